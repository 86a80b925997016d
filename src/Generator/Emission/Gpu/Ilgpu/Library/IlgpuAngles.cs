using ILGPU;

namespace Lamina.Generated;

/// <summary>Sine, cosine and arctangent for kernels. NaN gives NaN.</summary>
internal static class IlgpuAngles
{
    private const float ReducedUpTo = 1e4f;

    public static float Sin(float x)
    {
        int n = Reduce(x, out float r);
        return MathF.Abs(x) < 1e-4f ? x : InQuadrant(n, r);
    }

    public static float Cos(float x)
    {
        int n = Reduce(x, out float r);
        return InQuadrant(unchecked(n + 1), r);
    }

    /// <summary>sin(πx).</summary>
    public static float SinPi(float x)
    {
        int n = IlgpuMath.Round(x + x);
        return InQuadrant(n, (x + x - n) * 1.57079633f);
    }

    /// <summary>cos(πx).</summary>
    public static float CosPi(float x)
    {
        int n = IlgpuMath.Round(x + x);
        return InQuadrant(unchecked(n + 1), (x + x - n) * 1.57079633f);
    }

    /// <summary>arctan x = c + arctan t, t = (|x| - tan c)/(1 + |x|·tan c) with c = 0, π/4 or π/2, so that |t| ≤ tan(π/8).</summary>
    public static float Atan(float x)
    {
        float magnitude = MathF.Abs(x);
        float t = magnitude;
        float high = 0f;
        float low = 0f;
        if (magnitude > 2.41421356f)
        {
            t = -1f / magnitude;
            high = 1.57079637f;
            low = -4.37113900e-8f;
        }
        else if (magnitude > 0.414213562f)
        {
            t = (magnitude - 1f) / (magnitude + 1f);
            high = 0.785398185f;
            low = -2.18556950e-8f;
        }

        float square = t * t;
        float p = -0.0645192821f;
        p = (p * square) + 0.107437315f;
        p = (p * square) - 0.142639556f;
        p = (p * square) + 0.199995405f;
        p = (p * square) - 0.333333318f;
        float y = high + (t + ((t * square * p) + low));
        return magnitude < 1e-4f ? x : x < 0f ? -y : y;
    }

    /// <summary>x = n·π/2 + r with |r| ≤ π/4.</summary>
    private static int Reduce(float x, out float r)
    {
        if (!(MathF.Abs(x) <= ReducedUpTo)) return ReduceFar(x, out r);

        // Cody and Waite (1980): π/2 in parts that end in as many zeros as n has digits. The first differences are exact; what the
        // next two lose goes into the rest.
        int n = IlgpuMath.Round(x * 0.636619772f);
        r = (x - (n * 1.5703125f)) - (n * 0.000483751297f);
        float rest = 0f;
        r = Less(r, n * 7.54953362e-8f, ref rest);
        r = Less(r, n * 2.56328292e-12f, ref rest);
        r += rest;
        return n;
    }

    private static float Less(float a, float b, ref float rest)
    {
        float difference = a - b;
        rest += (a - difference) - b;
        return difference;
    }

    /// <summary>The same for large numbers, in whole numbers: x·2/π without its multiples of 4 (Payne and Hanek 1983).</summary>
    private static int ReduceFar(float x, out float r)
    {
        unchecked
        {
            if (!IlgpuMath.IsFinite(x))
            {
                r = float.NaN;
                return 0;
            }

            uint bits = Interop.FloatAsInt(x);
            ulong mantissa = (bits & 0x007FFFFFu) | 0x00800000u;

            // The 64 bits of 2/π that matter: the others give multiples of 4, or less than the last place.
            int first = (int)((bits >> 23) & 255u) - 120;
            int word = first >> 5;
            int shift = first & 31;
            ulong window = ((ulong)TwoOverPi(word) << 32) | TwoOverPi(word + 1);
            if (shift > 0) window = (window << shift) | (TwoOverPi(word + 2) >> (32 - shift));

            // Quarter turns modulo 4, with 62 binary places.
            ulong quarters = mantissa * window;
            int n = (int)((quarters + 0x2000000000000000UL) >> 62);
            long rest = (long)(quarters - ((ulong)n << 62));
            r = rest * 3.40612158e-19f;
            if ((bits >> 31) == 0u) return n;
            r = -r;
            return -n;
        }
    }

    /// <summary>The binary places of 2/π, 32 at a time, after 32 zeros.</summary>
    private static uint TwoOverPi(int word) =>
        word == 1 ? 0xA2F9836Eu
        : word == 2 ? 0x4E441529u
        : word == 3 ? 0xFC2757D1u
        : word == 4 ? 0xF534DDC0u
        : word == 5 ? 0xDB629599u
        : word == 6 ? 0x3C439041u
        : 0u;

    /// <summary>sin(n·π/2 + r) for |r| ≤ π/4.</summary>
    private static float InQuadrant(int n, float r)
    {
        float square = r * r;
        float p = 1f / 362880f;
        p = (p * square) - (1f / 5040f);
        p = (p * square) + (1f / 120f);
        p = (p * square) - (1f / 6f);
        float sine = (r * square * p) + r;

        // 1 - r²/2 + …: what the first difference loses is put back.
        float half = square * 0.5f;
        float nearly = 1f - half;
        float q = -1f / 3628800f;
        q = (q * square) + (1f / 40320f);
        q = (q * square) - (1f / 720f);
        q = (q * square) + (1f / 24f);
        float cosine = nearly + ((square * square * q) + ((1f - nearly) - half));

        float y = (n & 1) != 0 ? cosine : sine;
        return (n & 2) != 0 ? -y : y;
    }
}
