namespace Lamina.Generator.Tests.Interpreter;

/// <summary>The standard normal: Φ(x), its distribution function, and φ(x), its density, to the precision of a double.</summary>
internal static class StandardNormal
{
    /// <summary>Where the series and the fraction change over; both converge well there.</summary>
    private const double Middle = 2;
    private const int FractionTerms = 300;

    public static double Cdf(double x) => Math.Abs(x) <= Middle
        ? 0.5 + (Density(x) * Series(x))
        : x < 0 ? Density(x) * MillsRatio(-x) : 1 - (Density(x) * MillsRatio(x));

    public static double Density(double x) => Math.Exp(-0.5 * x * x) / Math.Sqrt(2 * Math.PI);

    /// <summary>x + x³/3 + x⁵/(3·5) + x⁷/(3·5·7) + … (Marsaglia 2004).</summary>
    private static double Series(double x)
    {
        double sum = 0;
        double term = x;
        for (int odd = 3; sum + term != sum; odd += 2)
        {
            sum += term;
            term *= x * x / odd;
        }

        return sum;
    }

    /// <summary>(1 − Φ(x))/φ(x) = 1/(x + 1/(x + 2/(x + 3/(x + …)))) for x &gt; 0 (Laplace).</summary>
    private static double MillsRatio(double x)
    {
        double fraction = x;
        for (int term = FractionTerms; term > 0; term--) fraction = x + (term / fraction);
        return 1 / fraction;
    }
}
