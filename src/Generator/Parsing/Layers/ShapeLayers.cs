using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Reading;

namespace Lamina.Generator.Parsing.Layers;

/// <summary>Parsers of layers that rearrange elements.</summary>
internal static class ShapeLayers
{
    public static readonly IReadOnlyDictionary<string, LayerParser.Reader> Table = new Dictionary<string, LayerParser.Reader>
    {
        ["Upsample2DAttribute"] = arguments => new UpsampleDeclaration(arguments.Site, arguments.Name, arguments.Int32(0)),
        ["ZeroPad2DAttribute"] = ZeroPad,
        ["FlattenAttribute"] = arguments => new FlattenDeclaration(arguments.Site, arguments.Name),
        ["ReshapeAttribute"] = arguments => new ReshapeDeclaration(arguments.Site, arguments.Name, arguments.Int32Array(0)),
        ["PermuteAttribute"] = arguments => new PermuteDeclaration(arguments.Site, arguments.Name, arguments.Int32Array(0)),
    };

    private static ZeroPadDeclaration ZeroPad(AttributeArguments arguments)
    {
        int Side(int place) => arguments.Int32(arguments.Count > 1 ? place : 0);
        return new ZeroPadDeclaration(arguments.Site, arguments.Name, Side(0), Side(1), Side(2), Side(3));
    }
}
