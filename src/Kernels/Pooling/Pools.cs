using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>y = the greatest of each window.</summary>
internal readonly struct MaxPool<T> : IPool<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static bool IsDivided => false;

    public static bool IsOverwriting => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Window<V>(in PoolOperands<T> operands, WindowPlaces places, nint result, V divisor)
        where V : struct, ILanes<V, T>
    {
        ref T x = ref operands.X;
        (nint first, int rows, int columns, nint rowStep, nint step) = places;
        if (rows == 2 && columns == 2)
        {
            // The usual window, without loops.
            ref T lower = ref Unsafe.Add(ref x, rowStep);
            V upperRow = V.Max(RawLanes.Read<V, T>(ref x, first + step), RawLanes.Read<V, T>(ref x, first));
            V lowerRow = V.Max(RawLanes.Read<V, T>(ref lower, first + step), RawLanes.Read<V, T>(ref lower, first));
            RawLanes.Write(ref operands.Y, result, V.Max(lowerRow, upperRow));
            return;
        }

        V greatest = V.Broadcast(T.NegativeInfinity);
        for (int row = 0; row < rows; row++, first += rowStep)
        {
            nint at = first;
            for (int column = 0; column < columns; column++, at += step) greatest = V.Max(RawLanes.Read<V, T>(ref x, at), greatest);
        }

        RawLanes.Write(ref operands.Y, result, greatest);
    }
}

/// <summary>dx += dy at the first place of each window that holds y, which is not NaN.</summary>
internal readonly struct MaxPoolGradient<T> : IPool<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static bool IsDivided => false;

    public static bool IsOverwriting => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Window<V>(in PoolOperands<T> operands, WindowPlaces places, nint result, V divisor)
        where V : struct, ILanes<V, T>
    {
        ref T x = ref operands.X;
        ref T dx = ref operands.Dx;
        (nint first, int rows, int columns, nint rowStep, nint step) = places;

        // In each lane dy until the place is found, then 0.
        V rest = RawLanes.Read<V, T>(ref operands.Dy, result);
        V greatest = RawLanes.Read<V, T>(ref operands.Y, result);
        for (int row = 0; row < rows; row++, first += rowStep)
        {
            nint at = first;
            for (int column = 0; column < columns; column++, at += step)
            {
                V number = RawLanes.Read<V, T>(ref x, at);
                V share = V.SelectGreater(greatest, number, V.Zero, rest);
                rest = V.SelectGreater(greatest, number, rest, V.Zero);
                RawLanes.Write(ref dx, at, RawLanes.Read<V, T>(ref dx, at) + share);
            }
        }
    }
}

/// <summary>
/// <see cref="MaxPoolGradient{T}"/> of windows that share no place: nothing has been added to dx there, so it is not read.
/// </summary>
internal readonly struct DisjointMaxPoolGradient<T> : IPool<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static bool IsDivided => false;

    public static bool IsOverwriting => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Window<V>(in PoolOperands<T> operands, WindowPlaces places, nint result, V divisor)
        where V : struct, ILanes<V, T>
    {
        ref T x = ref operands.X;
        ref T dx = ref operands.Dx;
        (nint first, int rows, int columns, nint rowStep, nint step) = places;
        V rest = RawLanes.Read<V, T>(ref operands.Dy, result);
        V greatest = RawLanes.Read<V, T>(ref operands.Y, result);
        for (int row = 0; row < rows; row++, first += rowStep)
        {
            nint at = first;
            for (int column = 0; column < columns; column++, at += step)
            {
                V number = RawLanes.Read<V, T>(ref x, at);
                RawLanes.Write(ref dx, at, V.SelectGreater(greatest, number, V.Zero, rest));
                rest = V.SelectGreater(greatest, number, rest, V.Zero);
            }
        }
    }
}

/// <summary><see cref="MaxPoolGradient{T}"/> where y may be NaN, for single numbers: no comparison of vectors holds for NaN.</summary>
internal readonly struct NaNMaxPoolGradient<T> : IPool<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static bool IsDivided => false;

    public static bool IsOverwriting => false;

    public static void Window<V>(in PoolOperands<T> operands, WindowPlaces places, nint result, V divisor)
        where V : struct, ILanes<V, T>
    {
        Debug.Assert(V.Count == 1, "single numbers only");
        T y = Unsafe.Add(ref operands.Y, result);
        nint first = places.First;
        for (int row = 0; row < places.Rows; row++, first += places.RowStep)
        {
            nint at = first;
            for (int column = 0; column < places.Columns; column++, at += places.Step)
            {
                // Unlike ==, Equals holds for two NaNs.
                if (!Unsafe.Add(ref operands.X, at).Equals(y)) continue;
                Unsafe.Add(ref operands.Dx, at) += Unsafe.Add(ref operands.Dy, result);
                return;
            }
        }
    }
}

/// <summary>y = the sum of each window, divided.</summary>
internal readonly struct SumPool<T> : IPool<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static bool IsDivided => true;

    public static bool IsOverwriting => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Window<V>(in PoolOperands<T> operands, WindowPlaces places, nint result, V divisor)
        where V : struct, ILanes<V, T>
    {
        ref T x = ref operands.X;
        (nint first, int rows, int columns, nint rowStep, nint step) = places;
        V sum = V.Zero;
        for (int row = 0; row < rows; row++, first += rowStep)
        {
            nint at = first;
            for (int column = 0; column < columns; column++, at += step) sum += RawLanes.Read<V, T>(ref x, at);
        }

        RawLanes.Write(ref operands.Y, result, sum / divisor);
    }
}

/// <summary>dx += dy, divided, at all places of each window.</summary>
internal readonly struct SumPoolTransposed<T> : IPool<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static bool IsDivided => true;

    public static bool IsOverwriting => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Window<V>(in PoolOperands<T> operands, WindowPlaces places, nint result, V divisor)
        where V : struct, ILanes<V, T>
    {
        ref T dx = ref operands.Dx;
        (nint first, int rows, int columns, nint rowStep, nint step) = places;
        V share = RawLanes.Read<V, T>(ref operands.Dy, result) / divisor;
        for (int row = 0; row < rows; row++, first += rowStep)
        {
            nint at = first;
            for (int column = 0; column < columns; column++, at += step)
                RawLanes.Write(ref dx, at, RawLanes.Read<V, T>(ref dx, at) + share);
        }
    }
}
