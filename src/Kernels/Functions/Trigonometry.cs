using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// Sine, cosine and arctangent on lanes. Methods of their own, since several of them in one formula would exceed what the JIT inlines.
/// </summary>
internal static class Trigonometry<V, T>
    where V : struct, ILanes<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static bool IsSingle
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(float);
    }

    /// <summary>Up to here a multiple of π/2 has so few digits that its products with <see cref="Reduce"/>'s constants are exact.</summary>
    private static double ReducedUpTo
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsSingle ? 1e4 : 1e5;
    }

    /// <summary>Below here the term after the first of a series of odd powers is beyond the last place.</summary>
    private static double Tiny
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsSingle ? 1e-4 : 1e-8;
    }

    /// <summary>sin x.</summary>
    [MethodImpl(Kernel.Options)]
    public static V Sin(V x)
    {
        V n = Reduce(x, out V r);
        V y = V.SelectGreater(V.Constant(Tiny), V.Abs(x), x, InQuadrant(n, r));
        return T.CreateTruncating(ReducedUpTo) >= V.Maximum(V.Abs(x)) ? y : Beyond(x, y, isSine: true);
    }

    /// <summary>cos x = sin(x + π/2).</summary>
    [MethodImpl(Kernel.Options)]
    public static V Cos(V x)
    {
        V n = Reduce(x, out V r);
        V y = InQuadrant(n + V.One, r);
        return T.CreateTruncating(ReducedUpTo) >= V.Maximum(V.Abs(x)) ? y : Beyond(x, y, isSine: false);
    }

    /// <summary>arctan x = c + arctan t, t = (|x| − tan c)/(1 + |x|·tan c) with c = 0, π/4 or π/2, so that |t| ≤ tan(π/8).</summary>
    [MethodImpl(Kernel.Options)]
    public static V Atan(V x)
    {
        V magnitude = V.Abs(x);
        V middle = V.Constant(0.41421356237309503);
        V far = V.Constant(2.4142135623730949);
        V t = V.SelectGreater(magnitude, middle, (magnitude - V.One) / (magnitude + V.One), magnitude);
        t = V.SelectGreater(magnitude, far, -V.One / magnitude, t);
        V high = V.SelectGreater(magnitude, far, V.Constant(Math.PI / 2), V.Constant(Math.PI / 4));
        high = V.SelectGreater(magnitude, middle, high, V.Zero);
        V low = V.Constant(IsSingle ? -4.3711390001862426e-08 : 6.123233995736766e-17);
        low = V.SelectGreater(magnitude, far, low, low * V.Constant(0.5));
        low = V.SelectGreater(magnitude, middle, low, V.Zero);

        V square = t * t;
        V y = high + (t + V.MultiplyAdd(t * square, AtanSeries(square), low));
        y = V.SelectGreater(V.Zero, x, -y, y);
        return V.SelectGreater(V.Constant(Tiny), magnitude, x, y);
    }

    /// <summary>x = n·π/2 + r with integral n and |r| ≤ π/4, r accurate relative to itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Reduce(V x, out V r)
    {
        // Cody and Waite (1980): π/2 in parts that end in as many zeros as n has digits. The first differences are exact. The next two
        // round unless they cancel, and what they lose goes into the rest.
        V n = V.Round(x * V.Constant(0.63661977236758134));
        r = V.MultiplyAdd(n, V.Constant(IsSingle ? -1.5703125 : -1.5707963267341256), x);
        if (IsSingle) r = V.MultiplyAdd(n, V.Constant(-0.0004837512969970703), r);
        V rest = V.Zero;
        r = Less(r, n * V.Constant(IsSingle ? 7.549533620476723e-08 : 6.077100506303966e-11), ref rest);
        r = Less(r, n * V.Constant(IsSingle ? 2.5632829192545614e-12 : 2.0222662487111665e-21), ref rest);
        r += V.MultiplyAdd(n, V.Constant(IsSingle ? -6.123233995736766e-17 : -8.4784276603689e-32), rest);
        return n;
    }

    /// <summary>a − b; its rounding error is added to the rest. Exact if |a| ≥ |b|; otherwise a − b loses nothing here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Less(V a, V b, ref V rest)
    {
        V difference = a - b;
        rest += (a - difference) - b;
        return difference;
    }

    /// <summary>sin(n·π/2 + r) for |r| ≤ π/4: ±sin r where n is even and ±cos r where it is odd.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V InQuadrant(V n, V r)
    {
        V square = r * r;
        V sine = V.MultiplyAdd(r * square, SineSeries(square), r);

        // 1 − r²/2 + …: what the first difference loses is put back.
        V half = square * V.Constant(0.5);
        V nearly = V.One - half;
        V cosine = nearly + V.MultiplyAdd(square * square, CosineSeries(square), (V.One - nearly) - half);

        V isOdd = V.Abs(n - (V.Constant(2) * V.Round(n * V.Constant(0.5))));
        V y = V.SelectGreater(isOdd, V.Constant(0.5), cosine, sine);

        // n mod 4 as −2 … 2: positive for 0 and 1.
        V quadrant = n - (V.Constant(4) * V.Round(n * V.Constant(0.25)));
        return V.SelectGreater(V.Abs(quadrant - V.Constant(0.5)), V.One, -y, y);
    }

    /// <summary>(sin r − r)/r³ as a function of r² ≤ (π/4)², the Taylor series as far as it matters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V SineSeries(V t)
    {
        V p = V.Constant(IsSingle ? 1.0 / 362880 : 1.0 / 355687428096000);
        if (!IsSingle)
        {
            p = V.MultiplyAdd(p, t, V.Constant(-1.0 / 1307674368000));
            p = V.MultiplyAdd(p, t, V.Constant(1.0 / 6227020800));
            p = V.MultiplyAdd(p, t, V.Constant(-1.0 / 39916800));
            p = V.MultiplyAdd(p, t, V.Constant(1.0 / 362880));
        }

        p = V.MultiplyAdd(p, t, V.Constant(-1.0 / 5040));
        p = V.MultiplyAdd(p, t, V.Constant(1.0 / 120));
        return V.MultiplyAdd(p, t, V.Constant(-1.0 / 6));
    }

    /// <summary>(cos r − 1 + r²/2)/r⁴ as a function of r² ≤ (π/4)², the Taylor series as far as it matters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V CosineSeries(V t)
    {
        V p = V.Constant(IsSingle ? -1.0 / 3628800 : 1.0 / 20922789888000);
        if (!IsSingle)
        {
            p = V.MultiplyAdd(p, t, V.Constant(-1.0 / 87178291200));
            p = V.MultiplyAdd(p, t, V.Constant(1.0 / 479001600));
            p = V.MultiplyAdd(p, t, V.Constant(-1.0 / 3628800));
        }

        p = V.MultiplyAdd(p, t, V.Constant(1.0 / 40320));
        p = V.MultiplyAdd(p, t, V.Constant(-1.0 / 720));
        return V.MultiplyAdd(p, t, V.Constant(1.0 / 24));
    }

    /// <summary>
    /// (arctan t − t)/t³ as a function of t² ≤ tan²(π/8): the polynomial through its values at Chebyshev's points, 3·10⁻⁹ (float) or
    /// 6·10⁻¹⁸ (double) from it, relative to the arctangent.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V AtanSeries(V t)
    {
        if (IsSingle)
        {
            V q = V.Constant(-0.0645192820812174876);
            q = V.MultiplyAdd(q, t, V.Constant(0.10743731490791083));
            q = V.MultiplyAdd(q, t, V.Constant(-0.142639555979846392));
            q = V.MultiplyAdd(q, t, V.Constant(0.199995404836489634));
            return V.MultiplyAdd(q, t, V.Constant(-0.333333317611685199));
        }

        V p = V.Constant(-0.019176887119062259);
        p = V.MultiplyAdd(p, t, V.Constant(0.0392316582955871913));
        p = V.MultiplyAdd(p, t, V.Constant(-0.0508544973794025986));
        p = V.MultiplyAdd(p, t, V.Constant(0.0585814891280220988));
        p = V.MultiplyAdd(p, t, V.Constant(-0.06664511447381948));
        p = V.MultiplyAdd(p, t, V.Constant(0.0769218319082608656));
        p = V.MultiplyAdd(p, t, V.Constant(-0.0909090457812390189));
        p = V.MultiplyAdd(p, t, V.Constant(0.111111110152563617));
        p = V.MultiplyAdd(p, t, V.Constant(-0.142857142846665429));
        p = V.MultiplyAdd(p, t, V.Constant(0.199999999999955207));
        return V.MultiplyAdd(p, t, V.Constant(-0.333333333333333302));
    }

    /// <summary>Results whose argument is beyond the reduction, infinite or NaN are replaced by the platform's, the others kept.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V Beyond(V x, V y, bool isSine)
    {
        Span<T> arguments = stackalloc T[V.Count];
        Span<T> results = stackalloc T[V.Count];
        V.StoreUnsafe(x, arguments, 0);
        V.StoreUnsafe(y, results, 0);
        T limit = T.CreateTruncating(ReducedUpTo);
        for (int lane = 0; lane < V.Count; lane++)
        {
            if (!(T.Abs(arguments[lane]) <= limit)) results[lane] = isSine ? T.Sin(arguments[lane]) : T.Cos(arguments[lane]);
        }

        return V.LoadUnsafe(results, 0);
    }
}
