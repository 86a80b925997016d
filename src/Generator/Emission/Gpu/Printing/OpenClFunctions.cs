using Lamina.Generator.Emission.Gpu.KernelIr;

namespace Lamina.Generator.Emission.Gpu.Printing;

/// <summary>What the kernels' functions are called in OpenCL C, and the text of those that it lacks.</summary>
internal static class OpenClFunctions
{
    public static readonly IReadOnlyDictionary<KernelFunction, string> Names = new Dictionary<KernelFunction, string>
    {
        [KernelFunction.Abs] = "fabs",
        [KernelFunction.Sign] = "sign",
        [KernelFunction.Sqrt] = "sqrt",
        [KernelFunction.Exp] = "exp",
        [KernelFunction.Expm1] = "expm1",
        [KernelFunction.Sinh] = "sinh",
        [KernelFunction.Cosh] = "cosh",
        [KernelFunction.Tanh] = "tanh",
        [KernelFunction.Sigmoid] = "sigmoid",
        [KernelFunction.Softplus] = "softplus",
        [KernelFunction.NormalCdf] = "normalCdf",
        [KernelFunction.NormalDensity] = "normalDensity",
        [KernelFunction.Sin] = "sin",
        [KernelFunction.Cos] = "cos",
        [KernelFunction.Log] = "log",
        [KernelFunction.Log1p] = "log1p",
        [KernelFunction.Atan] = "atan",
        [KernelFunction.Cbrt] = "cbrt",
        [KernelFunction.Max] = "maximum",
        [KernelFunction.Min] = "minimum",
        [KernelFunction.Power] = "pow",
        [KernelFunction.WholePower] = "wholePower",
        [KernelFunction.MultiplyAdd] = "fma",
        [KernelFunction.IsFinite] = "isfinite",
        [KernelFunction.IsNaN] = "isnan",
        [KernelFunction.DropoutWord] = "dropoutWord",
        [KernelFunction.Normal] = "normal",
    };

    /// <summary>The functions of whole numbers.</summary>
    public static readonly IReadOnlyDictionary<KernelFunction, string> WholeNames = new Dictionary<KernelFunction, string>
    {
        [KernelFunction.Max] = "max",
        [KernelFunction.Min] = "min",
    };

    /// <summary>The library, each function under those that it calls.</summary>
    public static readonly IReadOnlyList<(KernelFunction[] For, string Text)> Library = new[]
    {
        (new[] { KernelFunction.Sigmoid }, """
            inline float sigmoid(float x)
            {
                return 1.0f / (1.0f + exp(-x));
            }
            """),
        (new[] { KernelFunction.Softplus }, """
            // ln(1 + e^x) without overflow.
            inline float softplus(float x)
            {
                return fmax(x, 0.0f) + log1p(exp(-fabs(x)));
            }
            """),
        (new[] { KernelFunction.NormalCdf }, """
            // The distribution function of the standard normal.
            inline float normalCdf(float x)
            {
                float t = x * -0.70710678f;
                if (!(t > 1.0f && t < 15.0f)) return 0.5f * erfc(t);

                // What rounding took from t matters to small values: erfc' = -2/sqrt(pi)·e^(-t²).
                float lost = fma(x, -0.70710678f, -t) - x * 1.2101617e-8f;
                return 0.5f * (erfc(t) - 1.1283792f * exp(-t * t) * lost);
            }
            """),

        (new[] { KernelFunction.NormalDensity }, """
            // The density of the standard normal: the square of a number of sixteenths is exact.
            inline float normalDensity(float x)
            {
                float y = fabs(x) > 15.0f ? 15.0f : fabs(x);
                float head = rint(y * 16.0f) * 0.0625f;
                return 0.39894228f * exp(-0.5f * head * head) * exp(-0.5f * (y - head) * (y + head));
            }
            """),
        (new[] { KernelFunction.WholePower }, """
            // Small powers are products.
            inline float wholePower(float x, int n)
            {
                if (n < -8 || n > 8) return pown(x, n);
                int m = n < 0 ? -n : n;
                float square = x * x;
                float y = (m & 1) != 0 ? x : 1.0f;
                y = (m & 2) != 0 ? y * square : y;
                y = (m & 4) != 0 ? y * (square * square) : y;
                y = m == 8 ? (square * square) * (square * square) : y;
                return n < 0 ? 1.0f / y : y;
            }
            """),

        // fmax and fmin would hide a value that is not a number.
        (new[] { KernelFunction.Max }, """
            inline float maximum(float a, float b)
            {
                return a > b || isnan(a) ? a : b;
            }
            """),
        (new[] { KernelFunction.Min }, """
            inline float minimum(float a, float b)
            {
                return a < b || isnan(a) ? a : b;
            }
            """),
        (new[] { KernelFunction.DropoutWord, KernelFunction.Normal }, """
            // Philox4x32-10 (Salmon et al. 2011): the words that belong to a counter and a key.
            inline uint4 philox(uint4 counter, uint key0, uint key1)
            {
                for (int round = 0; round < 10; round++)
                {
                    uint high0 = mul_hi(0xD2511F53u, counter.s0);
                    uint high1 = mul_hi(0xCD9E8D57u, counter.s2);
                    uint low0 = 0xD2511F53u * counter.s0;
                    uint low1 = 0xCD9E8D57u * counter.s2;
                    counter = (uint4)(high1 ^ counter.s1 ^ key0, low1, high0 ^ counter.s3 ^ key1, low0);
                    key0 += 0x9E3779B9u;
                    key1 += 0xBB67AE85u;
                }

                return counter;
            }
            """),
        (new[] { KernelFunction.DropoutWord }, """
            // The word that decides over a unit of a layer: four units share a counter, of purpose 2.
            inline uint dropoutWord(int unit, int layer, int seedLow, int seedHigh, int stepLow, int stepHigh)
            {
                uint4 words = philox(
                    (uint4)((uint)unit / 4u, (uint)layer, (uint)stepLow, (uint)stepHigh | 0x02000000u), (uint)seedLow, (uint)seedHigh);
                uint half0 = (unit & 1) != 0 ? words.s1 : words.s0;
                uint half1 = (unit & 1) != 0 ? words.s3 : words.s2;
                return (unit & 2) != 0 ? half1 : half0;
            }
            """),
        (new[] { KernelFunction.Normal }, """
            // A normal number by Box and Muller: two numbers share a counter, of purpose 3.
            inline float normal(int number, int layer, int seedLow, int seedHigh, int stepLow, int stepHigh)
            {
                uint4 words = philox(
                    (uint4)((uint)number / 2u, (uint)layer, (uint)stepLow, (uint)stepHigh | 0x03000000u), (uint)seedLow, (uint)seedHigh);

                // The leading 53 bits of a pair of words are a uniform number; single precision keeps what lies near 0 and near 1.
                float near0 = ((float)words.s1 + (float)(words.s0 & 0xFFFFF800u) * 2.3283064e-10f) * 2.3283064e-10f;
                float near1 = ((float)(~words.s1) + (4294967296.0f - (float)(words.s0 & 0xFFFFF800u)) * 2.3283064e-10f) * 2.3283064e-10f;
                float logarithm = near0 < 0.5f ? log1p(-near0) : log(near1);
                float radius = sqrt(-2.0f * logarithm);
                float turns = ((float)(int)words.s3 + (float)(words.s2 >> 11) * 4.7683716e-7f) * 4.6566129e-10f;
                return radius * ((number & 1) != 0 ? sinpi(turns) : cospi(turns));
            }
            """),
    };
}
