using System.ComponentModel;

namespace Lamina.Kernels;

/// <summary>The kind and the sizes of a recurrent layer.</summary>
/// <param name="Kind">The cell.</param>
/// <param name="Steps">Steps per example, at least 1.</param>
/// <param name="Units">Length of the state h, at least 1.</param>
/// <param name="IsReverse">Whether the layer runs from the last step to the first.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct RecurrenceShape(RecurrenceKind Kind, int Steps, int Units, bool IsReverse)
{
    // The widths are equal in every precision and for all lanes, so any table will do.

    /// <summary>Numbers of a step's input projection: 1, 4 (LSTM) or 3 (GRU) times <see cref="Units"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    /// <exception cref="OverflowException">The width exceeds the greatest <see cref="int"/>.</exception>
    public int GateWidth => checked(RecurrentCells<float, Scalar<float>>.Of(Kind).Gates * Units);

    /// <summary>
    /// Numbers kept of a step, h last: [h]; [i f g̃ o c h] (LSTM), the gates after their nonlinearities; or [r z n a h] with
    /// a = U_n·h + b_n (GRU); each of <see cref="Units"/> numbers.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    /// <exception cref="OverflowException">The width exceeds the greatest <see cref="int"/>.</exception>
    public int StateWidth => checked(RecurrentCells<float, Scalar<float>>.Of(Kind).Sections * Units);

    /// <summary>The step that is computed as the n-th, n from 0.</summary>
    internal int StepAt(int n) => IsReverse ? Steps - 1 - n : n;
}
