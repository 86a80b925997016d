using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Reading;

namespace Lamina.Generator.Parsing.Layers;

/// <summary>The table of layer attributes: from an attribute's class name in metadata to its declaration, one file per family.</summary>
internal static class LayerParser
{
    /// <summary>Reads one attribute.</summary>
    public delegate LayerDeclaration Reader(AttributeArguments arguments);

    public static readonly IReadOnlyDictionary<string, Reader> Table = new[]
    {
        BasicLayers.Table, ConvolutionLayers.Table, ShapeLayers.Table, NormalizationLayers.Table, SequenceLayers.Table, ActivationLayers.Table,
        GraphLayers.Table,
    }.SelectMany(family => family).ToDictionary(row => row.Key, row => row.Value);

    /// <summary>The layer, with defaults for arguments that cannot be read, or null when the table has no such attribute.</summary>
    public static LayerDeclaration? Parse(AttributeArguments arguments)
    {
        if (!Table.TryGetValue(arguments.Attribute.AttributeClass!.MetadataName, out Reader? read)) return null;

        LayerDeclaration layer = read(arguments) with { From = arguments.NamedString("From"), Path = arguments.Path };
        AttributeRules.Check(arguments);
        return layer;
    }
}
