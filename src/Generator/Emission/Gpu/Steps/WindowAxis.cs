using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.Gpu.Steps;

/// <summary>One axis of windows over an image, of which the kernel asks only what is in doubt.</summary>
internal sealed record WindowAxis(int Size, int Kernel, int Stride, int Dilation, int Before, int Output)
{
    public static WindowAxis Rows(WindowGeometry window) => new(
        window.Height, window.KernelHeight, window.StrideHeight, window.DilationHeight, window.Top, window.OutputHeight);

    public static WindowAxis Columns(WindowGeometry window) => new(
        window.Width, window.KernelWidth, window.StrideWidth, window.DilationWidth, window.Left, window.OutputWidth);

    /// <summary>Whether windows stay inside the image.</summary>
    public bool IsInside => Before == 0 && !ReachesBeyond;

    /// <summary>Whether there are places that only windows behind the last one would reach.</summary>
    private bool IsBehindWindows => (Size - 1 + Before) / Stride >= Output;

    private bool ReachesBeyond => ((Output - 1) * Stride) + ((Kernel - 1) * Dilation) - Before >= Size;

    /// <summary>The place in the image of a window's place.</summary>
    public KernelExpression Place(KernelExpression output, KernelExpression kernel) => (output * Stride) + (kernel * Dilation) - Before;

    /// <summary>Whether a place is inside the image; null where it always is.</summary>
    public KernelExpression? Contains(KernelExpression place) =>
        KernelFolding.And(Before > 0 ? place >= 0 : null, ReachesBeyond ? place < Size : null);

    /// <summary>The window of which a place of the image is the given place, and whether there is one; null where there always is.</summary>
    public (KernelExpression Output, KernelExpression? Exists) WindowAt(KernelBuilder builder, KernelExpression place, KernelExpression kernel)
    {
        KernelExpression shifted = builder.Name("shifted", place + Before - (kernel * Dilation));
        KernelExpression output = builder.Name("window", shifted / Stride);
        KernelExpression? exists = (Kernel - 1) * Dilation > Before ? shifted >= 0 : null;
        if (Stride > 1) exists = KernelFolding.And(exists, (shifted % Stride).IsEqualTo(0));
        if (IsBehindWindows) exists = KernelFolding.And(exists, output < Output);
        return (output, exists);
    }

    /// <summary>Every place of a window that is inside the image: (place in the window, place in the image).</summary>
    public void Places(KernelBuilder builder, string name, KernelExpression output, Action<KernelExpression, KernelExpression> body)
    {
        using (builder.For(name, Kernel, out KernelExpression kernel))
        {
            KernelExpression place = builder.Name(name + "Place", Place(output, kernel));
            using (builder.If(Contains(place))) body(kernel, place);
        }
    }

    /// <summary>Every window that a place of the image is in: (window, place in the window).</summary>
    public void Windows(KernelBuilder builder, string name, KernelExpression place, Action<KernelExpression, KernelExpression> body)
    {
        if (Dilation > 1 || Stride == 1)
        {
            using (builder.For(name, Kernel, out KernelExpression kernel))
            {
                (KernelExpression window, KernelExpression? exists) = WindowAt(builder, place, kernel);
                using (builder.If(exists)) body(window, kernel);
            }

            return;
        }

        // Only every Stride-th place of a window is on the grid: the windows are counted instead.
        KernelExpression shifted = builder.Name(name + "Shifted", place + Before);
        KernelExpression first = builder.Name(name + "First", (shifted + (Stride - Kernel)) / Stride);
        if (Kernel > Stride) first = builder.Name(name + "Start", KernelExpression.Greatest(first, 0));
        KernelExpression end = builder.Name(name + "End", (shifted / Stride) + 1);
        if (IsBehindWindows) end = builder.Name(name + "Stop", KernelExpression.Least(end, Output));
        using (builder.For(name, first, end, 1, out KernelExpression output)) body(output, builder.Name(name + "Kernel", shifted - (output * Stride)));
    }

    /// <summary>How many places of a window are inside the image.</summary>
    public KernelExpression Count(KernelBuilder builder, KernelExpression output)
    {
        if (IsInside) return Kernel;
        KernelExpression start = builder.Name("start", Place(output, 0));
        KernelExpression first = builder.Name("first", ((Dilation - 1) - start) / Dilation);
        KernelExpression end = builder.Name("end", ((Size + Dilation - 1) - start) / Dilation);
        return builder.Name("inside", KernelExpression.Least(end, Kernel) - KernelExpression.Greatest(first, 0));
    }
}
