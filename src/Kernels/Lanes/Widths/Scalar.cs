using System.ComponentModel;
using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>One number as lanes: vector code uses it for a tail, with the same result to the last bit.</summary>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Scalar<T> : ILanes<Scalar<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Members read the field, because a property would count towards the JIT's limit of inlining into one method.
    private readonly T number;

    /// <summary>Wraps a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Scalar(T value) => number = value;

    /// <inheritdoc/>
    public static int Count => 1;

    /// <inheritdoc/>
    public static Scalar<T> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => default;
    }

    /// <inheritdoc/>
    public static Scalar<T> One
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => T.One;
    }

    /// <summary>The number.</summary>
    internal T Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => number;
    }

    /// <summary>Wraps a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Scalar<T>(T value) => new(value);

    /// <summary>The number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator T(Scalar<T> lanes) => lanes.number;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Broadcast(T value) => value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Constant(double value) => FloatingPoint.From<T>(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> LoadUnsafe(ReadOnlySpan<T> source, int index)
    {
        Debug.Assert((uint)index < (uint)source.Length, "read past the end");
        return Unsafe.Add(ref MemoryMarshal.GetReference(source), index);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> LoadStridedUnsafe(ReadOnlySpan<T> source, int index, int stride) => LoadUnsafe(source, index);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreUnsafe(Scalar<T> value, Span<T> destination, int index)
    {
        Debug.Assert((uint)index < (uint)destination.Length, "write past the end");
        Unsafe.Add(ref MemoryMarshal.GetReference(destination), index) = value;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> operator +(Scalar<T> left, Scalar<T> right) => left.number + right.number;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> operator -(Scalar<T> left, Scalar<T> right) => left.number - right.number;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> operator *(Scalar<T> left, Scalar<T> right) => left.number * right.number;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> operator /(Scalar<T> left, Scalar<T> right) => left.number / right.number;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> operator -(Scalar<T> value) => -value.number;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> MultiplyAdd(Scalar<T> a, Scalar<T> b, Scalar<T> c) => FusedMultiplyAdd.Compute(a.number, b.number, c.number);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Min(Scalar<T> left, Scalar<T> right) =>
        left.number < right.number || T.IsNaN(left.number) ? left : right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Max(Scalar<T> left, Scalar<T> right) =>
        left.number > right.number || T.IsNaN(left.number) ? left : right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Abs(Scalar<T> value) => T.Abs(value.number);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Sqrt(Scalar<T> value) => T.Sqrt(value.number);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Sign(Scalar<T> value) => LaneMath<Scalar<T>, T>.Sign(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> SelectGreater(Scalar<T> left, Scalar<T> right, Scalar<T> whenGreater, Scalar<T> otherwise) =>
        left.number > right.number ? whenGreater : otherwise;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Round(Scalar<T> value) => T.Round(value.number);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> PowerOfTwo(Scalar<T> exponent) => FloatingPoint.PowerOfTwo(exponent.number);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Exponent(Scalar<T> value) => FloatingPoint.Exponent(value.number);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Exp(Scalar<T> value) => LaneMath<Scalar<T>, T>.Exp(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Expm1(Scalar<T> value) => LaneMath<Scalar<T>, T>.Expm1(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Log1p(Scalar<T> value) => Logarithm<Scalar<T>, T>.Log1p(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Sinh(Scalar<T> value) => Hyperbolic<Scalar<T>, T>.Sinh(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Cosh(Scalar<T> value) => Hyperbolic<Scalar<T>, T>.Cosh(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Tanh(Scalar<T> value) => LaneMath<Scalar<T>, T>.Tanh(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Sigmoid(Scalar<T> value) => LaneMath<Scalar<T>, T>.Sigmoid(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Softplus(Scalar<T> value) => LaneMath<Scalar<T>, T>.Softplus(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> NormalCdf(Scalar<T> value) => NormalDistribution<Scalar<T>, T>.Cdf(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> NormalDensity(Scalar<T> value) => NormalDistribution<Scalar<T>, T>.Density(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Cbrt(Scalar<T> value) => Powers<Scalar<T>, T>.Cbrt(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Pow(Scalar<T> value, int exponent) => Powers<Scalar<T>, T>.Pow(value, exponent);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Pow(Scalar<T> value, Scalar<T> exponent) => Powers<Scalar<T>, T>.Pow(value, exponent);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Log(Scalar<T> value) => Logarithm<Scalar<T>, T>.Log(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Sin(Scalar<T> value) => Trigonometry<Scalar<T>, T>.Sin(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Cos(Scalar<T> value) => Trigonometry<Scalar<T>, T>.Cos(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Atan(Scalar<T> value) => Trigonometry<Scalar<T>, T>.Atan(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Scalar<T> value) => value.number;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Maximum(Scalar<T> value) => value.number;
}
