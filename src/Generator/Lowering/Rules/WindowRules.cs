using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Rules;

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

        RankRules.Report(context, layer, dimensions == 2 ? RankRules.Image : RankRules.Sequence);
        return null;
    }

    /// <summary>Reports sizes below 1 and paddings below 0.</summary>
    public static bool CheckSizes(LoweringContext context, LayerDeclaration layer, WindowDeclaration window)
    {
        int before = context.Problems.Count;
        bool isPool = layer is PoolDeclaration;
        int kernel = Math.Min(window.Rows.Kernel, window.Columns.Kernel);
        int stride = Math.Min(window.Rows.Stride, window.Columns.Stride);
        SettingRules.AtLeast(context, layer, isPool ? "size" : "kernel", kernel, 1);

        // A pool's stride is its size unless it says otherwise.
        if (!isPool || stride != kernel) SettingRules.AtLeast(context, layer, "Stride", stride, 1);
        SettingRules.AtLeast(context, layer, "Dilation", Math.Min(window.Rows.Dilation, window.Columns.Dilation), 1);
        SettingRules.AtLeast(context, layer, "Pad", window.Pad ?? 0, 0);
        if (!Enum.IsDefined(typeof(PaddingKind), window.Padding))
        {
            context.Report(ProblemKind.UnknownOption, layer.Site, LayerText.Plain((int)window.Padding), "Padding");
        }
        else if (window.Padding == PaddingKind.Causal && layer is not ConvolutionDeclaration { Convolution: ConvolutionKind.Conv1D })
        {
            context.ReportSetting(layer, "Padding", "Padding.Causal", "Padding.Valid or Padding.Same: only Conv1D has a past to look at");
        }

        return context.Problems.Count == before;
    }

    /// <summary>The geometry of a window over an image; null, with a problem, when it does not fit.</summary>
    public static WindowGeometry? Geometry(LoweringContext context, LayerDeclaration layer, WindowDeclaration window, TensorShape image)
    {
        bool isSequence = context.CurrentShape.Dimensions.Length == 2;
        PaddedAxis rows = isSequence
            ? new PaddedAxis("row", image.Dimensions[0], WindowAxisDeclaration.Single, Before: 0, After: 0)
            : PaddedAxis.Of(window, "row", image.Dimensions[0], window.Rows);
        PaddedAxis columns = PaddedAxis.Of(window, isSequence ? "step" : "column", image.Dimensions[1], window.Columns);
        return !WindowFit.Check(context, layer, window, new[] { rows, columns })
            ? null
            : new WindowGeometry(rows.Geometry(), columns.Geometry(), image.Dimensions[2]);
    }
}
