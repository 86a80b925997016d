using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>The table from kinds of layers to their lowering.</summary>
internal static class LayerLowering
{
    private static readonly Dictionary<Type, Action<LoweringContext, LayerDeclaration>> Table = new();

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
        Add<UseDeclaration>(BlockLowering.Lower);
        Add<SharedDeclaration>(BlockLowering.Shared);
    }

    /// <summary>The kinds that have a lowering.</summary>
    public static IReadOnlyCollection<Type> Kinds => Table.Keys;

    /// <summary>Appends a layer's nodes to what it takes.</summary>
    public static void Lower(LoweringContext context, LayerDeclaration layer) => Table[layer.GetType()](context, layer);

    private static void Add<TLayer>(Action<LoweringContext, TLayer> lower)
        where TLayer : LayerDeclaration =>
        Table.Add(typeof(TLayer), (context, layer) => lower(context, (TLayer)layer));
}
