using System.ComponentModel;
using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lamina.Kernels;

/// <summary>The lanes of a <see cref="Vector128{T}"/>: 4 <see cref="float"/>s or 2 <see cref="double"/>s.</summary>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Lanes128<T> : ILanes<Lanes128<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Members read the field, because a property would count towards the JIT's limit of inlining into one method.
    private readonly Vector128<T> vector;

    /// <summary>Wraps a vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Lanes128(Vector128<T> vector) => this.vector = vector;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128<T>.Count;
    }

    /// <inheritdoc/>
    public static Lanes128<T> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector128<T>.Zero);
    }

    /// <inheritdoc/>
    public static Lanes128<T> One
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector128<T>.One);
    }

    /// <summary>The vector.</summary>
    internal Vector128<T> Vector
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => vector;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Broadcast(T value) => new(Vector128.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Constant(double value) => new(Vector128.Create(FloatingPoint.From<T>(value)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> LoadUnsafe(ReadOnlySpan<T> source, int index)
    {
        Debug.Assert(index >= 0 && index <= source.Length - Count, "read past the end");
        return new(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(source), (nuint)(uint)index));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> LoadStridedUnsafe(ReadOnlySpan<T> source, int index, int stride)
    {
        Debug.Assert(index >= 0 && stride >= 0 && index + ((Count - 1) * stride) < source.Length, "read past the end");
        ref T first = ref Unsafe.Add(ref MemoryMarshal.GetReference(source), index);
        if (typeof(T) == typeof(float))
        {
            ref float x = ref Unsafe.As<T, float>(ref first);
            return new(Vector128.Create(x, Unsafe.Add(ref x, stride), Unsafe.Add(ref x, 2 * stride), Unsafe.Add(ref x, 3 * stride))
                .As<float, T>());
        }

        ref double y = ref Unsafe.As<T, double>(ref first);
        return new(Vector128.Create(y, Unsafe.Add(ref y, stride)).As<double, T>());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreUnsafe(Lanes128<T> value, Span<T> destination, int index)
    {
        Debug.Assert(index >= 0 && index <= destination.Length - Count, "write past the end");
        value.vector.StoreUnsafe(ref MemoryMarshal.GetReference(destination), (nuint)(uint)index);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> operator +(Lanes128<T> left, Lanes128<T> right) => new(left.vector + right.vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> operator -(Lanes128<T> left, Lanes128<T> right) => new(left.vector - right.vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> operator *(Lanes128<T> left, Lanes128<T> right) => new(left.vector * right.vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> operator /(Lanes128<T> left, Lanes128<T> right) => new(left.vector / right.vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> operator -(Lanes128<T> value) => new(-value.vector);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> MultiplyAdd(Lanes128<T> a, Lanes128<T> b, Lanes128<T> c) =>
        new(FusedMultiplyAdd.Compute(a.vector, b.vector, c.vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Min(Lanes128<T> left, Lanes128<T> right)
    {
        // A NaN on either side is the result: on the right because no comparison holds, on the left because it is chosen here.
        Vector128<T> takeLeft = Vector128.LessThan(left.vector, right.vector) | ~Vector128.Equals(left.vector, left.vector);
        return new(Vector128.ConditionalSelect(takeLeft, left.vector, right.vector));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Max(Lanes128<T> left, Lanes128<T> right) =>
        new(HardwareMaximum.Compute(left.vector, right.vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Abs(Lanes128<T> value) => new(Vector128.Abs(value.vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Sqrt(Lanes128<T> value) => new(Vector128.Sqrt(value.vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Sign(Lanes128<T> value) => LaneMath<Lanes128<T>, T>.Sign(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> SelectGreater(Lanes128<T> left, Lanes128<T> right, Lanes128<T> whenGreater, Lanes128<T> otherwise) =>
        new(Vector128.ConditionalSelect(Vector128.GreaterThan(left.vector, right.vector), whenGreater.vector, otherwise.vector));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Round(Lanes128<T> value)
    {
        // Beyond 2^(mantissa bits) every number is integral; below, adding that power leaves no room for a fraction.
        Vector128<T> magnitude = Vector128.Abs(value.vector);
        Vector128<T> limit = Vector128.Create(FloatingPoint.IntegralFrom<T>());
        Vector128<T> rounded = ((magnitude + limit) - limit) | (value.vector & Vector128.Create(-T.Zero));
        return new(Vector128.ConditionalSelect(Vector128.LessThan(magnitude, limit), rounded, value.vector));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> PowerOfTwo(Lanes128<T> exponent)
    {
        Vector128<T> shifted = exponent.vector + Vector128.Create(FloatingPoint.ExponentShift<T>());
        return new(typeof(T) == typeof(float)
            ? Vector128.ShiftLeft(shifted.AsInt32(), 23).As<int, T>()
            : Vector128.ShiftLeft(shifted.AsInt64(), 52).As<long, T>());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Exponent(Lanes128<T> value)
    {
        // The exponent's field, written into the mantissa of a power of two, is the number behind that power.
        Vector128<T> power = Vector128.Create(FloatingPoint.IntegralFrom<T>());
        Vector128<T> field = typeof(T) == typeof(float)
            ? Vector128.ShiftRightLogical(value.vector.AsInt32(), 23).As<int, T>()
            : Vector128.ShiftRightLogical(value.vector.AsInt64(), 52).As<long, T>();
        return new((field | power) - (power + Vector128.Create(FloatingPoint.ExponentBias<T>())));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Exp(Lanes128<T> value) => LaneMath<Lanes128<T>, T>.Exp(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Expm1(Lanes128<T> value) => LaneMath<Lanes128<T>, T>.Expm1(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Log1p(Lanes128<T> value) => Logarithm<Lanes128<T>, T>.Log1p(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Sinh(Lanes128<T> value) => Hyperbolic<Lanes128<T>, T>.Sinh(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Cosh(Lanes128<T> value) => Hyperbolic<Lanes128<T>, T>.Cosh(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Tanh(Lanes128<T> value) => LaneMath<Lanes128<T>, T>.Tanh(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Sigmoid(Lanes128<T> value) => LaneMath<Lanes128<T>, T>.Sigmoid(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Softplus(Lanes128<T> value) => LaneMath<Lanes128<T>, T>.Softplus(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> NormalCdf(Lanes128<T> value) => NormalDistribution<Lanes128<T>, T>.Cdf(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> NormalDensity(Lanes128<T> value) => NormalDistribution<Lanes128<T>, T>.Density(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Cbrt(Lanes128<T> value) => Powers<Lanes128<T>, T>.Cbrt(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Pow(Lanes128<T> value, int exponent) => Powers<Lanes128<T>, T>.Pow(value, exponent);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Pow(Lanes128<T> value, Lanes128<T> exponent) => Powers<Lanes128<T>, T>.Pow(value, exponent);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Log(Lanes128<T> value) => Logarithm<Lanes128<T>, T>.Log(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Sin(Lanes128<T> value) => Trigonometry<Lanes128<T>, T>.Sin(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Cos(Lanes128<T> value) => Trigonometry<Lanes128<T>, T>.Cos(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Atan(Lanes128<T> value) => Trigonometry<Lanes128<T>, T>.Atan(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Lanes128<T> value)
    {
        Vector128<T> v = value.vector;
        return Count == 4
            ? (v.GetElement(0) + v.GetElement(2)) + (v.GetElement(1) + v.GetElement(3))
            : v.GetElement(0) + v.GetElement(1);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Maximum(Lanes128<T> value)
    {
        // Whole vectors to the end: which lane is greater cannot be predicted, so branches would cost more.
        if (typeof(T) == typeof(double))
        {
            Vector128<double> v = value.vector.AsDouble();
            return Max(value, new(Vector128.Shuffle(v, Vector128.Create(1L, 0)).As<double, T>())).vector.ToScalar();
        }

        Vector128<float> halves = value.vector.AsSingle();
        Lanes128<T> two = Max(value, new(Vector128.Shuffle(halves, Vector128.Create(2, 3, 0, 1)).As<float, T>()));
        Vector128<float> pairs = two.vector.AsSingle();
        return Max(two, new(Vector128.Shuffle(pairs, Vector128.Create(1, 0, 3, 2)).As<float, T>())).vector.ToScalar();
    }
}
