using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// The order of packed weights: panels of outputs, each (inputs, width) and contiguous. Panels are two vectors wide; the last one is one
/// vector wide if that holds the rest. Outputs that are missing in the last vector are 0.
/// </summary>
internal static class PackedPanels<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>The width of the panel that begins when some outputs are left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Width(int left) => left > V.Count ? 2 * V.Count : V.Count;

    /// <summary>Packs row-major (outputs, inputs) weights.</summary>
    public static void Pack(ReadOnlySpan<T> w, Span<T> packed, in ProductSize size)
    {
        packed.Clear();
        for (int first = 0, width; first < size.Outputs; first += width)
        {
            width = Width(size.Outputs - first);
            Pack(w, packed, size, first, width);
        }
    }

    private static void Pack(ReadOnlySpan<T> w, Span<T> packed, in ProductSize size, int first, int width)
    {
        int inputs = size.Inputs;
        Span<T> panel = packed.Slice(first * inputs, width * inputs);
        int columns = int.Min(width, size.Outputs - first);
        for (int column = 0; column < columns; column++)
        {
            ReadOnlySpan<T> row = w.Slice((first + column) * inputs, inputs);
            for (int input = 0; input < inputs; input++) panel[(input * width) + column] = row[input];
        }
    }
}
