using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>
/// A transposed convolution is the data gradient of a convolution that goes the other way, from its output image to its input image.
/// </summary>
internal static class TransposedConvolutionLowering
{
    /// <summary>Null after a problem.</summary>
    public static LayerResult? Lower(LayerBuilder build, ProblemSink problems, LayerInput input, ConvolutionDeclaration layer)
    {
        WindowDeclaration window = layer.Window;
        TensorShape image = input.Shape;
        if (layer.OutputPad < 0 || layer.OutputPad >= Math.Max(window.Rows.Stride, window.Columns.Stride))
        {
            problems.ReportSetting(layer, "OutputPad", LayerText.Plain(layer.OutputPad), "from 0 to Stride − 1");
            return null;
        }

        int channels = image.Last;
        if (!GroupRules.Convolution(problems, input, layer, (channels, layer.Filters, layer.Groups))) return null;

        (int top, long height) = Along(layer, window.Rows, image.Dimensions[0]);
        (int left, long width) = Along(layer, window.Columns, image.Dimensions[1]);
        if (height < 1 || width < 1)
        {
            ReportSize(problems, input, layer, (height, width));
            return null;
        }

        long weights = (long)channels * window.Rows.Kernel * window.Columns.Kernel * (layer.Filters / layer.Groups);
        if (!build.Reserve(layer, weights + layer.Filters, height * width * layer.Filters)) return null;

        var geometry = new ConvolutionGeometry(
            new WindowGeometry(
                Axis(window.Rows, (int)height, top, image.Dimensions[0]),
                Axis(window.Columns, (int)width, left, image.Dimensions[1]),
                layer.Filters),
            Filters: channels, layer.Groups);
        return Apply(build, problems, input, layer, geometry);
    }

    /// <summary>Only an explicit Pad can remove the whole output.</summary>
    private static void ReportSize(ProblemSink problems, LayerInput input, ConvolutionDeclaration layer, (long Height, long Width) output)
    {
        ConvolutionDeclaration bare = layer with { Window = layer.Window with { Pad = 0 } };
        long rows = Along(bare, bare.Window.Rows, input.Shape.Dimensions[0]).Size;
        long columns = Along(bare, bare.Window.Columns, input.Shape.Dimensions[1]).Size;
        string max = LayerText.Plain((Math.Min(rows, columns) - 1) / 2);
        problems.Report(
            Problem.At(
                layer.Site, ProblemKind.OutputSize, LayerText.Of(layer), input.Value.Derivation,
                $"{LayerText.Number(rows)}×{LayerText.Number(columns)}", LayerText.Plain(layer.Window.Pad ?? 0),
                $"{LayerText.Number(output.Height)}×{LayerText.Number(output.Width)}") with
            {
                Fixes = Fix.List(Fix.Of($"Set Pad = {max}", Edit.SetArgument(layer.OwnSite, "Pad", max))),
            });
    }

    private static LayerResult Apply(
        LayerBuilder build, ProblemSink problems, LayerInput input, ConvolutionDeclaration layer, ConvolutionGeometry geometry)
    {
        // Fan-in as if every output saw the whole window, which it does for a stride of 1.
        WindowGeometry window = geometry.Window;
        NewWeights weights = new InitialWeights(input, layer.Weights).Of(
            window.KernelArea * (geometry.Filters / geometry.Groups), window.KernelArea * (window.Channels / geometry.Groups));
        int filters = build.Parameter("weight", weights.Initial, weights.Penalty, geometry.FilterShape.Dimensions.ToArray());
        int output = build.Add(new ConvolutionOp(ProductKind.DataGradient, geometry), input.Node, filters);
        if (layer.Weights.Bias && !BatchNormRules.DropsBias(problems, input, layer)) output = DenseLowering.AddBias(build, output, "");
        return new LayerResult(output);
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
