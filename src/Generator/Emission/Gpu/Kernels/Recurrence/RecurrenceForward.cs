using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;
using static Lamina.Generator.Emission.Gpu.KernelIr.KernelExpression;

namespace Lamina.Generator.Emission.Gpu.Kernels.Recurrence;

/// <summary>
/// The states of all steps. At each, items first take parts of the sums U·h, several to a sum so that they read neighbouring elements of U,
/// and then a unit each, which joins the parts. h of the step before is read from the result.
/// </summary>
internal sealed class RecurrenceForward
{
    private readonly OpReading op;
    private readonly RecurrenceWork work;
    private readonly RecurrentCell cell;
    private readonly KernelArray parts;
    private readonly int units;
    private readonly int gates;
    private readonly int lanes;
    private readonly int block;

    private RecurrenceForward(OpReading op)
    {
        this.op = op;
        var recurrence = (RecurrenceOp)op.Op;
        work = new RecurrenceWork(op, recurrence.Geometry, recurrence.HasLengths);
        cell = RecurrentCell.Of(Geometry.Kind);
        units = Geometry.Units;
        gates = Geometry.GateWidth / units;
        lanes = work.Plan.Lanes;
        block = work.Plan.UnitBlock;
        parts = Builder.Reserve("parts", KernelSpace.Local, work.Examples * block * gates * lanes);
    }

    private RecurrenceGeometry Geometry => work.Geometry;

    private KernelBuilder Builder => op.Builder;

    public static void Write(OpReading op, ShareWriter shares)
    {
        var forward = new RecurrenceForward(op);
        forward.WriteSteps();
        forward.work.WriteFunctions();
    }

    private void WriteSteps()
    {
        using (Builder.For("n", Geometry.Steps, out KernelExpression n))
        {
            KernelExpression step = Builder.Name("step", Geometry.IsReverse ? Geometry.Steps - 1 - n : n);

            // The first state is 0, and so is its product.
            KernelExpression terms = Builder.Name("terms", Select(n > 0, units, 0));
            using (Builder.For("firstUnit", new LoopRange(0, units, block), out KernelExpression firstUnit))
            {
                WriteParts(step, terms, firstUnit);
                Builder.Barrier();
                WriteStates(n, step, firstUnit);
                Builder.Barrier();
            }
        }
    }

    /// <summary>Parts of U·h, as (examples, gates, units, lanes).</summary>
    private void WriteParts(KernelExpression step, KernelExpression terms, KernelExpression firstUnit)
    {
        KernelArray u = op.Memory(1);
        using (Builder.For(
            "t", new LoopRange(KernelBuilder.Item, work.Examples * gates * block * lanes, Tile.WorkGroup), out KernelExpression t))
        {
            KernelExpression lane = Builder.Name("lane", t % lanes);
            KernelExpression sum = Builder.Name("sumOf", t / lanes);
            KernelExpression unit = Builder.Name("unit", firstUnit + (sum % block));
            KernelExpression gate = Builder.Name("gate", (sum / block) % gates);
            KernelExpression example = Builder.Name("example", work.First + (sum / (block * gates)));
            VariableExpression own = Builder.Declare("own", Number(0));
            using (Builder.If((unit < units) & (example < op.Scope.Examples)))
            {
                KernelExpression row = Builder.Name("row", ((gate * units) + unit) * units);
                KernelExpression h = Builder.Name(
                    "h", (((example * Geometry.Steps) + work.Before(step)) * Geometry.StateWidth) + (Geometry.StateWidth - units));
                using (Builder.For("k", new LoopRange(lane, terms, lanes), out KernelExpression k))
                {
                    Builder.Set(own, Call(KernelFunction.MultiplyAdd, u[row + k], work.Result[h + k], own));
                }
            }

            Builder.Store(parts, t, own);
        }
    }

    private void WriteStates(KernelExpression n, KernelExpression step, KernelExpression firstUnit)
    {
        using (Builder.For("t", new LoopRange(KernelBuilder.Item, work.Examples * block, Tile.WorkGroup), out KernelExpression t))
        {
            KernelExpression inBlock = Builder.Name("inBlock", t % block);
            KernelExpression inGroup = Builder.Name("inGroup", t / block);
            KernelExpression unit = Builder.Name("unit", firstUnit + inBlock);
            KernelExpression example = Builder.Name("example", work.First + inGroup);
            using (Builder.If((unit < units) & (example < op.Scope.Examples)))
            {
                KernelExpression at = Builder.Name("at", (example * Geometry.Steps) + step);
                KernelExpression before = Builder.Name("before", ((example * Geometry.Steps) + work.Before(step)) * Geometry.StateWidth);
                var given = new CellStep(
                    Builder.Name,
                    gate => op.Memory(0)[(at * Geometry.GateWidth) + ((gate * units) + unit)],
                    gate => Joined(((((inGroup * gates) + gate) * block) + inBlock) * lanes),
                    HasBias ? op.Memory(2)[unit] : null,
                    part => Select(n > 0, work.Result[before + ((part * units) + unit)], Number(0)));
                work.AtStep(example, step, () => Store(at, unit, cell.Next(given)), () => Carry(at, unit, given));
            }
        }
    }

    private bool HasBias => Geometry.Kind == RecurrenceKind.Gru && op.Operands == (((RecurrenceOp)op.Op).HasLengths ? 4 : 3);

    private KernelExpression Joined(KernelExpression first)
    {
        KernelExpression start = Builder.Name("start", first);
        return Builder.Name("product", Enumerable.Range(0, lanes).Select(lane => parts[start + lane]).Aggregate((sum, part) => sum + part));
    }

    /// <summary>A hidden step keeps the state; its gates are 0.</summary>
    private void Carry(KernelExpression at, KernelExpression unit, CellStep given)
    {
        int sections = Geometry.StateWidth / units;
        Store(at, unit, Enumerable.Range(0, sections)
            .Select(part => part < sections - cell.Carried ? Number(0) : given.Previous(part)).ToArray());
    }

    private void Store(KernelExpression at, KernelExpression unit, KernelExpression[] state)
    {
        KernelExpression[] named = state.Select(part => Builder.Name("part", part)).ToArray();
        for (int part = 0; part < named.Length; part++)
        {
            Builder.Store(work.Result, (at * Geometry.StateWidth) + (((KernelExpression)(part * units)) + unit), named[part]);
        }
    }
}
