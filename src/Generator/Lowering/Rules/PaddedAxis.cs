using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>One axis of a declared window over an image or a sequence, with its resolved padding.</summary>
/// <param name="Unit">What is counted along it: row, column or step.</param>
/// <param name="Size">Of the input.</param>
/// <param name="Window">How the window slides along it.</param>
/// <param name="Before">Padding before the input.</param>
/// <param name="After">Padding after the input.</param>
internal sealed record PaddedAxis(string Unit, int Size, WindowAxisDeclaration Window, long Before, long After)
{
    /// <summary>Length of the window with the gaps of its dilation.</summary>
    public long Extent => LengthOf(Window);

    public long Padded => Size + Before + After;

    public bool Fits => Extent <= Padded;

    /// <summary>Places of the window.</summary>
    public int Output => (int)((Padded - Extent) / Window.Stride) + 1;

    /// <summary>
    /// Elements at the end that no window covers. A stride beyond the window skips some everywhere, which is its purpose.
    /// </summary>
    public long Dropped => Window.Stride > Extent ? 0 : Math.Max(((Padded - Extent) % Window.Stride) - After, 0);

    public static PaddedAxis Of(WindowDeclaration window, string unit, int size, WindowAxisDeclaration axis)
    {
        long extent = LengthOf(axis);
        if (window.Pad is { } pad) return new PaddedAxis(unit, size, axis, pad, pad);
        if (window.Padding == PaddingKind.Valid) return new PaddedAxis(unit, size, axis, 0, 0);
        if (window.Padding == PaddingKind.Causal) return new PaddedAxis(unit, size, axis, extent - 1, 0);

        // As TensorFlow: the output is ⌈size/stride⌉, and the greater half of the padding comes last.
        long total = Math.Max(((size - 1) / axis.Stride * (long)axis.Stride) + extent - size, 0);
        return new PaddedAxis(unit, size, axis, total / 2, total - (total / 2));
    }

    /// <summary>The axis of the windows' geometry; the padding after it follows from their number.</summary>
    public WindowAxis Geometry() => new(Size, Window.Kernel, Window.Stride, Window.Dilation, (int)Before, Output);

    private static long LengthOf(WindowAxisDeclaration axis) => ((long)axis.Dilation * (axis.Kernel - 1)) + 1;
}
