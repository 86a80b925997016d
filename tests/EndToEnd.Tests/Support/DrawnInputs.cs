using Lamina.Randomness;

namespace Lamina.EndToEnd.Tests.Support;

/// <summary>Random inputs: standard normal, but integers where a layer reads indices or lengths.</summary>
/// <remarks>By convention, an input of lengths is called <c>lengths</c> here; an embedding states the input that it reads.</remarks>
internal static class DrawnInputs
{
    private const string Lengths = "lengths";

    public static double[] Of(NetworkDescription network, int count, PhiloxStream random)
    {
        var inputs = new double[count * network.InputLength];
        int[] limits = Limits(network);
        for (int i = 0; i < inputs.Length; i++)
        {
            int limit = limits[i % network.InputLength];
            inputs[i] = limit == 0 ? random.NextNormal() : random.NextInt32(limit);
            if (IsLength(network, i % network.InputLength)) inputs[i]++;
        }

        return inputs;
    }

    /// <summary>For each column, the number of its values if they are integers from 0, otherwise 0.</summary>
    public static int[] Limits(NetworkDescription network)
    {
        var limits = new int[network.InputLength];
        foreach (InputDescription input in network.Inputs)
        {
            int limit = input.Name == Lengths ? network.Inputs.Max(other => other.Shape[0]) : Vocabulary(network, input.Name);
            limits.AsSpan(input.Offset, input.Length).Fill(limit);
        }

        return limits;
    }

    /// <summary>Whether a column has lengths, which start at 1.</summary>
    public static bool IsLength(NetworkDescription network, int column) =>
        network.Inputs.Any(input => input.Name == Lengths && input.Offset == column);

    private static int Vocabulary(NetworkDescription network, string input)
    {
        for (int i = 0; i < network.Layers.Count; i++)
        {
            LayerDescription layer = network.Layers[i];
            bool reads = layer.Inputs is { } names ? names.Contains(input) : i == 0 && input == network.Inputs[0].Name;
            if (!reads || !layer.Kind.StartsWith("Embedding", StringComparison.Ordinal)) continue;
            return network.Parameters.Single(tensor => tensor.Name == layer.Name + ".weight").Shape[0];
        }

        return 0;
    }
}
