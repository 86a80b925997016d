using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// The elementary functions, each formula written once for every width and both precisions. Only lane-wise operations that
/// round alike at every width are used, so a lane's bits do not depend on the width. NaN gives NaN.
/// </summary>
internal static class LaneMath<V, T>
    where V : struct, ILanes<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static bool IsSingle
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(float);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sign(V x) =>
        V.SelectGreater(x, V.Zero, V.One, V.SelectGreater(V.Zero, x, -V.One, x));

    /// <summary>eˣ = 2ⁿ·eʳ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exp(V x)
    {
        // 2^(n−1) is doubled at the end, so that n = 128 (1024) of the greatest finite results is still a normal power.
        V n = Reduce(x, out V r);
        V y = (V.One + Expm1Reduced(r)) * V.PowerOfTwo(n - V.One) * V.Constant(2);
        y = V.SelectGreater(x, V.Constant(IsSingle ? 88.8 : 709.8), V.Broadcast(T.PositiveInfinity), y);
        return V.SelectGreater(V.Constant(IsSingle ? -86.9 : -707.7), x, V.Zero, y);
    }

    /// <summary>eˣ − 1 = 2(2ⁿ⁻¹·(eʳ − 1) + 2ⁿ⁻¹ − ½).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Expm1(V x)
    {
        // Arranged so that n = 0 leaves eʳ − 1 as accurate as it is; n − 1 as in the exponential.
        V n = Reduce(x, out V r);
        V power = V.PowerOfTwo(n - V.One);
        V y = V.MultiplyAdd(power, Expm1Reduced(r), power - V.Constant(0.5)) * V.Constant(2);
        y = V.SelectGreater(x, V.Constant(IsSingle ? 88.8 : 709.8), V.Broadcast(T.PositiveInfinity), y);
        y = V.SelectGreater(V.Constant(-40), x, -V.One, y);

        // Halves of subnormal numbers are rounded, and 0 has a sign.
        return V.SelectGreater(V.Constant(IsSingle ? 1e-30 : 1e-300), V.Abs(x), x, y);
    }

    /// <summary>ln(1 + u) = 2·artanh(s) = 2s(1 + s²/3 + s⁴/5 + …), s = u/(2 + u), for 0 ≤ u ≤ 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V LogOfOnePlusFraction(V u)
    {
        V s = u / (V.Constant(2) + u);
        V t = s * s;
        V p = V.Constant(IsSingle ? 1.0 / 15 : 1.0 / 33);
        if (!IsSingle)
        {
            p = V.MultiplyAdd(p, t, V.Constant(1.0 / 31));
            p = V.MultiplyAdd(p, t, V.Constant(1.0 / 29));
            p = V.MultiplyAdd(p, t, V.Constant(1.0 / 27));
            p = V.MultiplyAdd(p, t, V.Constant(1.0 / 25));
            p = V.MultiplyAdd(p, t, V.Constant(1.0 / 23));
            p = V.MultiplyAdd(p, t, V.Constant(1.0 / 21));
            p = V.MultiplyAdd(p, t, V.Constant(1.0 / 19));
            p = V.MultiplyAdd(p, t, V.Constant(1.0 / 17));
            p = V.MultiplyAdd(p, t, V.Constant(1.0 / 15));
        }

        p = V.MultiplyAdd(p, t, V.Constant(1.0 / 13));
        p = V.MultiplyAdd(p, t, V.Constant(1.0 / 11));
        p = V.MultiplyAdd(p, t, V.Constant(1.0 / 9));
        p = V.MultiplyAdd(p, t, V.Constant(1.0 / 7));
        p = V.MultiplyAdd(p, t, V.Constant(1.0 / 5));
        p = V.MultiplyAdd(p, t, V.Constant(1.0 / 3));
        V twice = s + s;
        return V.MultiplyAdd(twice * t, p, twice);
    }

    /// <summary>tanh |x| = e/(e + 2), e = e^2|x| − 1, with the sign of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tanh(V x)
    {
        // Beyond the limit the result rounds to 1. The comparison keeps a NaN.
        V limit = V.Constant(IsSingle ? 10 : 20);
        V magnitude = V.Abs(x);
        magnitude = V.SelectGreater(magnitude, limit, limit, magnitude);
        V n = Reduce(magnitude + magnitude, out V r);
        V power = V.PowerOfTwo(n);

        // 2ⁿ(p + 1) − 1, arranged so that n = 0 leaves p as accurate as it is.
        V e = V.MultiplyAdd(power, Expm1Reduced(r), power - V.One);
        V y = e / (e + V.Constant(2));
        return V.SelectGreater(V.Zero, x, -y, y);
    }

    /// <summary>1/(1 + e) for x ≥ 0 and e/(1 + e) below, e = e^−|x| ≤ 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sigmoid(V x)
    {
        V e = Exp(-V.Abs(x));
        return V.SelectGreater(V.Zero, x, e, V.One) / (V.One + e);
    }

    /// <summary>max(x, 0) + ln(1 + e^−|x|).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Softplus(V x) =>
        V.SelectGreater(x, V.Zero, x, V.Zero) + LogOfOnePlusFraction(Exp(-V.Abs(x)));

    /// <summary>a·b and its rounding error, by a fused product or of halves with few digits (Dekker 1971).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Multiply(V a, V b, out V error)
    {
        V product = a * b;
        if (FusedMultiplyAdd.IsFused)
        {
            error = V.MultiplyAdd(a, b, -product);
            return product;
        }

        V highA = LeadingHalf(a), highB = LeadingHalf(b);
        V lowA = a - highA, lowB = b - highB;
        error = (highA * highB) - product;
        error = error + (highA * lowB) + (lowA * highB) + (lowA * lowB);
        return product;
    }

    /// <summary>The leading half of the digits (Veltkamp 1968).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V LeadingHalf(V x)
    {
        V scaled = x * V.Constant(IsSingle ? 4097 : 134217729);
        return scaled - (scaled - x);
    }

    /// <summary>x = n·ln 2 + r with integral n and |r| ≤ ln(2)/2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Reduce(V x, out V r)
    {
        // Cody and Waite (1980): the high part of ln 2 ends in zeros, so that n·high is exact without a fused product too.
        V n = V.Round(x * V.Constant(1.4426950408889634074));
        r = V.MultiplyAdd(n, V.Constant(IsSingle ? -0.693359375 : -6.93147180369123816490e-01), x);
        r = V.MultiplyAdd(n, V.Constant(IsSingle ? 2.12194440054690583e-4 : -1.90821492927058770002e-10), r);
        return n;
    }

    /// <summary>eʳ − 1 = r + r²/2! + r³/3! + … for |r| ≤ ln(2)/2, cut where a term is below half a unit in the last place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Expm1Reduced(V r)
    {
        V p = V.Constant(IsSingle ? 1.0 / 40320 : 1.0 / 6227020800);
        if (!IsSingle)
        {
            p = V.MultiplyAdd(p, r, V.Constant(1.0 / 479001600));
            p = V.MultiplyAdd(p, r, V.Constant(1.0 / 39916800));
            p = V.MultiplyAdd(p, r, V.Constant(1.0 / 3628800));
            p = V.MultiplyAdd(p, r, V.Constant(1.0 / 362880));
            p = V.MultiplyAdd(p, r, V.Constant(1.0 / 40320));
        }

        p = V.MultiplyAdd(p, r, V.Constant(1.0 / 5040));
        p = V.MultiplyAdd(p, r, V.Constant(1.0 / 720));
        p = V.MultiplyAdd(p, r, V.Constant(1.0 / 120));
        p = V.MultiplyAdd(p, r, V.Constant(1.0 / 24));
        p = V.MultiplyAdd(p, r, V.Constant(1.0 / 6));
        p = V.MultiplyAdd(p, r, V.Constant(0.5));
        return V.MultiplyAdd(r * r, p, r);
    }
}
