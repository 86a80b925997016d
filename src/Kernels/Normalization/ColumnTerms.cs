using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>The term of a sum down a column: a function of two numbers at one place and of the column's mean.</summary>
internal interface IColumnTerm<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    static abstract V Of<V>(V x, V dy, V mean)
        where V : struct, ILanes<V, T>;
}

/// <summary>x.</summary>
internal readonly struct Value<T> : IColumnTerm<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V>(V x, V dy, V mean)
        where V : struct, ILanes<V, T> => x;
}

/// <summary>(x − μ)².</summary>
internal readonly struct CenteredSquare<T> : IColumnTerm<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V>(V x, V dy, V mean)
        where V : struct, ILanes<V, T>
    {
        V centered = x - mean;
        return centered * centered;
    }
}

/// <summary>dy·(x − μ).</summary>
internal readonly struct CenteredProduct<T> : IColumnTerm<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V>(V x, V dy, V mean)
        where V : struct, ILanes<V, T> => dy * (x - mean);
}
