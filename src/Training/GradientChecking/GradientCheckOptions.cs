namespace Lamina.Training;

/// <summary>How <see cref="GradientCheck"/> differentiates numerically.</summary>
public sealed record GradientCheckOptions
{
    /// <summary>Parameters to check, drawn without replacement; null (the default) or too many checks every parameter.</summary>
    public int? SampleSize { get; init; }

    /// <summary>Seed of the sample; 0 by default.</summary>
    public ulong Seed { get; init; }

    /// <summary>
    /// h, the largest half-width of a centred difference, for a parameter θ scaled by max(1, |θ|); 1e-3 by default. See
    /// <see cref="GradientCheck"/> for why it is larger than the ε of a plain centred difference.
    /// </summary>
    public double LargestStep { get; init; } = 1e-3;

    /// <summary>The relative error that a right gradient stays below; 1e-7 by default.</summary>
    public double Tolerance { get; init; } = 1e-7;

    internal void Validate()
    {
        if (SampleSize is < 1) throw new ArgumentOutOfRangeException(nameof(SampleSize), SampleSize, "A sample has at least 1 parameter.");
        if (!(LargestStep is > 0 and <= 0.1))
        {
            throw new ArgumentOutOfRangeException(nameof(LargestStep), LargestStep, "The step lies in (0, 0.1].");
        }

        if (!(Tolerance > 0)) throw new ArgumentOutOfRangeException(nameof(Tolerance), Tolerance, "The tolerance is above 0.");
    }
}
