using Lamina.EndToEnd.Tests.Support;
using Lamina.Parameters;

namespace Lamina.EndToEnd.Tests.Golden;

/// <summary>The parameters and examples that make_golden.py uses: sines of the place in the tensor.</summary>
internal static class GoldenExample
{
    /// <summary>Examples in the batch.</summary>
    public const int Count = 4;

    public static Example Of(NetworkDescription network, double scale = 1)
    {
        var parameters = new double[network.BlockLength];
        for (int t = 0; t < network.Parameters.Count; t++)
        {
            ParameterDescription tensor = network.Parameters[t];
            double[] values = Wave(tensor.Length, frequency: 1.3, phase: (0.7 * t) + 0.2);
            for (int i = 0; i < values.Length; i++) parameters[tensor.Offset + i] = 0.8 * scale * values[i];
        }

        double[] inputs = Array.ConvertAll(Wave(Count * network.InputLength, frequency: 0.9, phase: 0.5), value => 1.2 * value);
        return new Example(parameters, inputs, Targets(network), Count);
    }

    private static double[] Targets(NetworkDescription network)
    {
        double[] y = Wave(Count * network.TargetLength, frequency: 1.1, phase: 0.3);
        return network.Task switch
        {
            NetworkTask.Binary => Array.ConvertAll(y, value => 0.5 + (0.5 * value)),
            NetworkTask.Classes => [.. y.Select(value => 1 + (0.9 * value)).Chunk(network.TargetLength).SelectMany(Distribution)],
            _ => Array.ConvertAll(y, value => 1.5 * value),
        };
    }

    private static IEnumerable<double> Distribution(double[] row) => row.Select(value => value / row.Sum());

    private static double[] Wave(int count, double frequency, double phase) =>
        [.. Enumerable.Range(0, count).Select(k => Math.Sin((frequency * k) + phase))];
}
