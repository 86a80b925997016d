using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Reading;

namespace Lamina.Generator.Parsing.Layers;

/// <summary>Parsers of dense layers, dropout and noise.</summary>
internal static class BasicLayers
{
    public static readonly IReadOnlyDictionary<string, LayerParser.Reader> Table = new Dictionary<string, LayerParser.Reader>
    {
        ["DenseAttribute"] = Dense,
        ["DropoutAttribute"] = arguments => new DropoutDeclaration(arguments.Site, arguments.Name, arguments.Double(0)),
        ["SpatialDropoutAttribute"] = arguments =>
            new DropoutDeclaration(arguments.Site, arguments.Name, arguments.Double(0), IsSpatial: true),
        ["GaussianNoiseAttribute"] = arguments => new GaussianNoiseDeclaration(arguments.Site, arguments.Name, arguments.Double(0)),
    };

    private static DenseDeclaration Dense(AttributeArguments arguments) => new(
        arguments.Site,
        arguments.Name,
        arguments.Int32(0),
        WeightArguments.Of(arguments))
    {
        PerStep = arguments.Named<bool>("PerStep") ?? false,
    };
}
