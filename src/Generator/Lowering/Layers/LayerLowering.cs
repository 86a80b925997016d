using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>The table from kinds of layers to their lowering. Blocks have none: they are expanded.</summary>
internal static class LayerLowering
{
    private static readonly Dictionary<Type, LowerLayer<LayerDeclaration>> Table = new();

    static LayerLowering()
    {
        Add<DenseDeclaration>(DenseLowering.Lower);
        Add<ActivationDeclaration>(ActivationLowering.Lower);
        Add<FormulaActivationDeclaration>(FormulaLowering.Lower);
        Add<DropoutDeclaration>(NoiseLowering.Dropout);
        Add<GaussianNoiseDeclaration>(NoiseLowering.Gaussian);
        Add<ConvolutionDeclaration>(ConvolutionLowering.Lower);
        Add<PoolDeclaration>(PoolLowering.Lower);
        Add<GlobalPoolDeclaration>(PoolLowering.Global);
        Add<UpsampleDeclaration>(PoolLowering.Upsample);
        Add<ZeroPadDeclaration>(ShapeLowering.ZeroPad);
        Add<FlattenDeclaration>(ShapeLowering.Flatten);
        Add<ReshapeDeclaration>(ShapeLowering.Reshape);
        Add<PermuteDeclaration>(ShapeLowering.Permute);
        Add<NormalizationDeclaration>(NormalizationLowering.Lower);
        Add<RecurrentDeclaration>(RecurrentLowering.Lower);
        Add<EmbeddingDeclaration>(EmbeddingLowering.Lower);
        Add<AttentionDeclaration>(AttentionLowering.Lower);
        Add<PositionalEncodingDeclaration>(EmbeddingLowering.Position);
        Add<MergeDeclaration>(MergeLowering.Lower);
        Add<AddInputDeclaration>(MergeLowering.AddInput);
    }

    /// <summary>Appends the nodes of a layer.</summary>
    /// <param name="build">The graph and the parameters under construction.</param>
    /// <param name="problems">Where its problems go.</param>
    /// <param name="input">Its input.</param>
    /// <param name="layer">The layer.</param>
    private delegate LayerResult LowerLayer<in TLayer>(LayerBuilder build, ProblemSink problems, LayerInput input, TLayer layer)
        where TLayer : LayerDeclaration;

    /// <summary>The kinds that have a lowering.</summary>
    public static IReadOnlyCollection<Type> Kinds => Table.Keys;

    /// <summary>Lowers the layer at the place of the input, or the one that it shares weights with.</summary>
    public static LayerResult Lower(NetworkBuilder network, ProblemSink problems, LayerInput input)
    {
        if (input.Layer is not SharedDeclaration shared) return Lower(network, problems, input, input.Layer);
        return SharedLayers.Original(new LayerProblemSink(problems, input), input, shared) is { } original
            ? Lower(network, problems, input with { SharedLayer = input.Scope.Block.Then(shared.Layer) }, original)
            : LayerResult.Unchanged(input);
    }

    private static LayerResult Lower(NetworkBuilder network, ProblemSink problems, LayerInput input, LayerDeclaration layer)
    {
        var sink = new LayerProblemSink(problems, input);
        return Table[layer.GetType()](new LayerBuilder(network, sink, input), sink, input, layer);
    }

    private static void Add<TLayer>(LowerLayer<TLayer> lower)
        where TLayer : LayerDeclaration =>
        Table.Add(typeof(TLayer), (build, problems, input, layer) => lower(build, problems, input, (TLayer)layer));
}
