using System.Collections.Immutable;
using Lamina.Generator.Ir.Facts;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Ir;

/// <summary>The shape of a recurrence, which follows the input projection of a recurrent layer.</summary>
internal sealed record RecurrenceGeometry(RecurrenceKind Kind, int Steps, int Units, bool IsReverse)
{
    /// <summary>Elements that a time step reads from the input projection: one block of units per gate.</summary>
    public int GateWidth => Units * Kind switch { RecurrenceKind.Lstm => 4, RecurrenceKind.Gru => 3, _ => 1 };

    /// <summary>Elements stored per time step: gates and states after their nonlinearities, with h last.</summary>
    public int StateWidth => Units * Kind switch { RecurrenceKind.Lstm => 6, RecurrenceKind.Gru => 5, _ => 1 };

    /// <summary>Multiply-adds of the products with U at all time steps.</summary>
    public long MultiplyAdds => (long)Steps * GateWidth * Units;
}

/// <summary>The kinds of cells, by their names in the runtime's RecurrenceKind.</summary>
internal enum RecurrenceKind
{
    Tanh,
    Relu,
    Lstm,
    Gru,
}

/// <summary>
/// (gates, U[, candidate bias][, lengths]) → the states of all time steps. Its gradient is that of the gates, which
/// <see cref="RecurrenceGradientOp"/> computes from the gradient of h.
/// </summary>
internal sealed record RecurrenceOp(RecurrenceGeometry Geometry, bool HasLengths) : Op
{
    public override OpClass Class => OpClass.Recurrence;

    public override OpNames Names => new("Recurrence") { Buffer = "states" };

    /// <summary>The operands: gates, U, the candidate bias of a GRU if there is one, and the lengths if the layer has them.</summary>
    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        bool hasBias = Geometry.Kind == RecurrenceKind.Gru && operands.Length == (HasLengths ? 4 : 3);
        var lengths = new List<int> { Geometry.Steps * Geometry.GateWidth, Geometry.GateWidth * Geometry.Units };
        if (hasBias) lengths.Add(Geometry.Units);
        if (HasLengths) lengths.Add(1);
        this.RequireLengths(operands, lengths.ToArray());
        return TensorShape.PerExample(Geometry.Steps, Geometry.StateWidth);
    }

    public override RecurrenceGeometry Recurrence => Geometry;

    public override WholeOperand? WholeNumbers(OpShapes shapes) =>
        HasLengths ? new WholeOperand(shapes.Operands.Length - 1, Geometry.Steps, AreIndices: false) : null;

    public override ValueLetters Letters(TensorShape result) => ValueLetters.Of("states");

    public override long MultiplyAdds(OpShapes shapes) => Geometry.MultiplyAdds;
}

/// <summary>states → h at all time steps, or only the last h.</summary>
internal sealed record HiddenOp(RecurrenceGeometry Geometry, bool AllSteps) : Op
{
    public override OpClass Class => OpClass.Gather;

    public override OpNames Names => new("Hidden");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireLengths(operands, Geometry.Steps * Geometry.StateWidth);
        return AllSteps ? TensorShape.PerExample(Geometry.Steps, Geometry.Units) : TensorShape.PerExample(Geometry.Units);
    }
}

/// <summary>(dh, states, U[, lengths]) → the gradient of the gates, by backpropagation through time.</summary>
internal sealed record RecurrenceGradientOp(RecurrenceGeometry Geometry, bool AllSteps, bool HasLengths) : Op
{
    public override OpClass Class => OpClass.Recurrence;

    public override OpNames Names => new("RecurrenceGradient");

    public override RecurrenceGeometry Recurrence => Geometry;

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        var lengths = new List<int>
        {
            AllSteps
                ? Geometry.Steps * Geometry.Units
                : Geometry.Units, Geometry.Steps * Geometry.StateWidth, Geometry.GateWidth * Geometry.Units,
        };
        if (HasLengths) lengths.Add(1);
        this.RequireLengths(operands, lengths.ToArray());
        return TensorShape.PerExample(Geometry.Steps, Geometry.GateWidth);
    }

    public override long MultiplyAdds(OpShapes shapes) => Geometry.MultiplyAdds;
}

/// <summary>(gradient of the gates, states) → dU.</summary>
internal sealed record RecurrenceWeightGradientOp(RecurrenceGeometry Geometry) : Op
{
    public override OpClass Class => OpClass.TensorProduct;

    public override OpNames Names => new("RecurrenceWeightGradient");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireLengths(operands, Geometry.Steps * Geometry.GateWidth, Geometry.Steps * Geometry.StateWidth);
        return TensorShape.Parameter(Geometry.GateWidth, Geometry.Units);
    }

    public override long MultiplyAdds(OpShapes shapes) => Geometry.MultiplyAdds;

    public override MatrixProduct Product(OpShapes shapes) =>
        new(ProductKind.WeightGradient, Geometry.GateWidth, Geometry.Units, Geometry.Steps);
}

/// <summary>(gradient of the gates, states) → the gradient of the candidate bias of a GRU.</summary>
internal sealed record CandidateBiasGradientOp(RecurrenceGeometry Geometry) : Op
{
    public override OpClass Class => OpClass.ColumnSums;

    public override OpNames Names => new("CandidateBiasGradient");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireLengths(operands, Geometry.Steps * Geometry.GateWidth, Geometry.Steps * Geometry.StateWidth);
        return TensorShape.Parameter(Geometry.Units);
    }
}

/// <summary>(indices, table) → the row of the table at each index.</summary>
internal sealed record EmbeddingOp : Op
{
    public override OpClass Class => OpClass.Gather;

    public override OpNames Names => new("Embedding");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands) =>
        TensorShape.PerExample(operands[0].Dimensions.Add(operands[1].Dimensions[1]).ToArray());

    public override WholeOperand WholeNumbers(OpShapes shapes) => new(0, shapes.Operands[1].Dimensions[0], AreIndices: true);
}

/// <summary>(dy, indices) → the gradient of the table.</summary>
internal sealed record EmbeddingGradientOp(int Vocabulary) : Op
{
    public override OpClass Class => OpClass.IndexedSums;

    public override OpNames Names => new("EmbeddingGradient");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireEqual(operands[0].Length / operands[0].Last, operands[1].Length);
        return TensorShape.Parameter(Vocabulary, operands[0].Last);
    }
}
