using ILGPU;

namespace Lamina.Generated;

/// <summary>Powers, roots and hyperbolic functions for kernels, with the limits of C#'s.</summary>
internal static class IlgpuPowers
{
    /// <summary>x^n; small powers are products.</summary>
    public static float WholePow(float x, int n)
    {
        if (n < -8 || n > 8) return Pow(x, n);
        int m = n < 0 ? -n : n;
        float square = x * x;
        float y = (m & 1) != 0 ? x : 1f;
        y = (m & 2) != 0 ? y * square : y;
        y = (m & 4) != 0 ? y * (square * square) : y;
        y = m == 8 ? square * square * (square * square) : y;
        return n < 0 ? 1f / y : y;
    }

    /// <summary>x^y = ±e^(y·ln |x|).</summary>
    public static float Pow(float x, float y)
    {
        if (x == 1f || y == 0f) return 1f;
        float size = OfMagnitude(MathF.Abs(x), y);
        if (x > 0f || IlgpuMath.IsNaN(size)) return size;

        // Numbers from 2^23 on are whole, from 2^24 on even.
        float magnitude = MathF.Abs(y);
        bool isWhole = magnitude >= 8388608f || (int)magnitude == magnitude;
        if (!isWhole) return x < 0f && x > float.NegativeInfinity ? float.NaN : size;
        bool isOdd = magnitude < 16777216f && ((int)magnitude & 1) != 0;
        bool isNegative = (Interop.FloatAsInt(x) & 0x80000000u) != 0;
        return isOdd && isNegative ? -size : size;
    }

    /// <summary>The cube root: |x|^⅓ with the sign of x, corrected by a step of Newton's method.</summary>
    public static float Cbrt(float x)
    {
        float magnitude = MathF.Abs(x);
        if (!(magnitude > 0f && magnitude < float.PositiveInfinity)) return x;

        // Subnormal numbers have too few digits for the correction and are made normal by 2^30 first.
        bool isTiny = magnitude < 1e-30f;
        magnitude = isTiny ? magnitude * 1073741824f : magnitude;
        float root = OfMagnitude(magnitude, 1f / 3f);
        root -= (root - (magnitude / (root * root))) * (1f / 3f);
        root = isTiny ? root * 0.0009765625f : root;
        return x < 0f ? -root : root;
    }

    /// <summary>sinh |x| = (e + e/(e + 1))/2 with e = e^|x| - 1 up to 1, and from e^(|x|/2) beyond; with the sign of x.</summary>
    public static float Sinh(float x)
    {
        float magnitude = MathF.Abs(x);
        float e = IlgpuMath.Expm1(magnitude > 1f ? 1f : magnitude);
        float half = HalfOfExp(magnitude);
        float y = magnitude > 1f ? half - (0.25f / half) : 0.5f * (e + (e / (e + 1f)));
        return x < 0f ? -y : x > 0f ? y : x;
    }

    /// <summary>cosh x = (e^|x| + e^-|x|)/2.</summary>
    public static float Cosh(float x)
    {
        float half = HalfOfExp(MathF.Abs(x));
        return half + (0.25f / half);
    }

    /// <summary>e^x/2, which may be a number although e^x is none.</summary>
    private static float HalfOfExp(float x)
    {
        float root = IlgpuMath.Exp(x * 0.5f);
        return 0.5f * root * root;
    }

    /// <summary>x^y for x ≥ 0; the logarithm and the product have about twice the digits.</summary>
    private static float OfMagnitude(float x, float y)
    {
        float logarithm = Logarithm(x, out float rest);
        float exponent = y > float.MaxValue ? float.MaxValue : y < -float.MaxValue ? -float.MaxValue : y;
        float product = logarithm * exponent;

        // Beyond these numbers the power is 0 or ∞.
        float low = MathF.Abs(product) < 200f && MathF.Abs(logarithm) > 0f && MathF.Abs(exponent) < 1e30f
            ? Lost(logarithm, exponent, product) + (rest * exponent)
            : 0f;
        float power = IlgpuMath.Exp(product);
        return power < float.PositiveInfinity ? power + (power * low) : power;
    }

    /// <summary>ln x for x ≥ 0 as a sum of two numbers.</summary>
    private static float Logarithm(float x, out float rest)
    {
        // ln(1 + f) = 2s + (2/3)s³ + …, s = f/(2 + f): only 2s needs its rounding errors.
        rest = 0f;
        if (!(x > 0f && x < float.PositiveInfinity)) return x > 0f ? x : x - float.PositiveInfinity;
        int n = IlgpuMath.Split(x, out float f);
        float sum = 2f + f;
        float s = f / sum;
        float product = s * sum;
        float remainder = f - product - Lost(s, sum, product) - (s * (f - (sum - 2f)));
        float t = s * s;
        float series = (2f / 13f * t) + (2f / 11f);
        series = (((((((series * t) + (2f / 9f)) * t) + (2f / 7f)) * t) + (2f / 5f)) * t) + (2f / 3f);
        float tail = (s * t * series) + ((2f + (2f * t)) * (remainder / sum));

        float large = n * 0.693359375f;
        float high = large + (s + s);
        float low = (s + s - (high - large)) + ((n * -2.12194440e-4f) + tail);
        float y = high + low;
        rest = low - (y - high);
        return y;
    }

    /// <summary>What rounding took from a product, of halves with few digits (Dekker 1971).</summary>
    private static float Lost(float a, float b, float product)
    {
        float highA = LeadingHalf(a), highB = LeadingHalf(b);
        float lowA = a - highA, lowB = b - highB;
        return (highA * highB) - product + (highA * lowB) + (lowA * highB) + (lowA * lowB);
    }

    private static float LeadingHalf(float x) => Interop.IntAsFloat(Interop.FloatAsInt(x) & 0xFFFFF000u);
}
