using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
        var shape = new ProductShape(Rows: 0, size.Outputs, size.Inputs, ARow: 0, AStep: 0, BStep: 1, BColumn: size.Inputs);
        ref T b = ref MemoryMarshal.GetReference(w);
        int first = 0;
        while (first < size.Outputs)
        {
            int width = Width(size.Outputs - first);
            var range = new PanelRange(first, int.Min(width, size.Outputs - first), Step: 0, size.Inputs);
            Span<T> panel = packed.Slice(first * size.Inputs, width * size.Inputs);
            Panels.Pack(shape, range, width, ref b, ref MemoryMarshal.GetReference(panel));
            first += width;
        }

        packed[int.Min(first * size.Inputs, packed.Length)..].Clear();
    }
}
