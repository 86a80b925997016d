using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// Powers on lanes, with the limits of <see cref="Math.Pow"/>. General powers are methods of their own, since the logarithm and the
/// exponential in them would exceed what the JIT inlines.
/// </summary>
internal static class Powers<V, T>
    where V : struct, ILanes<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Up to here a power of a whole number is a product, of at most four rounded steps.</summary>
    private const int LargestProduct = 8;

    private static bool IsSingle
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(float);
    }

    /// <summary>xⁿ for a constant n: the JIT keeps the one product that is needed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Pow(V x, int n)
    {
        if (n is > LargestProduct or < -LargestProduct) return Pow(x, V.Constant(n));
        return n < 0 ? V.One / Product(x, -n) : Product(x, n);
    }

    /// <summary>xʸ = ±e^(y·ln|x|), where ln|x| and the product have about twice the digits of the number type.</summary>
    [MethodImpl(Kernel.Options)]
    public static V Pow(V x, V y)
    {
        V infinity = V.Broadcast(T.PositiveInfinity);
        V size = OfMagnitude(V.Abs(x), y);

        // The sign of x, that of −0 too, where y is odd: 0·(−0) and ∞/(−0) keep it.
        V sign = V.Sign(x);
        V half = y * V.Constant(0.5);
        V signed = V.SelectGreater(y, V.Zero, size * sign, size / sign);
        V ofNegative = V.SelectGreater(V.Abs(half - V.Round(half)), V.Zero, signed, size);

        // Without a whole exponent, numbers below 0 have no power but −∞.
        V isBroken = V.SelectGreater(x, -infinity, V.Broadcast(T.NaN), size);
        ofNegative = V.SelectGreater(V.Abs(y - V.Round(y)), V.Zero, V.SelectGreater(V.Zero, x, isBroken, size), ofNegative);
        V result = V.SelectGreater(x, V.Zero, size, ofNegative);

        // x⁰ = 1ʸ = 1 whatever the other is, NaN included.
        V epsilon = V.Broadcast(T.Epsilon);
        result = V.SelectGreater(epsilon, V.Abs(x - V.One), V.One, result);
        return V.SelectGreater(epsilon, V.Abs(y), V.One, result);
    }

    /// <summary>∛x: |x|^⅓ with the sign of x, corrected by a step of Newton's method, since ⅓ is rounded.</summary>
    [MethodImpl(Kernel.Options)]
    public static V Cbrt(V x)
    {
        // Subnormal numbers have too few digits for the correction and are made normal by a cube first.
        V smallest = V.Constant(IsSingle ? 1e-30 : 1e-300);
        V size = V.Abs(x);
        V magnitude = V.SelectGreater(smallest, size, size * V.Constant(1 << 30), size);
        V root = OfMagnitude(magnitude, V.Constant(1.0 / 3));
        V corrected = root - ((root - (magnitude / (root * root))) * V.Constant(1.0 / 3));
        corrected = V.SelectGreater(smallest, size, corrected * V.Constant(1.0 / (1 << 10)), corrected);
        V y = V.SelectGreater(V.Broadcast(T.PositiveInfinity), magnitude, corrected, magnitude);
        y = V.SelectGreater(magnitude, V.Zero, y, magnitude);
        return V.SelectGreater(V.Zero, x, -y, V.SelectGreater(x, V.Zero, y, x));
    }

    /// <summary>xʸ for x ≥ 0.</summary>
    [MethodImpl(Kernel.Options)]
    private static V OfMagnitude(V x, V y)
    {
        V logarithm = Logarithm<V, T>.Extended(x, out V rest);

        // Infinite exponents become the greatest ones, so that 1 keeps its powers.
        V greatest = V.Broadcast(T.BitDecrement(T.PositiveInfinity));
        V exponent = V.Min(V.Max(y, -greatest), greatest);
        V product = LaneMath<V, T>.Multiply(logarithm, exponent, out V lost);
        V low = V.MultiplyAdd(rest, exponent, lost);

        // Beyond these numbers the power is 0 or ∞, and the low part may be NaN; so may it be for a logarithm of 0.
        V limit = V.Constant(IsSingle ? 200 : 1500);
        low = V.SelectGreater(V.Abs(product), limit, V.Zero, low);
        low = V.SelectGreater(V.Abs(logarithm), V.Zero, low, V.Zero);
        V power = V.Exp(product);
        return V.SelectGreater(V.Broadcast(T.PositiveInfinity), power, V.MultiplyAdd(power, low, power), power);
    }

    /// <summary>xⁿ for n from 0 to <see cref="LargestProduct"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Product(V x, int n)
    {
        if (n == 0) return V.One;
        if (n == 1) return x;
        V square = x * x;
        if (n == 2) return square;
        if (n == 3) return square * x;
        V fourth = square * square;
        if (n == 4) return fourth;
        if (n == 5) return fourth * x;
        V sixth = fourth * square;
        return n == 6 ? sixth : n == 7 ? sixth * x : fourth * fourth;
    }
}
