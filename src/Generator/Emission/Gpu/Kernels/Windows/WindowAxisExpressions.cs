using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.Gpu.Kernels.Windows;

/// <summary>Writes where windows and an image overlap along one axis; a kernel tests only what is not certain.</summary>
internal static class WindowAxisExpressions
{
    /// <summary>The place in the image of a window's place.</summary>
    public static KernelExpression Place(this WindowAxis axis, KernelExpression output, KernelExpression kernel) =>
        (output * axis.Stride) + (kernel * axis.Dilation) - axis.Before;

    /// <summary>Whether a place is inside the image; null where it always is.</summary>
    public static KernelExpression? Contains(this WindowAxis axis, KernelExpression place) =>
        KernelFolding.And(axis.Before > 0 ? place >= 0 : null, axis.ReachesBeyond ? place < axis.Size : null);

    /// <summary>
    /// The window of which a place of the image is the given place, and whether there is one; null where there always is.
    /// </summary>
    public static (KernelExpression Output, KernelExpression? Exists) WindowAt(
        this WindowAxis axis, KernelBuilder builder, KernelExpression place, KernelExpression kernel)
    {
        KernelExpression shifted = builder.Name("shifted", place + axis.Before - (kernel * axis.Dilation));
        KernelExpression output = builder.Name("window", shifted / axis.Stride);
        KernelExpression? exists = (axis.Kernel - 1) * axis.Dilation > axis.Before ? shifted >= 0 : null;
        if (axis.Stride > 1) exists = KernelFolding.And(exists, (shifted % axis.Stride).IsEqualTo(0));
        if (axis.HasUncoveredPositions) exists = KernelFolding.And(exists, output < axis.Output);
        return (output, exists);
    }

    /// <summary>Every place of a window that is inside the image: (place in the window, place in the image).</summary>
    public static void Places(
        this WindowAxis axis, KernelBuilder builder, string name, KernelExpression output, Action<KernelExpression, KernelExpression> body)
    {
        using (builder.For(name, axis.Kernel, out KernelExpression kernel))
        {
            KernelExpression place = builder.Name(name + "Place", axis.Place(output, kernel));
            using (builder.If(axis.Contains(place))) body(kernel, place);
        }
    }

    /// <summary>Every window that a place of the image is in: (window, place in the window).</summary>
    public static void Windows(
        this WindowAxis axis, KernelBuilder builder, string name, KernelExpression place, Action<KernelExpression, KernelExpression> body)
    {
        if (axis.Dilation > 1 || axis.Stride == 1)
        {
            using (builder.For(name, axis.Kernel, out KernelExpression kernel))
            {
                (KernelExpression window, KernelExpression? exists) = axis.WindowAt(builder, place, kernel);
                using (builder.If(exists)) body(window, kernel);
            }

            return;
        }

        // Only every Stride-th place of a window is on the grid: the windows are counted instead.
        KernelExpression shifted = builder.Name(name + "Shifted", place + axis.Before);
        KernelExpression first = builder.Name(name + "First", (shifted + (axis.Stride - axis.Kernel)) / axis.Stride);
        if (axis.Kernel > axis.Stride) first = builder.Name(name + "Start", KernelExpression.Max(first, 0));
        KernelExpression end = builder.Name(name + "End", (shifted / axis.Stride) + 1);
        if (axis.HasUncoveredPositions) end = builder.Name(name + "Stop", KernelExpression.Min(end, axis.Output));
        using (builder.For(name, new LoopRange(first, end, 1), out KernelExpression output))
        {
            body(output, builder.Name(name + "Kernel", shifted - (output * axis.Stride)));
        }
    }

    /// <summary>How many places of a window are inside the image.</summary>
    public static KernelExpression Count(this WindowAxis axis, KernelBuilder builder, KernelExpression output)
    {
        if (axis.IsInside) return axis.Kernel;
        KernelExpression start = builder.Name("start", axis.Place(output, 0));
        KernelExpression first = builder.Name("first", ((axis.Dilation - 1) - start) / axis.Dilation);
        KernelExpression end = builder.Name("end", ((axis.Size + axis.Dilation - 1) - start) / axis.Dilation);
        return builder.Name("inside", KernelExpression.Min(end, axis.Kernel) - KernelExpression.Max(first, 0));
    }
}
