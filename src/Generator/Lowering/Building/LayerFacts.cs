using Lamina.Generator.Declarations;

namespace Lamina.Generator.Lowering.Building;

/// <summary>What is true of a kind of layer, whatever it takes.</summary>
internal static class LayerFacts
{
    /// <summary>Whether the output always has the shape of the input.</summary>
    public static bool KeepsShape(LayerDeclaration layer) => layer
        is ActivationDeclaration or FormulaActivationDeclaration or DropoutDeclaration or GaussianNoiseDeclaration
        or NormalizationDeclaration
        or PositionalEncodingDeclaration;

    /// <summary>Whether it multiplies by a matrix of weights; assumed of blocks and shared layers.</summary>
    public static bool HasWeights(LayerDeclaration layer) =>
        layer is DenseDeclaration or ConvolutionDeclaration or RecurrentDeclaration or AttentionDeclaration or EmbeddingDeclaration
            or UseDeclaration or SharedDeclaration;
}
