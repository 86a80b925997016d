using Lamina.Randomness;

namespace Lamina.Training;

/// <summary>The trainable parameters to check, in block order and without the gaps of the block.</summary>
internal static class ParameterSample
{
    /// <summary>Tensors with places inside them.</summary>
    public static IEnumerable<(ParameterDescription Tensor, int Offset)> Draw(NetworkDescription network, GradientCheckOptions options)
    {
        int count = network.ParameterCount;
        int[] chosen = Enumerable.Range(0, count).ToArray();
        if (options.SampleSize is { } size && size < count)
        {
            new PhiloxStream(options.Seed).Shuffle<int>(chosen);
            Array.Resize(ref chosen, size);
            Array.Sort(chosen);
        }

        int next = 0;
        int first = 0;
        foreach (ParameterDescription tensor in network.Parameters)
        {
            if (!tensor.IsTrainable) continue;

            int end = first + tensor.Length;
            for (; next < chosen.Length && chosen[next] < end; next++) yield return (tensor, chosen[next] - first);
            first = end;
        }
    }
}
