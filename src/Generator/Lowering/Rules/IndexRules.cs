using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>Indices are categories: an embedding looks them up, other layers may move them but not compute with them.</summary>
internal static class IndexRules
{
    /// <summary>Width of an embedding that a correction inserts.</summary>
    private const int DefaultWidth = 16;

    /// <summary>Reports a layer that would compute with indices; returns its input, of unknown shape after a report.</summary>
    public static LayerValue Check(ProblemSink problems, LayerInput input)
    {
        LayerDeclaration layer = input.Layer;
        LayerDeclaration computing = layer is SharedDeclaration shared ? Original(input.Scope, shared) ?? layer : layer;
        if (!Computes(computing) || FirstOfIndices(input, computing) is not { Indices: { } indices } value) return input.Value;

        problems.Report(Problem.At(
            layer.Site, ProblemKind.NotIndices, LayerText.Of(layer), "numbers",
            $"{LayerText.Of(indices)} holds indices from 0 to {LayerText.Number(indices.Indices - 1L)}, whose size means nothing; "
                + "put an Embedding before it") with
        {
            Others = new[] { indices.Site }.ToEquatableArray(),
            Fixes = value == input.Value && layer == computing ? Fix.List(EmbeddingFix(input, indices)) : default,
        });
        return input.Value with { Indices = null, IsUnknown = true };
    }

    /// <summary>The input of indices that a layer's output still holds; null for none.</summary>
    public static InputDeclaration? OfOutput(LayerInput input) => input.Layer switch
    {
        FlattenDeclaration or ReshapeDeclaration or PermuteDeclaration => input.Value.Indices,
        MergeDeclaration { Merge: MergeKind.Concat } merge => Merged(input, merge),
        _ => null,
    };

    /// <summary>Reports an embedding whose input is no index, or has indices beyond its rows.</summary>
    public static void CheckEmbedding(ProblemSink problems, LayerInput input, EmbeddingDeclaration layer)
    {
        if (!input.Value.IsInput)
        {
            problems.Report(
                ProblemKind.NotIndices, layer.Site, LayerText.Of(layer), "indices",
                $"{input.Value.Derivation} numbers that the network computes; take an input of indices");
        }
        else if (input.Shape.Dimensions.Length != 1)
        {
            RankRules.Report(problems, input, layer, RankRules.Indices);
        }

        if (input.Value.Indices is not { } indices || indices.Indices <= layer.Vocabulary || layer.Vocabulary < 1) return;
        string vocabulary = LayerText.Plain(indices.Indices);
        problems.Report(Problem.At(
            layer.Site, ProblemKind.IndexRange, LayerText.Of(layer), LayerText.Number(layer.Vocabulary - 1L), LayerText.Of(indices),
            LayerText.Number(indices.Indices - 1L)) with
        {
            Others = new[] { indices.Site }.ToEquatableArray(),
            Fixes = Fix.List(Fix.Of($"Set the vocabulary to {vocabulary}", Edit.SetArgument(layer.OwnSite, 0, vocabulary))),
        });
    }

    private static bool Computes(LayerDeclaration layer) => layer
        is not (EmbeddingDeclaration or FlattenDeclaration or ReshapeDeclaration or PermuteDeclaration or ZeroPadDeclaration
            or UseDeclaration or SharedDeclaration or MergeDeclaration { Merge: MergeKind.Concat });

    private static LayerDeclaration? Original(LayerScope scope, SharedDeclaration shared)
    {
        int place = scope.IndexOf(shared.Layer);
        return place < 0 ? null : scope.Layers[place];
    }

    /// <summary>The first value of indices that a layer takes, its lengths not counted.</summary>
    private static LayerValue? FirstOfIndices(LayerInput input, LayerDeclaration layer)
    {
        IEnumerable<string?> names = layer switch
        {
            MergeDeclaration merge => merge.Layers,
            AttentionDeclaration attention => new[] { attention.Memory },
            _ => Array.Empty<string>(),
        };
        IEnumerable<LayerValue> named = names.OfType<string>().Where(input.Scope.Values.ContainsKey).Select(
            name => input.Scope.Values[name]);
        return (layer is MergeDeclaration { Layers.Count: > 1 } ? named : named.Prepend(input.Value)).FirstOrDefault(
            value => value.Indices is not null);
    }

    /// <summary>Of several inputs of indices the one with the most.</summary>
    private static InputDeclaration? Merged(LayerInput input, MergeDeclaration merge)
    {
        List<LayerValue> values = merge.Layers.Where(input.Scope.Values.ContainsKey).Select(name => input.Scope.Values[name]).ToList();
        if (merge.Layers.Count == 1) values.Add(input.Value);
        return values.Any(value => value.Indices is null)
            ? null
            : values.Select(value => value.Indices).OrderByDescending(one => one!.Indices).FirstOrDefault();
    }

    /// <summary>An embedding, and a Flatten for layers that take vectors.</summary>
    private static Fix? EmbeddingFix(LayerInput input, InputDeclaration indices)
    {
        if (input.Shape.Dimensions.Length != 1) return null;
        LayerDeclaration layer = input.Layer;
        AttributeText embedding = AttributeText.Of("Embedding", LayerText.Plain(indices.Indices), LayerText.Plain(DefaultWidth));
        return layer switch
        {
            RecurrentDeclaration or PositionalEncodingDeclaration or GlobalPoolDeclaration
                or ConvolutionDeclaration { Convolution: ConvolutionKind.Conv1D } or PoolDeclaration { Dimensions: 1 } => Insertions.Before(
                    input, layer, embedding),
            AttentionDeclaration { Heads: > 0 } attention when DefaultWidth % attention.Heads == 0 => Insertions.Before(
                input, layer, embedding),
            DenseDeclaration { PerStep: false } => Insertions.Before(input, layer, embedding, AttributeText.Of("Flatten")),
            _ => null,
        };
    }
}
