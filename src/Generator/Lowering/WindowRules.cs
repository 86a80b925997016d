using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Lowering;

/// <summary>From a declared window and an image to its geometry: output size and padding.</summary>
internal static class WindowRules
{
    /// <summary>The current value as (height, width, channels): an image, or a sequence as an image of height 1. Null, with a problem, otherwise.</summary>
    public static TensorShape? Image(LoweringContext context, LayerDeclaration layer, int dimensions)
    {
        TensorShape shape = context.CurrentShape;
        if (shape.Dimensions.Length == dimensions + 1)
        {
            return dimensions == 2 ? shape : TensorShape.PerExample(1, shape.Dimensions[0], shape.Dimensions[1]);
        }

        ReportRank(context, layer, dimensions == 2 ? "an image of height × width × channels" : "a sequence of steps × features");
        return null;
    }

    public static void ReportRank(LoweringContext context, LayerDeclaration layer, string expected) => context.Report(
        ProblemKind.WrongRank, layer.Site, LayerText.Of(layer), expected, context.CurrentDescription,
        LayerText.Shape(context.CurrentShape.Dimensions));

    /// <summary>Reports sizes below 1 and paddings below 0.</summary>
    public static bool CheckSizes(LoweringContext context, LayerDeclaration layer, WindowDeclaration window)
    {
        int before = context.Problems.Count;
        AtLeast(context, layer, "kernel", Math.Min(window.KernelHeight, window.KernelWidth), 1);
        AtLeast(context, layer, "Stride", Math.Min(window.StrideHeight, window.StrideWidth), 1);
        AtLeast(context, layer, "Dilation", Math.Min(window.DilationHeight, window.DilationWidth), 1);
        AtLeast(context, layer, "Pad", window.Pad ?? 0, 0);
        if (!Enum.IsDefined(typeof(PaddingKind), window.Padding))
        {
            context.Report(ProblemKind.UnknownOption, layer.Site, LayerText.Plain((int)window.Padding), "Padding");
        }

        return context.Problems.Count == before;
    }

    public static void AtLeast(LoweringContext context, LayerDeclaration layer, string argument, int value, int least)
    {
        if (value < least) context.ReportSetting(layer, argument, LayerText.Plain(value), $"{LayerText.Plain(least)} or more");
    }

    /// <summary>Reports groups that do not divide the channels of both sides.</summary>
    public static bool CheckGroups(LoweringContext context, LayerDeclaration layer, int groups, int channels, int filters)
    {
        if (groups >= 1 && channels % groups == 0 && filters % groups == 0) return true;
        context.ReportSetting(
            layer, "Groups", LayerText.Plain(groups),
            $"a divisor of both {LayerText.Number(channels)} input channels and {LayerText.Number(filters)} filters");
        return false;
    }

    /// <summary>The geometry of a window over an image; null, with a problem, when it does not fit.</summary>
    public static WindowGeometry? Geometry(LoweringContext context, LayerDeclaration layer, WindowDeclaration window, TensorShape image)
    {
        int height = image.Dimensions[0];
        int width = image.Dimensions[1];
        bool isSequence = context.CurrentShape.Dimensions.Length == 2;
        Axis? rows = isSequence
            ? new Axis(Before: 0, Output: 1)
            : Along(context, layer, window, "height", height, window.KernelHeight, window.StrideHeight, window.DilationHeight);
        Axis? columns = Along(
            context, layer, window, isSequence ? "steps" : "width", width, window.KernelWidth, window.StrideWidth, window.DilationWidth);
        return rows is null || columns is null
            ? null
            : new WindowGeometry(
                height, width, image.Dimensions[2], window.KernelHeight, window.KernelWidth, window.StrideHeight, window.StrideWidth,
                window.DilationHeight, window.DilationWidth, rows.Value.Before, columns.Value.Before, rows.Value.Output, columns.Value.Output);
    }

    private static Axis? Along(
        LoweringContext context, LayerDeclaration layer, WindowDeclaration window, string name, int size, int kernel, int stride, int dilation)
    {
        long extent = ((long)dilation * (kernel - 1)) + 1;
        if (window.Pad is null && window.Padding == PaddingKind.Same)
        {
            // As TensorFlow: the output is ⌈size/stride⌉, and the greater half of the padding comes last.
            int same = ((size - 1) / stride) + 1;
            return new Axis((int)(Math.Max(((same - 1L) * stride) + extent - size, 0) / 2), same);
        }

        long before = window.Pad ?? (window.Padding == PaddingKind.Causal ? extent - 1 : 0);
        long padded = size + before + (window.Pad ?? 0);
        if (extent <= padded) return new Axis((int)before, (int)((padded - extent) / stride) + 1);

        string padding = padded == size ? "" : $" padded to {LayerText.Number(padded)}";
        context.Report(
            ProblemKind.WindowTooLarge, layer.Site, LayerText.Of(layer),
            $"its window is {LayerText.Number(extent)} long, and the {name} of {context.CurrentDescription} is {LayerText.Number(size)}{padding}");
        return null;
    }

    /// <summary>One axis of a window: padding before it and the number of its places.</summary>
    private readonly record struct Axis(int Before, int Output);
}
