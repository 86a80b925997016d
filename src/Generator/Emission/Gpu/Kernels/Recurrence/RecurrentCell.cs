using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.Gpu.Kernels.Recurrence;

/// <summary>
/// One step of a cell for one unit, forward and back: the formulas of src/Kernels/Recurrence. A state has its parts one after the other,
/// each of as many elements as there are units, h last.
/// </summary>
internal abstract class RecurrentCell
{
    /// <summary>How many parts at the end of a state go on to the next step.</summary>
    public virtual int Carried => 1;

    /// <summary>Whether the last gate's product is multiplied by the first part of the state.</summary>
    public virtual bool GatesProduct => false;

    public static RecurrentCell Of(RecurrenceKind kind) => kind switch
    {
        RecurrenceKind.Lstm => new LstmCell(),
        RecurrenceKind.Gru => new GruCell(),
        RecurrenceKind.Tanh => new TanhCell(),
        RecurrenceKind.Relu => new ReluCell(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of cell without kernels."),
    };

    /// <summary>The parts of the state.</summary>
    public abstract KernelExpression[] Next(CellStep step);

    /// <summary>The gradients of the gates, and what goes to the step before.</summary>
    public abstract CellGradient Back(CellStepBack step);

    protected static KernelExpression Call(KernelFunction function, KernelExpression x) => KernelExpression.Call(function, x);

    /// <summary>1 − x.</summary>
    protected static KernelExpression Rest(KernelExpression x) => KernelExpression.Number(1) - x;
}

/// <summary>What a cell computes a unit's state from.</summary>
/// <param name="Name">Names a value.</param>
/// <param name="Gate">The input projection of a gate.</param>
/// <param name="Product">U·h of a gate.</param>
/// <param name="Bias">Of the last gate's product, if any.</param>
/// <param name="Previous">A part of the state before.</param>
internal sealed record CellStep(
    Func<string, KernelExpression, KernelExpression> Name, Func<int, KernelExpression> Gate, Func<int, KernelExpression> Product,
    KernelExpression? Bias, Func<int, KernelExpression> Previous)
{
    /// <summary>Gate + U·h.</summary>
    public KernelExpression Sum(int gate) => Gate(gate) + Product(gate);
}

/// <summary>What a cell computes a unit's gradients from.</summary>
/// <param name="Name">Names a value.</param>
/// <param name="State">A part of the state.</param>
/// <param name="Previous">A part of the state before.</param>
/// <param name="Dh">The gradient by h.</param>
/// <param name="Dc">The gradient by c, of a cell that has one.</param>
internal sealed record CellStepBack(
    Func<string, KernelExpression, KernelExpression> Name, Func<int, KernelExpression> State, Func<int, KernelExpression> Previous,
    KernelExpression Dh, KernelExpression Dc);

/// <summary>Gradients of a step's gates, and of the state before beside what goes through U.</summary>
internal sealed record CellGradient(KernelExpression[] Gates, KernelExpression Direct, KernelExpression? Memory = null);
