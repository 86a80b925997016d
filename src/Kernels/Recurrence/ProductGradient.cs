using System.Numerics;

namespace Lamina.Kernels;

/// <summary>
/// The gradient by the recurrent product U·h of a step. It is the gradient by g, except that a gate which multiplies the last gate's
/// product multiplies its gradient too. Such a gate is the first section of the states.
/// </summary>
internal static class ProductGradient<T, V, TCell>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
    where TCell : struct, IRecurrentCell
{
    /// <summary>One step of one example.</summary>
    /// <param name="dgates">(gates, units).</param>
    /// <param name="state">(sections, units).</param>
    /// <param name="dproduct">(gates, units), overwritten.</param>
    /// <param name="units">At least as many as lanes.</param>
    public static void Row(ReadOnlySpan<T> dgates, ReadOnlySpan<T> state, Span<T> dproduct, int units)
    {
        int same = (TCell.GatesProduct ? TCell.Gates - 1 : TCell.Gates) * units;
        dgates[..same].CopyTo(dproduct);
        if (TCell.GatesProduct) GateKernels<T, V>.Multiply(dgates[same..], state[..units], dproduct[same..]);
    }
}
