using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>The layout of <see cref="float"/> and <see cref="double"/>, as formulas use it; constants for the JIT.</summary>
internal static class FloatingPoint
{
    /// <summary>
    /// 1.5·2^(mantissa bits) plus the bias of the exponent: adding an integer n to it places n's exponent field in the low bits.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ExponentShift<T>()
        where T : unmanaged =>
        From<T>(typeof(T) == typeof(float) ? 12582912.0 + 127 : 6755399441055744.0 + 1023);

    /// <summary>2^(mantissa bits), from which on every number is integral.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T IntegralFrom<T>()
        where T : unmanaged =>
        From<T>(typeof(T) == typeof(float) ? 8388608.0 : 4503599627370496.0);

    /// <summary>A constant, rounded to the type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T From<T>(double value)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float)) return Unsafe.BitCast<float, T>((float)value);
        if (typeof(T) == typeof(double)) return Unsafe.BitCast<double, T>(value);
        throw new NotSupportedException($"Lanes hold float or double, not {typeof(T)}.");
    }

    /// <summary>2ⁿ by writing the exponent field.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T PowerOfTwo<T>(T exponent)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T shifted = exponent + ExponentShift<T>();
        return typeof(T) == typeof(float)
            ? Unsafe.BitCast<int, T>(Unsafe.BitCast<T, int>(shifted) << 23)
            : Unsafe.BitCast<long, T>(Unsafe.BitCast<T, long>(shifted) << 52);
    }

    /// <summary>The bias of the exponent field.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ExponentBias<T>()
        where T : unmanaged =>
        From<T>(typeof(T) == typeof(float) ? 127 : 1023);

    /// <summary>⌊log₂ x⌋ of a normal number above 0 by reading the exponent field.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exponent<T>(T value)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        typeof(T) == typeof(float)
            ? From<T>((Unsafe.BitCast<T, int>(value) >>> 23) - 127)
            : From<T>((Unsafe.BitCast<T, long>(value) >>> 52) - 1023);
}
