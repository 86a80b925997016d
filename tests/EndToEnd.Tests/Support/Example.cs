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
    /// Draws them: weights of variance 1/n_in and nonzero biases, so that no kink is at a parameter; inputs and targets of the kinds that
    /// layers and losses require.
    /// </summary>
    public static Example Draw(NetworkDescription network, int count, ulong seed)
    {
        var random = new PhiloxStream(seed);
        double[] parameters = DrawnParameters.Of(network, random);
        double[] inputs = DrawnInputs.Of(network, count, random);
        return new Example(parameters, inputs, DrawnTargets.Of(network, count, random), count);
    }

    /// <summary>Some of the examples.</summary>
    public Example Rows(NetworkDescription network, int first, int rows) => this with
    {
        Inputs = Inputs.AsSpan(first * network.InputLength, rows * network.InputLength).ToArray(),
        Targets = Targets.AsSpan(first * network.TargetLength, rows * network.TargetLength).ToArray(),
        Count = rows,
    };
}
