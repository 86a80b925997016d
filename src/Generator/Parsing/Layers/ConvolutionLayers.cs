using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Reading;

namespace Lamina.Generator.Parsing.Layers;

/// <summary>Parsers of convolutions and pooling layers.</summary>
internal static class ConvolutionLayers
{
    public static readonly IReadOnlyDictionary<string, LayerParser.Reader> Table = new Dictionary<string, LayerParser.Reader>
    {
        ["Conv1DAttribute"] = arguments =>
            Convolution(arguments, ConvolutionKind.Conv1D, arguments.Int32(0), Row(arguments, arguments.Int32(1), defaultStride: 1)),
        ["Conv2DAttribute"] = arguments => Convolution(arguments, ConvolutionKind.Conv2D, arguments.Int32(0), Rectangle(arguments)),
        ["DepthwiseConv2DAttribute"] = arguments => Convolution(
            arguments, ConvolutionKind.DepthwiseConv2D, arguments.NamedInt32("Multiplier") ?? 1,
            Square(arguments, arguments.Int32(0), defaultStride: 1)),
        ["SeparableConv2DAttribute"] = arguments => Convolution(
            arguments, ConvolutionKind.SeparableConv2D, arguments.Int32(0), Square(arguments, arguments.Int32(1), defaultStride: 1)),
        ["ConvTranspose2DAttribute"] = arguments => Convolution(
            arguments, ConvolutionKind.ConvTranspose2D, arguments.Int32(0), Square(arguments, arguments.Int32(1), defaultStride: 1)),
        ["MaxPool1DAttribute"] = arguments => Pool(arguments, isMax: true, dimensions: 1),
        ["MaxPool2DAttribute"] = arguments => Pool(arguments, isMax: true, dimensions: 2),
        ["AveragePool1DAttribute"] = arguments => Pool(arguments, isMax: false, dimensions: 1),
        ["AveragePool2DAttribute"] = arguments => Pool(arguments, isMax: false, dimensions: 2),
        ["GlobalAveragePoolAttribute"] = arguments => new GlobalPoolDeclaration(arguments.Site, arguments.Name, IsMax: false),
        ["GlobalMaxPoolAttribute"] = arguments => new GlobalPoolDeclaration(arguments.Site, arguments.Name, IsMax: true),
    };

    private static ConvolutionDeclaration Convolution(
        AttributeArguments arguments, ConvolutionKind kind, int filters, WindowDeclaration window) => new(
        arguments.Site,
        arguments.Name,
        kind,
        filters,
        window,
        Groups: arguments.NamedInt32("Groups") ?? 1,
        OutputPad: arguments.NamedInt32("OutputPad") ?? 0,
        WeightArguments.Of(arguments));

    private static PoolDeclaration Pool(AttributeArguments arguments, bool isMax, int dimensions)
    {
        int size = arguments.Int32(0);
        WindowDeclaration window = dimensions == 1 ? Row(arguments, size, size) : Square(arguments, size, size);
        return new PoolDeclaration(arguments.Site, arguments.Name, isMax, dimensions, window);
    }

    /// <summary>A window with the same size and stride on both axes of an image.</summary>
    private static WindowDeclaration Square(AttributeArguments arguments, int size, int defaultStride)
    {
        var axis = new WindowAxisDeclaration(
            size, arguments.NamedInt32("Stride") ?? defaultStride, arguments.NamedInt32("Dilation") ?? 1);
        int? padding = arguments.Named<int>("Padding");
        int? pad = arguments.NamedInt32("Pad");
        return new WindowDeclaration(axis, axis, (PaddingKind)(padding ?? 0), pad)
        {
            HasTwoPaddings = padding is not null && pad is not null,
        };
    }

    /// <summary>A window whose size and stride may differ between the axes of an image.</summary>
    private static WindowDeclaration Rectangle(AttributeArguments arguments)
    {
        WindowDeclaration square = Square(arguments, arguments.Int32(1), defaultStride: 1);
        bool hasHeightAndWidth = arguments.Count > 2;
        return square with
        {
            HasHeightAndWidth = hasHeightAndWidth,
            Rows = square.Rows with { Stride = arguments.NamedInt32("StrideHeight") ?? square.Rows.Stride },
            Columns = square.Columns with
            {
                Kernel = arguments.Int32(hasHeightAndWidth ? 2 : 1),
                Stride = arguments.NamedInt32("StrideWidth") ?? square.Columns.Stride,
            },
        };
    }

    /// <summary>A window over a sequence.</summary>
    private static WindowDeclaration Row(AttributeArguments arguments, int size, int defaultStride) =>
        Square(arguments, size, defaultStride) with { Rows = WindowAxisDeclaration.Single };
}
