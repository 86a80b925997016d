using Lamina.Parameters;
using Lamina.Randomness;

namespace Lamina.EndToEnd.Tests.Support;

/// <summary>Parameters and examples for a network, drawn from a seed, in double precision.</summary>
internal sealed record Example(double[] Parameters, double[] Inputs, double[] Targets, int Count)
{
    /// <summary>The inputs in single precision.</summary>
    public float[] SingleInputs => Array.ConvertAll(Inputs, value => (float)value);

    /// <summary>The targets in single precision.</summary>
    public float[] SingleTargets => Array.ConvertAll(Targets, value => (float)value);

    /// <summary>
    /// Draws them: weights of variance 1/n_in and biases off 0, so that no kink lies at a parameter; targets that fit the loss.
    /// </summary>
    public static Example Draw(NetworkDescription network, int count, ulong seed)
    {
        var random = new PhiloxStream(seed);
        var parameters = new double[network.BlockLength];
        foreach (ParameterDescription tensor in network.Parameters)
        {
            double scale = tensor.Shape.Count == 2 ? 1 / Math.Sqrt(tensor.Shape[1]) : 0.2;
            for (int i = 0; i < tensor.Length; i++) parameters[tensor.Offset + i] = scale * random.NextNormal();
        }

        var inputs = new double[count * network.InputLength];
        for (int i = 0; i < inputs.Length; i++) inputs[i] = random.NextNormal();
        return new Example(parameters, inputs, DrawTargets(network, count, random), count);
    }

    private static double[] DrawTargets(NetworkDescription network, int count, PhiloxStream random)
    {
        int width = network.TargetLength;
        var targets = new double[count * width];
        for (int i = 0; i < targets.Length; i++)
        {
            targets[i] = network.Task == NetworkTask.Regression ? 2 * random.NextNormal() : random.NextDouble();
        }

        if (network.Task != NetworkTask.Classes) return targets;
        for (int row = 0; row < count; row++)
        {
            Span<double> probabilities = targets.AsSpan(row * width, width);
            double sum = 0;
            foreach (double probability in probabilities) sum += probability;
            foreach (ref double probability in probabilities) probability /= sum;
        }

        return targets;
    }
}
