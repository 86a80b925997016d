using Lamina.Kernels;

namespace Lamina.Training;

/// <summary>Options of <see cref="GradientCheck"/>.</summary>
/// <remarks>Setting a value outside its range throws an <see cref="ArgumentOutOfRangeException"/>.</remarks>
public sealed record GradientCheckOptions
{
    private readonly int? sampleSize;
    private readonly double largestStep = 1e-3;
    private readonly double tolerance = 1e-7;

    /// <summary>
    /// Number of parameters to check, 1 or more, drawn without replacement; null (the default), or more than there are, checks all.
    /// </summary>
    public int? SampleSize
    {
        get => sampleSize;
        init => sampleSize = value is { } size ? Setting.AtLeast(1, size) : null;
    }

    /// <summary>Seed of the sample; 0 by default.</summary>
    public ulong Seed { get; init; }

    /// <summary>
    /// h, the largest half-width of a centred difference, for a parameter θ scaled by max(1, |θ|), from 1e-12 to 0.1; 1e-3 by default. See
    /// <see cref="GradientCheck"/> for why it is larger than the ε of a plain centred difference.
    /// </summary>
    public double LargestStep
    {
        get => largestStep;
        init => largestStep = Setting.Between(1e-12, 0.1, value);
    }

    /// <summary>The check passes if the relative error is below this, above 0; 1e-7 by default.</summary>
    public double Tolerance
    {
        get => tolerance;
        init => tolerance = Hyperparameter.Positive(value, nameof(Tolerance));
    }
}
