namespace Lamina.Generator.Declarations;

/// <summary>The normalisations, named as their attributes.</summary>
internal enum NormalizationKind
{
    BatchNorm,
    LayerNorm,
    GroupNorm,
    RmsNorm,
}

/// <summary>
/// A normalisation with scale γ and, except RmsNorm, shift β per channel. GroupNorm has groups, the running statistics of BatchNorm a
/// momentum.
/// </summary>
internal sealed record NormalizationDeclaration(
    int Site, string? Name, NormalizationKind Normalization, int Groups, double Epsilon, double Momentum) : LayerDeclaration(Site, Name)
{
    public override string Kind => Normalization.ToString();

    public override bool HasTensors => true;
}
