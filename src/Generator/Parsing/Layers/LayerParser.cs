using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Reading;

namespace Lamina.Generator.Parsing.Layers;

/// <summary>The parsers of all layer attributes, by the metadata name of the attribute class. Each family of layers has a file.</summary>
internal static class LayerParser
{
    /// <summary>Reads one attribute.</summary>
    public delegate LayerDeclaration Reader(AttributeArguments arguments);

    public static readonly IReadOnlyDictionary<string, Reader> Table = new[]
    {
        BasicLayers.Table, ConvolutionLayers.Table, ShapeLayers.Table, NormalizationLayers.Table, SequenceLayers.Table,
            ActivationLayers.Table,
        GraphLayers.Table,
    }.SelectMany(family => family).ToDictionary(row => row.Key, row => row.Value);

    /// <summary>The layer, with defaults for unreadable arguments; null if the table does not list the attribute.</summary>
    public static LayerDeclaration? Parse(AttributeArguments arguments)
    {
        if (!Table.TryGetValue(arguments.Attribute.AttributeClass!.MetadataName, out Reader? read)) return null;

        LayerDeclaration layer = read(arguments) with { From = arguments.NamedString("From"), Path = arguments.Path };
        AttributeRules.Check(arguments);
        return layer;
    }
}
