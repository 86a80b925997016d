namespace Lamina.Generator.Ir;

/// <summary>A recurrent layer after its input projection.</summary>
internal sealed record RecurrenceGeometry(RecurrenceKind Kind, int Steps, int Units, bool IsReverse)
{
    /// <summary>Numbers that a step takes from the input projection: one block of units per gate.</summary>
    public int GateWidth => Units * Kind switch { RecurrenceKind.Lstm => 4, RecurrenceKind.Gru => 3, _ => 1 };

    /// <summary>Numbers kept per step: gates and states after their nonlinearities, h last.</summary>
    public int StateWidth => Units * Kind switch { RecurrenceKind.Lstm => 6, RecurrenceKind.Gru => 5, _ => 1 };
}

/// <summary>The cells, by their name in the runtime's RecurrenceKind.</summary>
internal enum RecurrenceKind
{
    Tanh,
    Relu,
    Lstm,
    Gru,
}

/// <summary>
/// (gates, U[, candidate bias][, lengths]) → the states of all steps. Its gradient is that of the gates, which
/// <see cref="RecurrenceGradientOp"/> finds from the gradient of h.
/// </summary>
internal sealed record RecurrenceOp(RecurrenceGeometry Geometry, bool HasLengths) : Op;

/// <summary>states → h at all steps, or the last h only.</summary>
internal sealed record HiddenOp(RecurrenceGeometry Geometry, bool AllSteps) : Op;

/// <summary>(dh, states, U[, lengths]) → gradient of the gates, back through time.</summary>
internal sealed record RecurrenceGradientOp(RecurrenceGeometry Geometry, bool AllSteps, bool HasLengths) : Op;

/// <summary>(gradient of the gates, states) → dU.</summary>
internal sealed record RecurrenceWeightGradientOp(RecurrenceGeometry Geometry) : Op;

/// <summary>(gradient of the gates, states) → gradient of the bias inside a GRU's candidate.</summary>
internal sealed record CandidateBiasGradientOp(RecurrenceGeometry Geometry) : Op;

/// <summary>(indices, table) → the table's row of each index.</summary>
internal sealed record EmbeddingOp : Op;

/// <summary>(dy, indices) → gradient of the table.</summary>
internal sealed record EmbeddingGradientOp(int Vocabulary) : Op;
