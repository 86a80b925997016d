using System.ComponentModel;
using System.Numerics;

namespace Lamina.Kernels;

/// <summary>
/// Numbers that are computed side by side: one (<see cref="Scalar{T}"/>) or as many as a hardware vector holds. A formula is written
/// once against this interface and runs at every width and in both precisions; a lane's result does not depend on the width.
/// </summary>
/// <remarks>
/// The JIT limits how much it inlines into one method, and lane operations that it calls instead cost ten times as much. A loop over
/// lanes is therefore a separate method that is not inlined
/// (<see cref="System.Runtime.CompilerServices.MethodImplOptions.NoInlining"/>) and applies at most a few elementary functions.
/// </remarks>
/// <typeparam name="TSelf">The lanes.</typeparam>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILanes<TSelf, T>
    where TSelf : struct, ILanes<TSelf, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Numbers side by side.</summary>
    static abstract int Count { get; }

    /// <summary>0 in every lane.</summary>
    static abstract TSelf Zero { get; }

    /// <summary>1 in every lane.</summary>
    static abstract TSelf One { get; }

    /// <summary>The same number in every lane.</summary>
    static abstract TSelf Broadcast(T value);

    /// <summary>The same constant of a formula in every lane, rounded to <typeparamref name="T"/>.</summary>
    static abstract TSelf Constant(double value);

    /// <summary>Reads <see cref="Count"/> numbers from <paramref name="index"/> on. Not bounds-checked in release builds.</summary>
    static abstract TSelf LoadUnsafe(ReadOnlySpan<T> source, int index);

    /// <summary>
    /// Reads <see cref="Count"/> numbers from <paramref name="index"/> on that lie <paramref name="stride"/> apart: a column of a
    /// row-major matrix. Not bounds-checked in release builds.
    /// </summary>
    static abstract TSelf LoadStridedUnsafe(ReadOnlySpan<T> source, int index, int stride);

    /// <summary>Writes <see cref="Count"/> numbers from <paramref name="index"/> on. Not bounds-checked in release builds.</summary>
    static abstract void StoreUnsafe(TSelf value, Span<T> destination, int index);

    /// <summary>Lane-wise sum.</summary>
    static abstract TSelf operator +(TSelf left, TSelf right);

    /// <summary>Lane-wise difference.</summary>
    static abstract TSelf operator -(TSelf left, TSelf right);

    /// <summary>Lane-wise product.</summary>
    static abstract TSelf operator *(TSelf left, TSelf right);

    /// <summary>Lane-wise quotient.</summary>
    static abstract TSelf operator /(TSelf left, TSelf right);

    /// <summary>Lane-wise negation.</summary>
    static abstract TSelf operator -(TSelf value);

    /// <summary>a·b + c, fused where the hardware has it.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);

    /// <summary>The smaller of two; NaN if either is.</summary>
    static abstract TSelf Min(TSelf left, TSelf right);

    /// <summary>The larger of two; NaN if either is.</summary>
    static abstract TSelf Max(TSelf left, TSelf right);

    /// <summary>|x|.</summary>
    static abstract TSelf Abs(TSelf value);

    /// <summary>√x.</summary>
    static abstract TSelf Sqrt(TSelf value);

    /// <summary>−1, 0 or 1; NaN of NaN.</summary>
    static abstract TSelf Sign(TSelf value);

    /// <summary>In each lane: left &gt; right ? whenGreater : otherwise. A comparison with NaN does not hold.</summary>
    static abstract TSelf SelectGreater(TSelf left, TSelf right, TSelf whenGreater, TSelf otherwise);

    /// <summary>The nearest integral number, ties to even.</summary>
    static abstract TSelf Round(TSelf value);

    /// <summary>2ⁿ for integral n within the exponent range of normal numbers.</summary>
    static abstract TSelf PowerOfTwo(TSelf exponent);

    /// <summary>⌊log₂ x⌋ for normal x above 0.</summary>
    static abstract TSelf Exponent(TSelf value);

    /// <summary>
    /// eˣ: +∞ where it exceeds the greatest number, 0 where it is below about twice the smallest normal one
    /// (x &lt; −86.9 for <see cref="float"/>, x &lt; −707.7 for <see cref="double"/>).
    /// </summary>
    static abstract TSelf Exp(TSelf value);

    /// <summary>eˣ − 1, accurate near 0 too.</summary>
    static abstract TSelf Expm1(TSelf value);

    /// <summary>ln(1 + x), accurate near 0 too: −∞ of −1, NaN below.</summary>
    static abstract TSelf Log1p(TSelf value);

    /// <summary>sinh x, accurate near 0 too.</summary>
    static abstract TSelf Sinh(TSelf value);

    /// <summary>cosh x.</summary>
    static abstract TSelf Cosh(TSelf value);

    /// <summary>tanh x, accurate near 0 too.</summary>
    static abstract TSelf Tanh(TSelf value);

    /// <summary>The logistic sigmoid, 1/(1 + e⁻ˣ), without overflow.</summary>
    static abstract TSelf Sigmoid(TSelf value);

    /// <summary>ln(1 + eˣ) = max(x, 0) + ln(1 + e^−|x|).</summary>
    static abstract TSelf Softplus(TSelf value);

    /// <summary>Φ(x), the distribution function of the standard normal, (1 + erf(x/√2))/2.</summary>
    static abstract TSelf NormalCdf(TSelf value);

    /// <summary>φ(x) = e^(−x²/2)/√(2π), the density of the standard normal distribution.</summary>
    static abstract TSelf NormalDensity(TSelf value);

    /// <summary>∛x, with the sign of x.</summary>
    static abstract TSelf Cbrt(TSelf value);

    /// <summary>
    /// xⁿ for a constant n: a product where |n| ≤ 8, otherwise as <see cref="Pow(TSelf, TSelf)"/>.
    /// </summary>
    static abstract TSelf Pow(TSelf value, int exponent);

    /// <summary>
    /// xʸ with the limits of <see cref="Math.Pow"/>: numbers below 0 have powers for integral y only. It is 0 where
    /// <see cref="Exp"/> is.
    /// </summary>
    static abstract TSelf Pow(TSelf value, TSelf exponent);

    /// <summary>ln x, subnormal numbers included: −∞ of 0, NaN below.</summary>
    static abstract TSelf Log(TSelf value);

    /// <summary>
    /// sin x. Where |x| exceeds 10⁴ (<see cref="float"/>) or 10⁵ (<see cref="double"/>), and only there, the platform's function is called,
    /// lane by lane.
    /// </summary>
    static abstract TSelf Sin(TSelf value);

    /// <summary>cos x, with the limits of <see cref="Sin"/>.</summary>
    static abstract TSelf Cos(TSelf value);

    /// <summary>arctan x in [−π/2, π/2].</summary>
    static abstract TSelf Atan(TSelf value);

    /// <summary>The sum over the lanes, in a fixed order.</summary>
    static abstract T Sum(TSelf value);

    /// <summary>The greatest over the lanes; NaN if any is.</summary>
    static abstract T Maximum(TSelf value);
}
