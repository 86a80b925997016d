using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>
/// A transposed convolution is the gradient of the data of a convolution that goes the other way, from the image it gives to the one it
/// takes.
/// </summary>
internal static class TransposedConvolutionLowering
{
    public static void Lower(LoweringContext context, ConvolutionDeclaration layer, TensorShape image)
    {
        WindowDeclaration window = layer.Window;
        if (layer.OutputPad < 0 || layer.OutputPad >= Math.Max(window.Rows.Stride, window.Columns.Stride))
        {
            context.ReportSetting(layer, "OutputPad", LayerText.Plain(layer.OutputPad), "from 0 to Stride − 1");
            return;
        }

        int channels = image.Last;
        int groups = layer.Groups;
        if (!GroupRules.Convolution(context, layer, groups, channels, layer.Filters)) return;

        (int top, long height) = Along(layer, window.Rows, image.Dimensions[0]);
        (int left, long width) = Along(layer, window.Columns, image.Dimensions[1]);
        if (height < 1 || width < 1)
        {
            ReportSize(context, layer, image, height, width);
            return;
        }

        long weights = (long)channels * window.Rows.Kernel * window.Columns.Kernel * (layer.Filters / groups);
        if (!context.Budget.Reserve(layer, weights + layer.Filters, height * width * layer.Filters)) return;

        var geometry = new ConvolutionGeometry(
            new WindowGeometry(
                Axis(window.Rows, (int)height, top, image.Dimensions[0]), Axis(window.Columns, (int)width, left, image.Dimensions[1]), layer.Filters),
            Filters: channels, groups);
        Apply(context, layer, geometry);
    }

    /// <summary>Only a padding that is given as a number can take the whole output away.</summary>
    private static void ReportSize(LoweringContext context, ConvolutionDeclaration layer, TensorShape image, long height, long width)
    {
        ConvolutionDeclaration bare = layer with { Window = layer.Window with { Pad = 0 } };
        long rows = Along(bare, bare.Window.Rows, image.Dimensions[0]).Size;
        long columns = Along(bare, bare.Window.Columns, image.Dimensions[1]).Size;
        string most = LayerText.Plain((Math.Min(rows, columns) - 1) / 2);
        context.Report(
            Problem.At(
                layer.Site, ProblemKind.OutputSize, LayerText.Of(layer), context.Gives(context.Value),
                $"{LayerText.Number(rows)}×{LayerText.Number(columns)}", LayerText.Plain(layer.Window.Pad ?? 0),
                $"{LayerText.Number(height)}×{LayerText.Number(width)}") with
            {
                Fixes = Fix.List(Fix.Of($"Set Pad = {most}", Edit.SetArgument(layer.OwnSite, "Pad", most))),
            });
    }

    private static void Apply(LoweringContext context, ConvolutionDeclaration layer, ConvolutionGeometry geometry)
    {
        (double l1, double l2) = InitialWeights.Penalties(context, layer.L1, layer.L2);
        WindowGeometry window = geometry.Window;

        // Fan-in as if every output saw the whole window, which it does for a stride of 1.
        int area = window.KernelArea;
        InitialValues initial = InitialWeights.Of(
            context, layer.Init, layer.InitScale, area * (geometry.Filters / geometry.Groups), area * (window.Channels / geometry.Groups));
        int weight = context.AddParameter("weight", initial, l1, l2, geometry.FilterShape.Dimensions.ToArray());
        context.Add(new ConvolutionOp(ProductKind.DataGradient, geometry), context.Current, weight);
        context.MultiplyAdds = (long)window.Positions * geometry.FilterShape.Length;
        if (layer.Bias && !BatchNormRules.DropsBias(context, layer, layer.Bias)) ConvolutionLowering.AddBias(context, window.Channels);
    }

    /// <summary>One axis of the convolution that goes the other way.</summary>
    private static WindowAxis Axis(WindowAxisDeclaration axis, int size, int before, int output) =>
        new(size, axis.Kernel, axis.Stride, axis.Dilation, before, output);

    /// <summary>Padding and size of one axis of the output.</summary>
    private static (int Before, long Size) Along(ConvolutionDeclaration layer, WindowAxisDeclaration axis, int size)
    {
        long covered = ((size - 1L) * axis.Stride) + ((long)axis.Dilation * (axis.Kernel - 1)) + 1;
        if (layer.Window.Pad is { } pad) return (pad, covered - (2L * pad) + layer.OutputPad);
        if (layer.Window.Padding != PaddingKind.Same) return (0, covered + layer.OutputPad);

        // The size of which the convolution with Padding.Same gives the input.
        long same = (long)size * axis.Stride;
        return ((int)(Math.Max(covered - same, 0) / 2), same);
    }
}
