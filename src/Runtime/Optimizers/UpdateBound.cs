namespace Lamina.Optimizers;

/// <summary>Rules out the overflow of an update by a few numbers, so that only suspicious updates need a look at every parameter.</summary>
internal static class UpdateBound
{
    /// <summary>A gradient whose square, and whose products with coefficients, are far below what single precision holds.</summary>
    private const double LargestGradient = 1e15;

    /// <summary>
    /// A step below half a unit in the last place of the largest number (2¹⁰³, about 1e31), which therefore leaves every finite parameter
    /// finite.
    /// </summary>
    private const double LargestStep = 1e30;

    /// <summary>Whether neither parameters nor averages can overflow; false where that is not certain.</summary>
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
