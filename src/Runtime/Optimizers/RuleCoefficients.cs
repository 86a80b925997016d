namespace Lamina.Optimizers;

/// <summary>The numbers of one update of an optimizer's formula, as update kernels take them.</summary>
internal readonly record struct RuleCoefficients()
{
    public float Rate { get; init; }

    public float Past1 { get; init; }

    public float Present1 { get; init; }

    public float Past2 { get; init; }

    public float Present2 { get; init; }

    public float Epsilon { get; init; }

    /// <summary>1 − αλ, the factor of parameters that decay.</summary>
    public float Kept { get; init; } = 1;

    /// <summary>1/√(1−β₂ᵗ).</summary>
    public float Correction { get; init; } = 1;
}
