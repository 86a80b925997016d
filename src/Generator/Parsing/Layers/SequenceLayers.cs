using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing.Reading;

namespace Lamina.Generator.Parsing.Layers;

/// <summary>Parsers of recurrent layers, embeddings and attention.</summary>
internal static class SequenceLayers
{
    public static readonly IReadOnlyDictionary<string, LayerParser.Reader> Table = new Dictionary<string, LayerParser.Reader>
    {
        ["SimpleRnnAttribute"] = arguments => Recurrent(arguments, RecurrentKind.SimpleRnn),
        ["LstmAttribute"] = arguments => Recurrent(arguments, RecurrentKind.Lstm),
        ["GruAttribute"] = arguments => Recurrent(arguments, RecurrentKind.Gru),
        ["EmbeddingAttribute"] = arguments =>
            new EmbeddingDeclaration(arguments.Site, arguments.Name, arguments.Int32(0), arguments.Int32(1)),
        ["MultiHeadAttentionAttribute"] = Attention,
        ["PositionalEncodingAttribute"] = arguments =>
            new PositionalEncodingDeclaration(arguments.Site, arguments.Name, Learned: arguments.Named<bool>("Learned") ?? false),
    };

    private static RecurrentDeclaration Recurrent(AttributeArguments arguments, RecurrentKind cell) => new(
        arguments.Site,
        arguments.Name,
        cell,
        arguments.Int32(0),
        ReturnSequences: arguments.Named<bool>("ReturnSequences") ?? false,
        Bidirectional: arguments.Named<bool>("Bidirectional") ?? false,
        Rectified: arguments.Named<bool>("Rectified") ?? false,
        arguments.NamedString("Lengths"),
        WeightArguments.Of(arguments));

    private static AttentionDeclaration Attention(AttributeArguments arguments) => new(
        arguments.Site,
        arguments.Name,
        arguments.Int32(0),
        Causal: arguments.Named<bool>("Causal") ?? false,
        arguments.NamedString("Memory"),
        arguments.NamedString("Lengths"),
        Bias: arguments.Named<bool>("Bias") ?? true);
}
