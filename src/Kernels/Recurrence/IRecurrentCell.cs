using System.Numerics;

namespace Lamina.Kernels;

/// <summary>
/// The formulas of a cell for one step of one example; <see cref="CellPass{T, V, TCell}"/> has the loops over steps and examples and
/// the products. A row has sections of as many numbers as the layer has units, at least as many as lanes. A loop moves its last
/// vector back to end with the row, so results must not overlap operands.
/// </summary>
internal interface IRecurrentCell
{
    /// <summary>Sections of the input projection and of the recurrent product.</summary>
    static abstract int Gates { get; }

    /// <summary>Sections kept of a step; h is the last.</summary>
    static abstract int Sections { get; }

    /// <summary>Sections at the end that the next step reads: h, or c and h.</summary>
    static abstract int Carried { get; }

    /// <summary>
    /// Whether a gate multiplies the product of the last gate, which then has a bias of its own, and whose gradient is not the gate's.
    /// </summary>
    static abstract bool GatesProduct { get; }

    /// <summary>The states of a step.</summary>
    static abstract void Next<T, V>(in ForwardRow<T> row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>;

    /// <summary>The gradients of a step.</summary>
    static abstract void Gradient<T, V>(in GradientRow<T> row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where V : struct, ILanes<V, T>;
}
