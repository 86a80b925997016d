using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Reading;

namespace Lamina.Generator.Parsing.Layers;

/// <summary>Parsers of layers that merge, share or repeat others.</summary>
internal static class GraphLayers
{
    public static readonly IReadOnlyDictionary<string, LayerParser.Reader> Table = new Dictionary<string, LayerParser.Reader>
    {
        ["AddAttribute"] = arguments => Merge(arguments, MergeKind.Add),
        ["MultiplyAttribute"] = arguments => Merge(arguments, MergeKind.Multiply),
        ["ConcatAttribute"] = arguments => Merge(arguments, MergeKind.Concat),
        ["AddInputAttribute"] = arguments => new AddInputDeclaration(arguments.Site, arguments.Name),
        ["SharedAttribute"] = arguments => new SharedDeclaration(arguments.Site, arguments.Name, arguments.String(0)),
        ["UseAttribute`1"] = BlockParser.Parse,
    };

    private static MergeDeclaration Merge(AttributeArguments arguments, MergeKind merge) => new(
        arguments.Site, arguments.Name, merge, arguments.StringArray(0), arguments.NamedInt32("Axis") ?? -1);
}
