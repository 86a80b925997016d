using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>Convolutions: filters that slide over images or sequences, then a bias per filter.</summary>
internal static class ConvolutionLowering
{
    /// <summary>Height and width of an image that stands in for a faulty one.</summary>
    private const int GuessedSize = 64;

    public static void Lower(LoweringContext context, ConvolutionDeclaration layer)
    {
        int dimensions = layer.Convolution == ConvolutionKind.Conv1D ? 1 : 2;
        int before = context.Problems.Count;
        TensorShape? image = WindowRules.Image(context, layer, dimensions);
        WindowRules.CheckSizes(context, layer, layer.Window);
        SettingRules.AtLeast(context, layer, layer.Convolution == ConvolutionKind.DepthwiseConv2D ? "Multiplier" : "filters", layer.Filters, 1);
        WeightRules.Check(context, layer, layer.Init, layer.InitScale, layer.L1, layer.L2);
        if (context.Problems.Count == before && image is not null)
        {
            if (layer.Convolution == ConvolutionKind.ConvTranspose2D) TransposedConvolutionLowering.Lower(context, layer, image);
            else Convolve(context, layer, image);
        }

        if (context.Problems.Skip(before).Any(problem => problem.Kind.IsFatal())) Guess(context, layer, dimensions);
    }

    /// <summary>An image of plausible size, so that the layers after a faulty one are checked for other things.</summary>
    private static void Guess(LoweringContext context, ConvolutionDeclaration layer, int dimensions)
    {
        int filters = Math.Max(layer.Filters, 1);
        if (dimensions == 1) context.Guess(GuessedSize, filters);
        else context.Guess(GuessedSize, GuessedSize, filters);
    }

    private static void Convolve(LoweringContext context, ConvolutionDeclaration layer, TensorShape image)
    {
        int channels = image.Last;
        if (WindowRules.Geometry(context, layer, layer.Window, image) is not { } window) return;

        bool isDepthwise = layer.Convolution is ConvolutionKind.DepthwiseConv2D or ConvolutionKind.SeparableConv2D;
        int groups = isDepthwise ? channels : layer.Groups;
        int filters = layer.Convolution switch
        {
            ConvolutionKind.DepthwiseConv2D => checked(channels * layer.Filters),
            ConvolutionKind.SeparableConv2D => channels,
            _ => layer.Filters,
        };
        if (GroupRules.Convolution(context, layer, groups, channels, filters))
        {
            Apply(context, layer, new ConvolutionGeometry(window, filters, groups));
        }
    }

    private static void Apply(LoweringContext context, ConvolutionDeclaration layer, ConvolutionGeometry geometry)
    {
        bool isSeparable = layer.Convolution == ConvolutionKind.SeparableConv2D;
        int units = isSeparable ? layer.Filters : geometry.Filters;
        int bias = layer.Bias ? units : 0;
        long pointwise = isSeparable ? (long)layer.Filters * geometry.Filters : 0;
        if (!context.Budget.Reserve(
            layer, geometry.FilterShape.Length + pointwise + bias, (long)geometry.Window.Positions * (geometry.Filters + units)))
        {
            return;
        }

        (double l1, double l2) = InitialWeights.Penalties(context, layer.L1, layer.L2);
        int weight = context.AddParameter(
            isSeparable ? "depthwise.weight" : "weight", Initial(context, layer, geometry), l1, l2, geometry.FilterShape.Dimensions.ToArray());
        context.Add(new ConvolutionOp(ProductKind.Forward, geometry), context.Current, weight);
        context.MultiplyAdds = (long)geometry.Window.Positions * geometry.FilterShape.Length;
        if (isSeparable)
        {
            InitialValues initial = InitialWeights.Of(context, layer.Init, layer.InitScale, geometry.Filters, layer.Filters);
            DenseLowering.Project(context, "pointwise.", initial, l1, l2, layer.Filters, bias: false);
            context.MultiplyAdds += geometry.Window.Positions * pointwise;
        }

        if (layer.Bias && !BatchNormRules.DropsBias(context, layer, layer.Bias)) AddBias(context, units);
        if (layer.Convolution == ConvolutionKind.Conv1D) context.Reshape(geometry.Window.Columns.Output, geometry.Filters);
    }

    /// <summary>One number per channel.</summary>
    public static void AddBias(LoweringContext context, int channels) =>
        context.Map(ScalarFunctions.Bias, context.Current, context.AddParameter("bias", InitialValues.Zeros, channels));

    /// <summary>An output sees the window's places of its group's channels; an input feeds the same places of its group's filters.</summary>
    public static InitialValues Initial(LoweringContext context, ConvolutionDeclaration layer, ConvolutionGeometry geometry)
    {
        WindowGeometry window = geometry.Window;
        int area = window.KernelArea;
        return InitialWeights.Of(
            context, layer.Init, layer.InitScale, area * (window.Channels / geometry.Groups), area * (geometry.Filters / geometry.Groups));
    }
}
