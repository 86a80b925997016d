using Lamina.EndToEnd.Tests.Support;

namespace Lamina.EndToEnd.Tests.Golden;

/// <summary>The parameters and examples of make_golden.py: sines of the index in the tensor.</summary>
internal static class GoldenExample
{
    /// <summary>Number of examples in the batch.</summary>
    public const int Count = 4;

    public static Example Of(NetworkDescription network, double scale = 1)
    {
        return new Example(Parameters(network, scale), Inputs(network), Targets(network), Count);
    }

    private static double[] Parameters(NetworkDescription network, double scale)
    {
        var parameters = new double[network.BlockLength];
        int trained = 0, constant = 0;
        foreach (ParameterDescription tensor in network.Parameters)
        {
            int number = tensor.IsTrainable ? trained++ : constant++;
            double[] values = Wave(tensor.Length, frequency: 1.3, phase: (0.7 * number) + 0.2);
            for (int i = 0; i < values.Length; i++)
            {
                parameters[tensor.Offset + i] = DrawnParameters.IsVariance(tensor) ? 1 + (0.5 * values[i]) : 0.8 * scale * values[i];
            }
        }

        return parameters;
    }

    private static double[] Inputs(NetworkDescription network)
    {
        double[] inputs = Array.ConvertAll(Wave(Count * network.InputLength, frequency: 0.9, phase: 0.5), value => 1.2 * value);
        int[] limits = DrawnInputs.Limits(network);
        for (int k = 0; k < inputs.Length; k++)
        {
            int column = k % network.InputLength;
            if (limits[column] == 0) continue;
            inputs[k] = (((5 * k) + (k / 3)) % limits[column]) + (DrawnInputs.IsLength(network, column) ? 1 : 0);
        }

        return inputs;
    }

    private static double[] Targets(NetworkDescription network)
    {
        double[] y = Wave(Count * network.TargetLength, frequency: 1.1, phase: 0.3);
        for (int row = 0; row < Count; row++)
        {
            int first = row * network.TargetLength;
            foreach (HeadDescription head in network.Heads) Shape(head, first + head.TargetOffset, y);
        }

        return y;
    }

    /// <summary>Converts the wave to targets of a head, from an offset in all rows.</summary>
    private static void Shape(HeadDescription head, int first, double[] y)
    {
        bool ofClasses = head.Task == NetworkTask.Classes;
        for (int k = first; k < first + head.LabelLength; k++)
        {
            y[k] = head switch
            {
                { Loss: nameof(Loss.Hinge) } => y[k] < 0 ? -1 : 1,
                { Task: NetworkTask.Binary } => 0.5 + (0.5 * y[k]),
                { Task: NetworkTask.Classes } when k < first + head.Length => 1 + (0.9 * y[k]),
                _ => 1.5 * y[k],
            };
        }

        if (head.HasExampleWeights) y[first + head.LabelLength] = 0.75 + (0.5 * y[first + head.LabelLength]);
        int together = ofClasses ? DrawnTargets.Classes(head) : 1;
        for (int k = first; k < first + head.Length; k += together)
        {
            Span<double> labels = y.AsSpan(k, together);
            double sum = 0;
            foreach (double label in labels) sum += label;
            if (ofClasses) foreach (ref double label in labels) label /= sum;
            if (head.AllowsMissingTargets && k % 3 == 1) labels.Fill(double.NaN);
        }
    }

    private static double[] Wave(int count, double frequency, double phase) =>
        [.. Enumerable.Range(0, count).Select(k => Math.Sin((frequency * k) + phase))];
}
