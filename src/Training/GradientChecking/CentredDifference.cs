namespace Lamina.Training;

/// <summary>
/// The derivative of a function of one number from its values alone: centred differences, extrapolated to step 0 (Richardson), at
/// steps that shrink until the estimates agree (after Ridders, Advances in Engineering Software 4(2), 1982).
/// </summary>
internal static class CentredDifference
{
    /// <summary>Largest steps tried: h, h/10, h/100, h/1000.</summary>
    private const int Levels = 4;

    /// <summary>
    /// Estimates that agree to this fraction of |f| are accepted at once. It is about forty times the rounding error of a difference
    /// quotient with the default step, ulp(f)/(h/4) ≈ 1e-12·|f|, and far below what a check at 1e-7 can detect.
    /// </summary>
    private const double Agreement = 4e-11;

    /// <summary>f′(x).</summary>
    /// <param name="function">f.</param>
    /// <param name="x">Where.</param>
    /// <param name="largestStep">h; the function is evaluated at x ± h and nearer.</param>
    public static double At(Func<double, double> function, double x, double largestStep)
    {
        double best = double.NaN;
        double smallestError = double.PositiveInfinity;
        double step = largestStep;
        for (int level = 0; level < Levels; level++, step /= 10)
        {
            double d1 = Quotient(function, x, step, out _);
            double d2 = Quotient(function, x, step / 2, out _);
            double d4 = Quotient(function, x, step / 4, out double magnitude);

            // D(h) = f′ + c₂h² + c₄h⁴ + …: each combination removes the leading term.
            double coarse = ((4 * d2) - d1) / 3;
            double fine = ((4 * d4) - d2) / 3;
            double estimate = ((16 * fine) - coarse) / 15;

            // A kink within the step spoils the expansion, and then the two estimates differ by about what the kink contributes.
            double error = Math.Abs(fine - coarse);
            if (error < smallestError || double.IsNaN(best))
            {
                smallestError = error;
                best = estimate;
            }

            if (error <= Agreement * magnitude) break;
        }

        return best;
    }

    private static double Quotient(Func<double, double> function, double x, double step, out double magnitude)
    {
        // The actual step after rounding, which differs slightly from the requested one.
        double above = x + step;
        double below = x - step;
        double upper = function(above);
        double lower = function(below);
        magnitude = Math.Max(Math.Abs(upper), Math.Abs(lower));
        return (upper - lower) / (above - below);
    }
}
