using System.Numerics;

namespace Lamina.Kernels;

/// <summary>A kind of pooling, or its gradient: what is computed for one window and one vector of adjacent channels.</summary>
internal interface IPool<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Whether windows are divided. A constant for the JIT.</summary>
    static abstract bool IsDivided { get; }

    /// <summary>
    /// Whether results are written and nothing is added to, so that a result may be computed twice. A constant for the JIT.
    /// </summary>
    static abstract bool IsOverwriting { get; }

    /// <summary>Computes one window.</summary>
    /// <param name="operands">The row of windows and its image.</param>
    /// <param name="places">The window's places.</param>
    /// <param name="result">Where its result is, counted from that of the row's first window and channel.</param>
    /// <param name="divisor">The window's divisor in every lane.</param>
    static abstract void Window<V>(in PoolOperands<T> operands, WindowPlaces places, nint result, V divisor)
        where V : struct, ILanes<V, T>;
}
