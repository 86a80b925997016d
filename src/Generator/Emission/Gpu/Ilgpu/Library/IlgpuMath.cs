using ILGPU;

namespace Lamina.Generated;

/// <summary>Functions for kernels, of operations that every back end of ILGPU rounds alike. NaN gives NaN.</summary>
internal static class IlgpuMath
{
    public static bool IsNaN(float x) => (Interop.FloatAsInt(x) & 0x7FFFFFFFu) > 0x7F800000u;

    public static bool IsFinite(float x) => (Interop.FloatAsInt(x) & 0x7F800000u) != 0x7F800000u;

    public static float Sign(float x) => x > 0f ? 1f : x < 0f ? -1f : x;

    public static float Max(float a, float b) => a > b || IsNaN(a) ? a : b;

    public static float Min(float a, float b) => a < b || IsNaN(a) ? a : b;

    public static int Max(int a, int b) => a > b ? a : b;

    public static int Min(int a, int b) => a < b ? a : b;

    /// <summary>Back ends that can do so round once.</summary>
    public static float MultiplyAdd(float a, float b, float c) => (a * b) + c;

    /// <summary>e^x = 2^n · e^r.</summary>
    public static float Exp(float x)
    {
        // The comparisons keep a NaN.
        float limited = x > 89f ? 89f : x < -88f ? -88f : x;
        int n = Reduce(limited, out float r);

        // 2^(n-1) is doubled at the end: 2^128 is no number, but times a smaller one it may be.
        float y = (1f + Expm1Reduced(r)) * PowerOfTwo(n - 1) * 2f;
        return x > 88.8f ? float.PositiveInfinity : x < -86.9f ? 0f : y;
    }

    /// <summary>e^x - 1 = 2(2^(n-1) · (e^r - 1) + 2^(n-1) - 1/2).</summary>
    public static float Expm1(float x)
    {
        float limited = x > 89f ? 89f : x < -40f ? -40f : x;
        int n = Reduce(limited, out float r);
        float power = PowerOfTwo(n - 1);
        float y = ((power * Expm1Reduced(r)) + (power - 0.5f)) * 2f;
        y = x > 88.8f ? float.PositiveInfinity : y;
        return MathF.Abs(x) < 1e-30f ? x : y;
    }

    /// <summary>ln x = n·ln 2 + ln(1 + f), x = 2^n (1 + f) with 1 + f between √½ and √2.</summary>
    public static float Log(float x)
    {
        int n = Split(x, out float f);

        // ln(1 + f) = f - (h - s(h + R)), h = f²/2, s = f/(2 + f), R = 2s²/3 + 2s⁴/5 + …
        float half = f * f * 0.5f;
        float s = f / (2f + f);
        float t = s * s;
        float series = ((((((2f / 9f) * t) + (2f / 7f)) * t) + (2f / 5f)) * t) + (2f / 3f);
        float correction = (s * (half + (t * series))) + (n * -2.12194440e-4f);
        float y = (n * 0.693359375f) + (f - (half - correction));
        y = x < float.PositiveInfinity ? y : float.PositiveInfinity;
        return x > 0f ? y : x < 0f ? float.NaN : x - float.PositiveInfinity;
    }

    /// <summary>ln(1 + x): the series where it is short, elsewhere the logarithm of the sum with what rounding took from it.</summary>
    public static float Log1p(float x)
    {
        if (x >= -0.5f && x <= 1f) return LogOfOnePlusFraction(x);
        float sum = 1f + x;
        float lost = x > 1f ? 1f - (sum - x) : x - (sum - 1f);
        return sum > 0f && sum < float.PositiveInfinity ? Log(sum) + (lost / sum) : Log(sum);
    }

    /// <summary>ln(1 + u) = 2s(1 + s²/3 + s⁴/5 + …), s = u/(2 + u), for u from -½ to 1.</summary>
    private static float LogOfOnePlusFraction(float u)
    {
        float s = u / (2f + u);
        float t = s * s;
        float p = 1f / 15f;
        p = (p * t) + (1f / 13f);
        p = (p * t) + (1f / 11f);
        p = (p * t) + (1f / 9f);
        p = (p * t) + (1f / 7f);
        p = (p * t) + (1f / 5f);
        p = (p * t) + (1f / 3f);
        float twice = s + s;
        return (twice * t * p) + twice;
    }

    /// <summary>tanh |x| = e/(e + 2), e = e^2|x| - 1, with the sign of x.</summary>
    public static float Tanh(float x)
    {
        // Beyond the limit the result rounds to 1. The comparison keeps a NaN.
        float magnitude = MathF.Abs(x);
        magnitude = magnitude > 10f ? 10f : magnitude;
        int n = Reduce(magnitude + magnitude, out float r);
        float power = PowerOfTwo(n);

        // 2^n (p + 1) - 1, arranged so that n = 0 leaves p as accurate as it is.
        float e = (power * Expm1Reduced(r)) + (power - 1f);
        float y = e / (e + 2f);
        return x < 0f ? -y : y;
    }

    /// <summary>1/(1 + e) for x ≥ 0 and e/(1 + e) below, e = e^-|x|.</summary>
    public static float Sigmoid(float x)
    {
        float e = Exp(-MathF.Abs(x));
        return (x < 0f ? e : 1f) / (1f + e);
    }

    /// <summary>ln(1 + e^x) = max(x, 0) + ln(1 + e^-|x|).</summary>
    public static float Softplus(float x) => (x > 0f ? x : 0f) + LogOfOnePlusFraction(Exp(-MathF.Abs(x)));

    /// <summary>The nearest whole number, for numbers that an int holds.</summary>
    public static int Round(float x) => unchecked((int)(x + (x < 0f ? -0.5f : 0.5f)));

    /// <summary>2^n for the exponents of normal numbers.</summary>
    private static float PowerOfTwo(int n) => unchecked(Interop.IntAsFloat((uint)(n + 127) << 23));

    /// <summary>x = n·ln 2 + r with |r| ≤ ln(2)/2; ln 2 in two parts, of which n times the first is exact (Cody and Waite 1980).</summary>
    private static int Reduce(float x, out float r)
    {
        int n = Round(x * 1.44269504f);
        r = (x - (n * 0.693359375f)) + (n * 2.12194440e-4f);
        return n;
    }

    /// <summary>e^r - 1 = r + r²/2! + r³/3! + … for |r| ≤ ln(2)/2.</summary>
    private static float Expm1Reduced(float r)
    {
        float p = 1f / 40320f;
        p = (p * r) + (1f / 5040f);
        p = (p * r) + (1f / 720f);
        p = (p * r) + (1f / 120f);
        p = (p * r) + (1f / 24f);
        p = (p * r) + (1f / 6f);
        p = (p * r) + 0.5f;
        return (r * r * p) + r;
    }

    /// <summary>n and f of the logarithm, for x above 0.</summary>
    public static int Split(float x, out float f)
    {
        // Subnormal numbers are made normal first.
        bool isSubnormal = x < 1.17549435e-38f;
        uint bits = Interop.FloatAsInt(isSubnormal ? x * 16777216f : x);
        int n = unchecked((int)(bits >> 23) - 127 - (isSubnormal ? 24 : 0));
        float m = Interop.IntAsFloat((bits & 0x007FFFFFu) | 0x3F800000u);
        bool isHigh = m > 1.41421356f;
        f = (isHigh ? m * 0.5f : m) - 1f;
        return isHigh ? unchecked(n + 1) : n;
    }
}
