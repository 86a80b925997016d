using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>Convolutions: filters that slide over images or sequences, then a bias per filter.</summary>
internal static class ConvolutionLowering
{
    /// <summary>Height and width of the image that replaces a faulty one.</summary>
    private const int GuessedSize = 64;

    public static LayerResult Lower(LayerBuilder build, ProblemSink problems, LayerInput input, ConvolutionDeclaration layer)
    {
        int dimensions = layer.Convolution == ConvolutionKind.Conv1D ? 1 : 2;
        int before = problems.Count;
        TensorShape? image = WindowRules.Image(problems, input, layer, dimensions);
        WindowRules.CheckSizes(problems, layer, layer.Window);
        SettingRules.AtLeast(
            problems, layer, layer.Convolution == ConvolutionKind.DepthwiseConv2D ? "Multiplier" : "filters", layer.Filters, 1);
        WeightRules.Check(problems, layer, layer.Weights);
        LayerResult? result = null;
        if (problems.Count == before && image is not null)
        {
            result = layer.Convolution == ConvolutionKind.ConvTranspose2D
                ? TransposedConvolutionLowering.Lower(build, problems, input, layer)
                : Convolve(build, problems, input, layer);
        }

        return result is null || problems.HasFatalSince(before) ? Guess(build, layer, dimensions) : result;
    }

    /// <summary>An image of plausible size, so that the layers after a faulty one are still checked.</summary>
    private static LayerResult Guess(LayerBuilder build, ConvolutionDeclaration layer, int dimensions)
    {
        int filters = Math.Max(layer.Filters, 1);
        return new LayerResult(dimensions == 1 ? build.Guess(GuessedSize, filters) : build.Guess(GuessedSize, GuessedSize, filters));
    }

    private static LayerResult? Convolve(LayerBuilder build, ProblemSink problems, LayerInput input, ConvolutionDeclaration layer)
    {
        if (WindowRules.Geometry(problems, input, layer, layer.Window) is not { } window) return null;

        int channels = window.Channels;
        bool isDepthwise = layer.Convolution is ConvolutionKind.DepthwiseConv2D or ConvolutionKind.SeparableConv2D;
        int groups = isDepthwise ? channels : layer.Groups;
        int filters = layer.Convolution switch
        {
            ConvolutionKind.DepthwiseConv2D => checked(channels * layer.Filters),
            ConvolutionKind.SeparableConv2D => channels,
            _ => layer.Filters,
        };
        return GroupRules.Convolution(problems, input, layer, (channels, filters, groups))
            ? Apply(build, problems, input, layer, new ConvolutionGeometry(window, filters, groups))
            : null;
    }

    private static LayerResult? Apply(
        LayerBuilder build, ProblemSink problems, LayerInput input, ConvolutionDeclaration layer, ConvolutionGeometry geometry)
    {
        WindowGeometry window = geometry.Window;
        bool isSeparable = layer.Convolution == ConvolutionKind.SeparableConv2D;
        int units = isSeparable ? layer.Filters : geometry.Filters;
        int bias = layer.Weights.Bias ? units : 0;
        long pointwise = isSeparable ? (long)layer.Filters * geometry.Filters : 0;
        if (!build.Reserve(layer, geometry.FilterShape.Length + pointwise + bias, (long)window.Positions * (geometry.Filters + units)))
        {
            return null;
        }

        // An output sees the window's places of its group's channels; an input feeds the same places of its group's filters.
        var starts = new InitialWeights(input, layer.Weights);
        NewWeights weights = starts.Of(
            window.KernelArea * (window.Channels / geometry.Groups), window.KernelArea * (geometry.Filters / geometry.Groups));
        int filters = build.Parameter(
            isSeparable ? "depthwise.weight" : "weight", weights.Initial, weights.Penalty, geometry.FilterShape.Dimensions.ToArray());
        int output = build.Add(new ConvolutionOp(ProductKind.Forward, geometry), input.Node, filters);
        if (isSeparable)
        {
            output = DenseLowering.Project(build, output, "pointwise.", layer.Filters, starts.Of(geometry.Filters, layer.Filters));
        }

        if (layer.Weights.Bias && !BatchNormRules.DropsBias(problems, input, layer)) output = DenseLowering.AddBias(build, output, "");
        if (layer.Convolution == ConvolutionKind.Conv1D) output = build.Reshape(output, window.Columns.Output, geometry.Filters);
        return new LayerResult(output);
    }
}
