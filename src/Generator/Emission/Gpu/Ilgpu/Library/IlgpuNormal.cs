namespace Lamina.Generated;

/// <summary>The standard normal distribution for kernels (Cody, "Rational Chebyshev approximations for the error function").</summary>
internal static class IlgpuNormal
{
    /// <summary>Φ(x); small values are accurate relative to themselves.</summary>
    public static float Cdf(float x)
    {
        // Beyond the limit Φ(-|x|) is 0. The comparison keeps a NaN.
        float y = MathF.Abs(x);
        y = y > 15f ? 15f : y;
        if (!(y > 0.67448975f)) return Center(x);
        float lower = (y > 5.65685425f ? FarTail(y) : Shoulder(y)) * ExpOfHalfSquare(y);
        return x > 0f ? 1f - lower : lower;
    }

    /// <summary>φ(x) = e^(-x²/2)/√(2π).</summary>
    public static float Density(float x)
    {
        float y = MathF.Abs(x);
        return ExpOfHalfSquare(y > 15f ? 15f : y) * 0.398942280f;
    }

    /// <summary>e^(-y²/2): the rounding error of y² is found from an exact square and put back.</summary>
    private static float ExpOfHalfSquare(float y)
    {
        float sixteenths = IlgpuMath.Round(y * 16f) * 0.0625f;
        float exact = sixteenths * sixteenths * 0.5f;
        float rest = (y - sixteenths) * (y + sixteenths) * 0.5f;
        float sum = exact + rest;
        float lost = rest - (sum - exact);
        float e = IlgpuMath.Exp(-sum);
        return e - (e * lost);
    }

    /// <summary>Φ(x) = 1/2 + x·P(x²)/Q(x²) for |x| ≤ 0.674.</summary>
    private static float Center(float x)
    {
        float t = x * x;
        float p = 0.0656823379f;
        p = (p * t) + 2.23525204f;
        p = (p * t) + 161.028231f;
        p = (p * t) + 1067.68949f;
        p = (p * t) + 18154.9813f;
        float q = t + 47.2025819f;
        q = (q * t) + 976.098552f;
        q = (q * t) + 10260.9322f;
        q = (q * t) + 45507.7893f;
        return (x * (p / q)) + 0.5f;
    }

    /// <summary>Φ(-y)·e^(y²/2) = P(y)/Q(y) for y ≤ √32.</summary>
    private static float Shoulder(float y)
    {
        float p = 1.07655768e-8f;
        p = (p * y) + 0.398941512f;
        p = (p * y) + 8.88314979f;
        p = (p * y) + 93.5066561f;
        p = (p * y) + 597.270276f;
        p = (p * y) + 2494.53753f;
        p = (p * y) + 6848.19045f;
        p = (p * y) + 11602.6514f;
        p = (p * y) + 9842.71484f;
        float q = y + 22.2666880f;
        q = (q * y) + 235.387902f;
        q = (q * y) + 1519.37760f;
        q = (q * y) + 6485.55830f;
        q = (q * y) + 18615.5716f;
        q = (q * y) + 34900.9527f;
        q = (q * y) + 38912.0033f;
        q = (q * y) + 19685.4297f;
        return p / q;
    }

    /// <summary>Φ(-y)·e^(y²/2) = (1/√(2π) - t·P(t)/Q(t))/y, t = 1/y², for y above √32.</summary>
    private static float FarTail(float y)
    {
        float t = 1f / (y * y);
        float p = 0.0230734418f;
        p = (p * t) + 0.215898534f;
        p = (p * t) + 0.127401161f;
        p = (p * t) + 0.0222352779f;
        p = (p * t) + 0.00142161919f;
        p = (p * t) + 2.91128749e-5f;
        float q = t + 1.28426009f;
        q = (q * t) + 0.468238212f;
        q = (q * t) + 0.0659881379f;
        q = (q * t) + 0.00378239633f;
        q = (q * t) + 7.29751555e-5f;
        return (0.398942280f - (t * p / q)) / y;
    }
}
