using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>From a declared window and an image to its geometry: output size and padding.</summary>
internal static class WindowRules
{
    /// <summary>
    /// The input as (height, width, channels): an image, or a sequence as an image of height 1. Null, with a problem, otherwise.
    /// </summary>
    public static TensorShape? Image(ProblemSink problems, LayerInput input, LayerDeclaration layer, int dimensions)
    {
        if (input.Shape.Dimensions.Length == dimensions + 1) return AsImage(input.Shape);
        RankRules.Report(problems, input, layer, dimensions == 2 ? RankRules.Image : RankRules.Sequence);
        return null;
    }

    /// <summary>Reports sizes below 1, paddings below 0, two paddings, and more than a pool may have.</summary>
    public static bool CheckSizes(ProblemSink problems, LayerDeclaration layer, WindowDeclaration window)
    {
        int before = problems.Count;
        bool isPool = layer is PoolDeclaration;
        int kernel = Math.Min(window.Rows.Kernel, window.Columns.Kernel);
        int stride = Math.Min(window.Rows.Stride, window.Columns.Stride);
        SettingRules.AtLeast(problems, layer, isPool ? "size" : "kernel", kernel, 1);

        // A pool's stride is its size unless it says otherwise.
        if (!isPool || stride != kernel) SettingRules.AtLeast(problems, layer, "Stride", stride, 1);
        SettingRules.AtLeast(problems, layer, "Dilation", Math.Min(window.Rows.Dilation, window.Columns.Dilation), 1);
        PaddingRules.Check(problems, layer, window);
        return problems.Count == before;
    }

    /// <summary>The geometry of a window over an image; null, with a problem, when it does not fit.</summary>
    public static WindowGeometry? Geometry(ProblemSink problems, LayerInput input, LayerDeclaration layer, WindowDeclaration window)
    {
        bool isSequence = input.Shape.Dimensions.Length == 2;
        TensorShape image = AsImage(input.Shape);
        PaddedAxis rows = isSequence
            ? new PaddedAxis("row", image.Dimensions[0], WindowAxisDeclaration.Single, Before: 0, After: 0)
            : PaddedAxis.Of(window, "row", image.Dimensions[0], window.Rows);
        PaddedAxis columns = PaddedAxis.Of(window, isSequence ? "step" : "column", image.Dimensions[1], window.Columns);
        return !WindowFit.Check(problems, input, layer, window, new[] { rows, columns })
            ? null
            : new WindowGeometry(rows.Geometry(), columns.Geometry(), image.Dimensions[2]);
    }

    private static TensorShape AsImage(TensorShape shape) =>
        shape.Dimensions.Length == 3 ? shape : TensorShape.PerExample(1, shape.Dimensions[0], shape.Dimensions[1]);
}
