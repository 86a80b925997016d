namespace Lamina.Optimizers;

/// <summary>Excludes overflow of an update from a few bounds, so that only suspicious updates need a check of every parameter.</summary>
internal static class UpdateBound
{
    /// <summary>A gradient whose square and whose products with coefficients are far below the limit of single precision.</summary>
    private const double LargestGradient = 1e15;

    /// <summary>
    /// A step below half a unit in the last place of the largest number (2¹⁰³, about 1e31), which therefore leaves every finite parameter
    /// finite.
    /// </summary>
    private const double LargestStep = 1e30;

    /// <summary>Whether certainly neither parameters nor averages overflow.</summary>
    /// <param name="now">The coefficients of the update.</param>
    /// <param name="largest">The largest absolute value in the gradients so far. Averages of gradients are no larger.</param>
    public static bool Holds(in RuleCoefficients now, double largest)
    {
        // The divisor is at least ε; rules without one have ε = 0 here.
        double divisor = now.Epsilon > 0 ? Math.Min(now.Epsilon, 1) : 1;
        return largest <= LargestGradient && now.Rate * largest / divisor <= LargestStep
            && MathF.Abs(now.Kept) <= 1 && float.IsFinite(now.Correction);
    }
}
