using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;
using static Lamina.Generator.Emission.Gpu.KernelIr.KernelExpression;

namespace Lamina.Generator.Emission.Gpu.Kernels.Recurrence;

/// <summary>
/// The gradients of the gates, back through time. An item has the same units at every step, and keeps what they hand to the step before;
/// what goes through U is read from the result, neighbouring items reading neighbouring elements of U.
/// </summary>
internal sealed class RecurrenceBackward
{
    private readonly OpReading op;
    private readonly RecurrenceGradientOp gradient;
    private readonly RecurrenceWork work;
    private readonly RecurrentCell cell;
    private readonly KernelArray carried;
    private readonly KernelArray? memory;
    private readonly int units;

    private RecurrenceBackward(OpReading op)
    {
        this.op = op;
        gradient = (RecurrenceGradientOp)op.Op;
        work = new RecurrenceWork(op, gradient.Geometry, gradient.HasLengths);
        cell = RecurrentCell.Of(Geometry.Kind);
        units = Geometry.Units;
        carried = Builder.Reserve("carried", KernelSpace.Private, OfItem);
        memory = cell.Carried > 1 ? Builder.Reserve("memory", KernelSpace.Private, OfItem) : null;
    }

    private RecurrenceGeometry Geometry => work.Geometry;

    private KernelBuilder Builder => op.Builder;

    /// <summary>Units of an item.</summary>
    private KernelExpression OfItem => (Tile.WorkGroup + (work.Examples * units) - 1) / Tile.WorkGroup;

    public static void Write(OpReading op, ShareWriter shares)
    {
        var backward = new RecurrenceBackward(op);
        backward.WriteSteps();
        backward.work.WriteFunctions();
    }

    private void WriteSteps()
    {
        using (Builder.For("i", OfItem, out KernelExpression i))
        {
            Builder.Store(carried, i, Number(0));
            if (memory is not null) Builder.Store(memory, i, Number(0));
        }

        using (Builder.For("n", Geometry.Steps, out KernelExpression n))
        {
            KernelExpression place = Builder.Name("step", Geometry.IsReverse ? n : Geometry.Steps - 1 - n);
            var step = new TimeStep(place, IsFirst: n.IsEqualTo(0), HasBefore: Builder.Name("hasBefore", n < Geometry.Steps - 1));
            ForUnits((i, unit, example) => WriteGates(i, unit, example, step));
            Builder.Barrier();
            using (Builder.If(step.HasBefore)) ForUnits((i, unit, example) => WriteProduct(i, unit, (example * Geometry.Steps) + place));
        }
    }

    private void ForUnits(Action<KernelExpression, KernelExpression, KernelExpression> body)
    {
        using (Builder.For("i", OfItem, out KernelExpression i))
        {
            KernelExpression t = Builder.Name("t", (i * Tile.WorkGroup) + KernelBuilder.Item);
            KernelExpression unit = Builder.Name("unit", t % units);
            KernelExpression example = Builder.Name("example", work.First + (t / units));
            using (Builder.If((t < work.Examples * units) & (example < op.Scope.Examples))) body(i, unit, example);
        }
    }

    private void WriteGates(KernelExpression i, KernelExpression unit, KernelExpression example, TimeStep step)
    {
        KernelExpression at = Builder.Name("at", (example * Geometry.Steps) + step.Place);
        KernelExpression state = Builder.Name("state", (at * Geometry.StateWidth) + unit);
        KernelExpression before =
            Builder.Name("before", (((example * Geometry.Steps) + work.Before(step.Place)) * Geometry.StateWidth) + unit);
        KernelArray incoming = op.Memory(0), states = op.Memory(1);
        KernelExpression own = gradient.AllSteps
            ? incoming[(at * units) + unit]
            : Select(step.IsFirst, incoming[(example * units) + unit], Number(0));
        KernelExpression dh = Builder.Name("dh", carried[i] + own);
        var given = new CellStepBack(
            Builder.Name, part => states[state + (part * units)],
            part => Select(step.HasBefore, states[before + (part * units)], Number(0)),
            dh, memory is null ? Number(0) : memory[i]);
        work.AtStep(
            example, step.Place,
            () =>
            {
                CellGradient result = cell.Back(given);
                Store(at, unit, result.Gates);
                Builder.Store(carried, i, result.Direct);
                if (memory is not null) Builder.Store(memory, i, result.Memory!);
            },
            () =>
            {
                // A hidden step passes its gradient back unchanged; its gates have no gradient.
                Store(at, unit, Enumerable.Repeat(Number(0), Geometry.GateWidth / units).ToArray());
                Builder.Store(carried, i, dh);
            });
    }

    private void Store(KernelExpression at, KernelExpression unit, KernelExpression[] gates)
    {
        for (int gate = 0; gate < gates.Length; gate++)
        {
            Builder.Store(work.Result, (at * Geometry.GateWidth) + (((KernelExpression)(gate * units)) + unit), gates[gate]);
        }
    }

    /// <summary>Adds Uᵀ·(the gradient by U·h), gate by gate.</summary>
    private void WriteProduct(KernelExpression i, KernelExpression unit, KernelExpression at)
    {
        KernelArray states = op.Memory(1), u = op.Memory(2);
        KernelExpression dgates = Builder.Name("dgates", at * Geometry.GateWidth);
        KernelExpression state = Builder.Name("state", at * Geometry.StateWidth);
        VariableExpression sum = Builder.Declare("sum", carried[i]);
        int gates = Geometry.GateWidth / units;
        for (int gate = 0; gate < gates; gate++)
        {
            bool isGated = cell.GatesProduct && gate == gates - 1;
            using (Builder.For("k", units, out KernelExpression k))
            {
                KernelExpression row = Builder.Name("row", (KernelExpression)(gate * units) + k);
                KernelExpression value = work.Result[dgates + row];
                Builder.Set(sum, Call(
                    KernelFunction.MultiplyAdd, u[(row * units) + unit], isGated ? value * states[state + k] : value, sum));
            }
        }

        Builder.Store(carried, i, sum);
    }

    /// <summary>A step on the way back.</summary>
    /// <param name="Place">In time.</param>
    /// <param name="IsFirst">Whether the walk begins with it.</param>
    /// <param name="HasBefore">Whether a step lies before it in time.</param>
    private sealed record TimeStep(KernelExpression Place, KernelExpression IsFirst, KernelExpression HasBefore);
}
