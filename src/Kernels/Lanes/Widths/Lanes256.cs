using System.ComponentModel;
using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lamina.Kernels;

/// <summary>The lanes of a <see cref="Vector256{T}"/>: 8 <see cref="float"/>s or 4 <see cref="double"/>s.</summary>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Lanes256<T> : ILanes<Lanes256<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Members read the field, because a property would count towards the JIT's limit of inlining into one method.
    private readonly Vector256<T> vector;

    /// <summary>Wraps a vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Lanes256(Vector256<T> vector) => this.vector = vector;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256<T>.Count;
    }

    /// <inheritdoc/>
    public static Lanes256<T> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<T>.Zero);
    }

    /// <inheritdoc/>
    public static Lanes256<T> One
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<T>.One);
    }

    /// <summary>The vector.</summary>
    internal Vector256<T> Vector
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => vector;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Broadcast(T value) => new(Vector256.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Constant(double value) => new(Vector256.Create(FloatingPoint.From<T>(value)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> LoadUnsafe(ReadOnlySpan<T> source, int index)
    {
        Debug.Assert(index >= 0 && index <= source.Length - Count, "read past the end");
        return new(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(source), (nuint)(uint)index));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> LoadStridedUnsafe(ReadOnlySpan<T> source, int index, int stride) => new(Vector256.Create(
        Lanes128<T>.LoadStridedUnsafe(source, index, stride).Vector,
        Lanes128<T>.LoadStridedUnsafe(source, index + (Lanes128<T>.Count * stride), stride).Vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreUnsafe(Lanes256<T> value, Span<T> destination, int index)
    {
        Debug.Assert(index >= 0 && index <= destination.Length - Count, "write past the end");
        value.vector.StoreUnsafe(ref MemoryMarshal.GetReference(destination), (nuint)(uint)index);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> operator +(Lanes256<T> left, Lanes256<T> right) => new(left.vector + right.vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> operator -(Lanes256<T> left, Lanes256<T> right) => new(left.vector - right.vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> operator *(Lanes256<T> left, Lanes256<T> right) => new(left.vector * right.vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> operator /(Lanes256<T> left, Lanes256<T> right) => new(left.vector / right.vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> operator -(Lanes256<T> value) => new(-value.vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> MultiplyAdd(Lanes256<T> a, Lanes256<T> b, Lanes256<T> c) =>
        new(FusedMultiplyAdd.Compute(a.vector, b.vector, c.vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Min(Lanes256<T> left, Lanes256<T> right)
    {
        // A NaN on either side is the result: on the right because no comparison holds, on the left because it is chosen here.
        Vector256<T> takeLeft = Vector256.LessThan(left.vector, right.vector) | ~Vector256.Equals(left.vector, left.vector);
        return new(Vector256.ConditionalSelect(takeLeft, left.vector, right.vector));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Max(Lanes256<T> left, Lanes256<T> right) =>
        new(HardwareMaximum.Compute(left.vector, right.vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Abs(Lanes256<T> value) => new(Vector256.Abs(value.vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Sqrt(Lanes256<T> value) => new(Vector256.Sqrt(value.vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Sign(Lanes256<T> value) => LaneMath<Lanes256<T>, T>.Sign(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> SelectGreater(Lanes256<T> left, Lanes256<T> right, Lanes256<T> whenGreater, Lanes256<T> otherwise) =>
        new(Vector256.ConditionalSelect(Vector256.GreaterThan(left.vector, right.vector), whenGreater.vector, otherwise.vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Round(Lanes256<T> value)
    {
        // Beyond 2^(mantissa bits) every number is integral; below, adding that power leaves no room for a fraction.
        Vector256<T> magnitude = Vector256.Abs(value.vector);
        Vector256<T> limit = Vector256.Create(FloatingPoint.IntegralFrom<T>());
        Vector256<T> rounded = ((magnitude + limit) - limit) | (value.vector & Vector256.Create(-T.Zero));
        return new(Vector256.ConditionalSelect(Vector256.LessThan(magnitude, limit), rounded, value.vector));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> PowerOfTwo(Lanes256<T> exponent)
    {
        Vector256<T> shifted = exponent.vector + Vector256.Create(FloatingPoint.ExponentShift<T>());
        return new(typeof(T) == typeof(float)
            ? Vector256.ShiftLeft(shifted.AsInt32(), 23).As<int, T>()
            : Vector256.ShiftLeft(shifted.AsInt64(), 52).As<long, T>());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Exponent(Lanes256<T> value)
    {
        // The exponent's field, written into the mantissa of a power of two, is the number behind that power.
        Vector256<T> power = Vector256.Create(FloatingPoint.IntegralFrom<T>());
        Vector256<T> field = typeof(T) == typeof(float)
            ? Vector256.ShiftRightLogical(value.vector.AsInt32(), 23).As<int, T>()
            : Vector256.ShiftRightLogical(value.vector.AsInt64(), 52).As<long, T>();
        return new((field | power) - (power + Vector256.Create(FloatingPoint.ExponentBias<T>())));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Exp(Lanes256<T> value) => LaneMath<Lanes256<T>, T>.Exp(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Expm1(Lanes256<T> value) => LaneMath<Lanes256<T>, T>.Expm1(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Log1p(Lanes256<T> value) => Logarithm<Lanes256<T>, T>.Log1p(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Sinh(Lanes256<T> value) => Hyperbolic<Lanes256<T>, T>.Sinh(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Cosh(Lanes256<T> value) => Hyperbolic<Lanes256<T>, T>.Cosh(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Tanh(Lanes256<T> value) => LaneMath<Lanes256<T>, T>.Tanh(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Sigmoid(Lanes256<T> value) => LaneMath<Lanes256<T>, T>.Sigmoid(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Softplus(Lanes256<T> value) => LaneMath<Lanes256<T>, T>.Softplus(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> NormalCdf(Lanes256<T> value) => NormalDistribution<Lanes256<T>, T>.Cdf(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> NormalDensity(Lanes256<T> value) => NormalDistribution<Lanes256<T>, T>.Density(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Cbrt(Lanes256<T> value) => Powers<Lanes256<T>, T>.Cbrt(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Pow(Lanes256<T> value, int exponent) => Powers<Lanes256<T>, T>.Pow(value, exponent);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Pow(Lanes256<T> value, Lanes256<T> exponent) => Powers<Lanes256<T>, T>.Pow(value, exponent);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Log(Lanes256<T> value) => Logarithm<Lanes256<T>, T>.Log(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Sin(Lanes256<T> value) => Trigonometry<Lanes256<T>, T>.Sin(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Cos(Lanes256<T> value) => Trigonometry<Lanes256<T>, T>.Cos(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Atan(Lanes256<T> value) => Trigonometry<Lanes256<T>, T>.Atan(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Lanes256<T> value) =>
        Lanes128<T>.Sum(new Lanes128<T>(value.vector.GetLower() + value.vector.GetUpper()));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Maximum(Lanes256<T> value) =>
        Lanes128<T>.Maximum(Lanes128<T>.Max(new Lanes128<T>(value.vector.GetLower()), new Lanes128<T>(value.vector.GetUpper())));
}
