using Lamina.Generator.Declarations;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>One axis of a window that slides over an image or a sequence.</summary>
/// <param name="Unit">What is counted along it: row, column or step.</param>
/// <param name="Size">Of the input.</param>
/// <param name="Kernel">Places of the window.</param>
/// <param name="Stride">How far it moves.</param>
/// <param name="Dilation">Distance between its places.</param>
/// <param name="Before">Padding in front.</param>
/// <param name="After">Padding behind.</param>
internal sealed record WindowAxis(string Unit, int Size, int Kernel, int Stride, int Dilation, long Before, long After)
{
    /// <summary>The window's length, gaps included.</summary>
    public long Extent => LengthOf(Kernel, Dilation);

    public long Padded => Size + Before + After;

    public bool Fits => Extent <= Padded;

    /// <summary>Places of the window.</summary>
    public int Output => (int)((Padded - Extent) / Stride) + 1;

    /// <summary>Numbers at the end that no window sees. A stride beyond the window leaves some out everywhere, which is its purpose.</summary>
    public long Dropped => Stride > Extent ? 0 : Math.Max(((Padded - Extent) % Stride) - After, 0);

    public static WindowAxis Of(WindowDeclaration window, string unit, int size, int kernel, int stride, int dilation)
    {
        long extent = LengthOf(kernel, dilation);
        if (window.Pad is { } pad) return new WindowAxis(unit, size, kernel, stride, dilation, pad, pad);
        if (window.Padding == PaddingKind.Valid) return new WindowAxis(unit, size, kernel, stride, dilation, 0, 0);
        if (window.Padding == PaddingKind.Causal) return new WindowAxis(unit, size, kernel, stride, dilation, extent - 1, 0);

        // As TensorFlow: the output is ⌈size/stride⌉, and the greater half of the padding comes last.
        long total = Math.Max(((size - 1) / stride * (long)stride) + extent - size, 0);
        return new WindowAxis(unit, size, kernel, stride, dilation, total / 2, total - (total / 2));
    }

    private static long LengthOf(int kernel, int dilation) => ((long)dilation * (kernel - 1)) + 1;
}
