using System.Numerics;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>
/// The states of all steps. Loops from the outside in: time steps; at each, one product U·h for all examples (examples, gates·units), then
/// the cell's formulas for each example. U stays in the second-level cache from step to step if it fits; h and the product are scratch.
/// </summary>
internal static class ForwardPass<T, V, TCell>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
    where TCell : struct, IRecurrentCell
{
    /// <summary>Steps from which transposing U once costs less than products with the rows of U, above all when examples are few.</summary>
    private const int TransposeFromSteps = 8;

    public static void Run(ReadOnlySpan<T> gates, Span<T> states, in RecurrentLayer<T> layer, in SequenceBatch<T> batch)
    {
        RecurrenceShape shape = layer.Shape;
        ReadOnlySpan<T> u = layer.U, bias = layer.CandidateBias;
        SequenceBatch<T> mask = batch;
        int examples = batch.Examples;
        int units = shape.Units, gateWidth = TCell.Gates * units, stateWidth = TCell.Sections * units;
        bool isPacked = layer.IsPacked;
        int transposed = isPacked || shape.Steps < TransposeFromSteps ? 0 : units;
        var scratch = new RecurrentScratch<T>([(1, stateWidth), (examples, units), (examples, gateWidth), (transposed, gateWidth)]);
        Span<T> zeros = scratch.Take(1, stateWidth);
        Span<T> h = scratch.Take(examples, units);
        Span<T> product = scratch.Take(examples, gateWidth);
        Span<T> ut = scratch.Take(transposed, gateWidth);
        if (transposed > 0) Transpose(u, ut, gateWidth, units);
        var rows = new StateRows<T>(states, stateWidth, shape);

        // The first state is 0, and so is its product.
        zeros.Clear();
        product.Clear();
        for (int n = 0; n < shape.Steps; n++)
        {
            int step = shape.StepAt(n);
            if (n > 0)
            {
                rows.CopyH(h, n - 1);
                if (isPacked) PackedProduct<T, V>.Multiply(h, u, product, new(examples, units, gateWidth));
                else if (transposed > 0) MatrixProduct<T, V>.Multiply(h, ut, product, new(examples, Inputs: gateWidth, Outputs: units));
                else MatrixProduct<T, V>.MultiplyTransposed(h, u, product, new(examples, units, gateWidth));
            }

            for (int example = 0; example < examples; example++)
            {
                int at = (example * shape.Steps) + step;
                var row = new ForwardRow<T>
                {
                    Gates = gates.Slice(at * gateWidth, gateWidth),
                    Product = product.Slice(example * gateWidth, gateWidth),
                    Bias = bias,
                    Previous = rows.After(example, n - 1, zeros),
                    State = states.Slice(at * stateWidth, stateWidth),
                    Units = units,
                };
                if (mask.Hides(example, step)) Carry(row);
                else TCell.Next<T, V>(row);
            }
        }
    }

    /// <summary>Uᵀ: one panel as wide as all gates.</summary>
    private static void Transpose(ReadOnlySpan<T> u, Span<T> ut, int gateWidth, int units)
    {
        var shape = new ProductShape(Rows: 0, Columns: gateWidth, Steps: units, ARow: 0, AStep: 0, BStep: 1, BColumn: units);
        var all = new PanelRange(Column: 0, gateWidth, Step: 0, units);
        Panels.Pack(shape, all, gateWidth, ref MemoryMarshal.GetReference(u), ref MemoryMarshal.GetReference(ut));
    }

    /// <summary>A hidden step copies the carried states of the step before; its gates are 0.</summary>
    private static void Carry(in ForwardRow<T> row)
    {
        int from = (TCell.Sections - TCell.Carried) * row.Units;
        row.State[..from].Clear();
        row.Previous[from..].CopyTo(row.State[from..]);
    }
}
