using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// The standard normal distribution by rational approximations: W. J. Cody, "Rational Chebyshev approximations for the error
/// function", Mathematics of Computation 23 (1969), in the form of his routine ANORM (SPECFUN, TOMS 715).
/// The three regions are separate methods, because together they exceed what the JIT inlines into one. Single precision needs one region
/// and half the coefficients, which were fitted to erfc (tests/Kernels.Tests/Functions/Golden/normal_tail.py).
/// </summary>
/// <remarks>
/// Polynomials are evaluated by Horner's rule, a coefficient a line. The chains of P and Q are independent, so the processor overlaps
/// them. A loop over a table of coefficients would not be unrolled.
/// </remarks>
internal static class NormalDistribution<V, T>
    where V : struct, ILanes<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static bool IsSingle
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(float);
    }

    /// <summary>Φ(x); small values are accurate relative to themselves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Cdf(V x)
    {
        if (!IsSingle) return DoubleCdf(x);
        V y = Limited(x);
        V tail = SingleTail(y) * ExpOfHalfSquare(y);
        return V.SelectGreater(x, V.Zero, V.One - tail, tail);
    }

    [MethodImpl(Kernel.Options)]
    private static V DoubleCdf(V x)
    {
        V y = Limited(x);
        V lower = V.SelectGreater(y, V.Constant(5.656854248), FarTail(y), Shoulder(y)) * ExpOfHalfSquare(y);
        V outside = V.SelectGreater(x, V.Zero, V.One - lower, lower);
        return V.SelectGreater(y, V.Constant(0.67448975), outside, Center(x));
    }

    /// <summary>|x|, at most a limit beyond which Φ(−|x|) is 0. The comparison keeps a NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Limited(V x)
    {
        V limit = V.Constant(IsSingle ? 15 : 40);
        V y = V.Abs(x);
        return V.SelectGreater(y, limit, limit, y);
    }

    /// <summary>φ(x) = e^(−x²/2)/√(2π).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Density(V x) => ExpOfHalfSquare(Limited(x)) * V.Constant(0.39894228040143267794);

    /// <summary>
    /// e^(−y²/2): the rounding error of y², which the exponential would magnify, is found from an exact square and put back.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ExpOfHalfSquare(V y)
    {
        // A number below 40 in sixteenths has few enough digits that its square is exact.
        V sixteenths = V.Round(y * V.Constant(16)) * V.Constant(1.0 / 16);
        V exact = sixteenths * sixteenths * V.Constant(0.5);
        V rest = (y - sixteenths) * (y + sixteenths) * V.Constant(0.5);
        V sum = exact + rest;
        V lost = rest - (sum - exact);
        V e = V.Exp(-sum);
        return e - (e * lost);
    }

    /// <summary>Φ(−y)·e^(y²/2) = P(y)/Q(y) for y ≤ 15, with a relative error of 6.3e-9.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V SingleTail(V y)
    {
        V p = V.Constant(0.00415321826963856);
        p = V.MultiplyAdd(p, y, V.Constant(0.04088105079745708));
        p = V.MultiplyAdd(p, y, V.Constant(0.18396891122804052));
        p = V.MultiplyAdd(p, y, V.Constant(0.4392831257599088));
        p = V.MultiplyAdd(p, y, V.Constant(0.5));
        V q = V.Constant(0.010410462678766622);
        q = V.MultiplyAdd(q, y, V.Constant(0.10247971442658267));
        q = V.MultiplyAdd(q, y, V.Constant(0.47140809761073177));
        q = V.MultiplyAdd(q, y, V.Constant(1.205547339985342));
        q = V.MultiplyAdd(q, y, V.Constant(1.6764512585250897));
        q = V.MultiplyAdd(q, y, V.One);
        return p / q;
    }

    /// <summary>Φ(x) = 1/2 + x·P(x²)/Q(x²) for |x| ≤ 0.674.</summary>
    [MethodImpl(Kernel.Options)]
    private static V Center(V x)
    {
        V t = x * x;
        V p = V.Constant(6.5682337918207449113e-2);
        p = V.MultiplyAdd(p, t, V.Constant(2.2352520354606839287));
        p = V.MultiplyAdd(p, t, V.Constant(1.6102823106855587881e2));
        p = V.MultiplyAdd(p, t, V.Constant(1.0676894854603709582e3));
        p = V.MultiplyAdd(p, t, V.Constant(1.8154981253343561249e4));
        V q = t + V.Constant(4.7202581904688241870e1);
        q = V.MultiplyAdd(q, t, V.Constant(9.7609855173777669322e2));
        q = V.MultiplyAdd(q, t, V.Constant(1.0260932208618978205e4));
        q = V.MultiplyAdd(q, t, V.Constant(4.5507789335026729956e4));
        return V.MultiplyAdd(x, p / q, V.Constant(0.5));
    }

    /// <summary>Φ(−y)·e^(y²/2) = P(y)/Q(y) for y ≤ √32.</summary>
    [MethodImpl(Kernel.Options)]
    private static V Shoulder(V y)
    {
        V p = V.Constant(1.0765576773720192317e-8);
        p = V.MultiplyAdd(p, y, V.Constant(3.9894151208813466764e-1));
        p = V.MultiplyAdd(p, y, V.Constant(8.8831497943883759412));
        p = V.MultiplyAdd(p, y, V.Constant(9.3506656132177855979e1));
        p = V.MultiplyAdd(p, y, V.Constant(5.9727027639480026226e2));
        p = V.MultiplyAdd(p, y, V.Constant(2.4945375852903726711e3));
        p = V.MultiplyAdd(p, y, V.Constant(6.8481904505362823326e3));
        p = V.MultiplyAdd(p, y, V.Constant(1.1602651437647350124e4));
        p = V.MultiplyAdd(p, y, V.Constant(9.8427148383839780218e3));
        V q = y + V.Constant(2.2266688044328115691e1);
        q = V.MultiplyAdd(q, y, V.Constant(2.3538790178262499861e2));
        q = V.MultiplyAdd(q, y, V.Constant(1.5193775994075548050e3));
        q = V.MultiplyAdd(q, y, V.Constant(6.4855582982667607550e3));
        q = V.MultiplyAdd(q, y, V.Constant(1.8615571640885098091e4));
        q = V.MultiplyAdd(q, y, V.Constant(3.4900952721145977266e4));
        q = V.MultiplyAdd(q, y, V.Constant(3.8912003286093271411e4));
        q = V.MultiplyAdd(q, y, V.Constant(1.9685429676859990727e4));
        return p / q;
    }

    /// <summary>Φ(−y)·e^(y²/2) = (1/√(2π) − t·P(t)/Q(t))/y, t = 1/y², for y &gt; √32.</summary>
    [MethodImpl(Kernel.Options)]
    private static V FarTail(V y)
    {
        V t = V.One / (y * y);
        V p = V.Constant(2.307344176494017303e-2);
        p = V.MultiplyAdd(p, t, V.Constant(2.1589853405795699e-1));
        p = V.MultiplyAdd(p, t, V.Constant(1.274011611602473639e-1));
        p = V.MultiplyAdd(p, t, V.Constant(2.2235277870649807e-2));
        p = V.MultiplyAdd(p, t, V.Constant(1.421619193227893466e-3));
        p = V.MultiplyAdd(p, t, V.Constant(2.9112874951168792e-5));
        V q = t + V.Constant(1.28426009614491121);
        q = V.MultiplyAdd(q, t, V.Constant(4.68238212480865118e-1));
        q = V.MultiplyAdd(q, t, V.Constant(6.59881378689285515e-2));
        q = V.MultiplyAdd(q, t, V.Constant(3.78239633202758244e-3));
        q = V.MultiplyAdd(q, t, V.Constant(7.29751555083966205e-5));
        return (V.Constant(0.39894228040143267794) - (t * p / q)) / y;
    }
}
