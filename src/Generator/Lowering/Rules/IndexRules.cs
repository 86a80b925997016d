using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>Indices name things: an embedding looks them up, other layers may move them but not compute with them.</summary>
internal static class IndexRules
{
    /// <summary>Width of an embedding that a correction inserts.</summary>
    private const int DefaultWidth = 16;

    /// <summary>Reports a layer that would compute with indices.</summary>
    public static void Check(LoweringContext context, LayerDeclaration layer)
    {
        LayerDeclaration computing = layer is SharedDeclaration shared ? Original(context, shared) ?? layer : layer;
        if (!Computes(computing)) return;
        if (Taken(context, computing) is not { Indices: { } input } value) return;

        context.Report(Problem.At(
            layer.Site, ProblemKind.NotIndices, LayerText.Of(layer), "numbers",
            $"{LayerText.Of(input)} holds indices from 0 to {LayerText.Number(input.Indices - 1L)}, whose size means nothing; put an Embedding before it") with
        {
            Others = new[] { input.Site }.ToEquatableArray(),
            Fixes = value == context.Value && layer == computing ? Fix.List(EmbeddingFix(context, layer, input)) : default,
        });
        context.Value = context.Value with { Indices = null, IsUnknown = true };
    }

    /// <summary>The input whose indices a layer's output still is, given what it took; null for none.</summary>
    public static InputDeclaration? After(LoweringContext context, LayerDeclaration layer, LayerValue input) => layer switch
    {
        FlattenDeclaration or ReshapeDeclaration or PermuteDeclaration => input.Indices,
        MergeDeclaration { Merge: MergeKind.Concat } merge => Merged(context, merge, input),
        _ => null,
    };

    /// <summary>Reports an embedding of what is no index, or of indices that it has no row for.</summary>
    public static void CheckEmbedding(LoweringContext context, EmbeddingDeclaration layer)
    {
        if (!InputNodes.Contain(context.Graph, context.Current))
        {
            context.Report(
                ProblemKind.NotIndices, layer.Site, LayerText.Of(layer), "indices",
                $"{context.Gives(context.Value)} numbers that the network computes; take an input of indices");
        }
        else if (context.CurrentShape.Dimensions.Length != 1)
        {
            RankRules.Report(context, layer, RankRules.Indices);
        }

        if (context.Value.Indices is not { } input || input.Indices <= layer.Vocabulary || layer.Vocabulary < 1) return;
        string vocabulary = LayerText.Plain(input.Indices);
        context.Report(Problem.At(
            layer.Site, ProblemKind.IndexRange, LayerText.Of(layer), LayerText.Number(layer.Vocabulary - 1L), LayerText.Of(input),
            LayerText.Number(input.Indices - 1L)) with
        {
            Others = new[] { input.Site }.ToEquatableArray(),
            Fixes = Fix.List(Fix.Of($"Set the vocabulary to {vocabulary}", Edit.SetArgument(layer.OwnSite, 0, vocabulary))),
        });
    }

    private static bool Computes(LayerDeclaration layer) => layer
        is not (EmbeddingDeclaration or FlattenDeclaration or ReshapeDeclaration or PermuteDeclaration or ZeroPadDeclaration or UseDeclaration
            or SharedDeclaration or MergeDeclaration { Merge: MergeKind.Concat });

    private static LayerDeclaration? Original(LoweringContext context, SharedDeclaration shared)
    {
        int place = context.Scope.Names.ToList().IndexOf(shared.Layer);
        return place < 0 ? null : context.Scope.Layers[place];
    }

    /// <summary>The first value of indices that a layer takes, its lengths not counted.</summary>
    private static LayerValue? Taken(LoweringContext context, LayerDeclaration layer)
    {
        IEnumerable<string?> names = layer switch
        {
            MergeDeclaration merge => merge.Layers,
            AttentionDeclaration attention => new[] { attention.Memory },
            _ => Array.Empty<string>(),
        };
        IEnumerable<LayerValue> named = names.OfType<string>().Where(context.Scope.Values.ContainsKey).Select(name => context.Scope.Values[name]);
        return (layer is MergeDeclaration { Layers.Count: > 1 } ? named : named.Prepend(context.Value)).FirstOrDefault(value => value.Indices is not null);
    }

    /// <summary>Of several inputs of indices the one with the most.</summary>
    private static InputDeclaration? Merged(LoweringContext context, MergeDeclaration merge, LayerValue input)
    {
        List<LayerValue> values = merge.Layers.Where(context.Scope.Values.ContainsKey).Select(name => context.Scope.Values[name]).ToList();
        if (merge.Layers.Count == 1) values.Add(input);
        return values.Any(value => value.Indices is null) ? null : values.Select(value => value.Indices).OrderByDescending(one => one!.Indices).FirstOrDefault();
    }

    /// <summary>An embedding, and a Flatten for layers that take vectors.</summary>
    private static Fix? EmbeddingFix(LoweringContext context, LayerDeclaration layer, InputDeclaration input)
    {
        if (context.CurrentShape.Dimensions.Length != 1) return null;
        string embedding = $"Embedding({LayerText.Plain(input.Indices)}, {LayerText.Plain(DefaultWidth)})";
        return layer switch
        {
            RecurrentDeclaration or PositionalEncodingDeclaration or GlobalPoolDeclaration
                or ConvolutionDeclaration { Convolution: ConvolutionKind.Conv1D } or PoolDeclaration { Dimensions: 1 } => Insertions.Before(context, layer, embedding),
            AttentionDeclaration { Heads: > 0 } attention when DefaultWidth % attention.Heads == 0 => Insertions.Before(context, layer, embedding),
            DenseDeclaration { PerStep: false } => Insertions.Before(context, layer, embedding, "Flatten"),
            _ => null,
        };
    }
}
