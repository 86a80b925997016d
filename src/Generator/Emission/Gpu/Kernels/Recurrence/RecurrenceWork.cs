using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling.Devices;

namespace Lamina.Generator.Emission.Gpu.Kernels.Recurrence;

/// <summary>
/// What a walk through time has in either direction: a work group takes all steps of a few examples, and its items wait for each other at
/// each.
/// </summary>
internal sealed class RecurrenceWork
{
    private readonly OpReading op;
    private readonly KernelArray? lengths;

    public RecurrenceWork(OpReading op, RecurrenceGeometry geometry, bool hasLengths)
    {
        this.op = op;
        Geometry = geometry;
        Plan = RecurrencePlan.Of(geometry);
        First = op.Builder.Name("first", KernelBuilder.WorkGroup * Examples);
        lengths = hasLengths ? op.Memory(op.Operands - 1) : null;

        // Later steps read what earlier ones wrote; the functions after the op may replace it only when all are done.
        Result = op.Scope.Memory(op.Group.HeadMemory);
    }

    public RecurrenceGeometry Geometry { get; }

    public RecurrencePlan Plan { get; }

    /// <summary>Examples of a work group.</summary>
    public int Examples => Plan.Examples;

    /// <summary>The work group's first example.</summary>
    public KernelExpression First { get; }

    /// <summary>Where the op's result lies while steps read it.</summary>
    public KernelArray Result { get; }

    /// <summary>The step computed before one.</summary>
    public KernelExpression Before(KernelExpression step) => Geometry.IsReverse ? step + 1 : step - 1;

    /// <summary>Writes what is done at a step that an example has, and at one after its end.</summary>
    public void AtStep(KernelExpression example, KernelExpression step, Action seen, Action hidden)
    {
        if (lengths is null)
        {
            seen();
            return;
        }

        KernelExpression isSeen = op.Builder.Name("isSeen", step.As(KernelType.Float) < lengths[example]);
        using (op.Builder.If(isSeen)) seen();
        using (op.Builder.If(new NotExpression(isSeen))) hidden();
    }

    /// <summary>Writes the functions that follow the op in its group, over its whole result.</summary>
    public void WriteFunctions()
    {
        if (op.Group.Maps.IsEmpty) return;
        KernelBuilder builder = op.Builder;
        using (builder.For("t", new LoopRange(KernelBuilder.Item, Examples * op.Length, Tile.WorkGroup), out KernelExpression t))
        {
            KernelExpression example = builder.Name("example", First + (t / op.Length));
            var place = new Place(example, builder.Name("column", t % op.Length));
            using (builder.If(example < op.Scope.Examples))
                FusedElement.Write(op.Scope, op.Group, place, Result[place.Index(op.Length)], total: null);
        }
    }
}
