using System.Numerics;

namespace Lamina.Kernels;

/// <summary>
/// Backward through time. Loops from the outside in: time steps from the last; at each, the cell's formulas for each example, then one
/// product dgates·U (examples, units), the gradient by the h of the step before.
/// </summary>
internal static class BackwardPass<T, V, TCell>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
    where TCell : struct, IRecurrentCell
{
    public static void Run(
        in HiddenGradient<T> dh, ReadOnlySpan<T> states, Span<T> dgates, in RecurrentLayer<T> layer, in SequenceBatch<T> batch)
    {
        RecurrenceShape shape = layer.Shape;
        SequenceBatch<T> mask = batch;
        ReadOnlySpan<T> given = dh.Dh, u = layer.U;
        bool allSteps = dh.AllSteps;
        int examples = batch.Examples;
        int units = shape.Units, gateWidth = TCell.Gates * units, stateWidth = TCell.Sections * units, last = shape.Steps - 1;
        var scratch = new RecurrentScratch<T>(
            [(1, stateWidth), (1, units), (examples, units), (examples, units), (examples, 2 * units), (examples, gateWidth)]);
        Span<T> zeros = scratch.Take(1, stateWidth);
        Span<T> whole = scratch.Take(1, units);
        Span<T> product = scratch.Take(examples, units);
        Span<T> direct = scratch.Take(examples, units);
        Span<T> dc = scratch.Take(examples, 2 * units);
        Span<T> operand = scratch.Take(examples, gateWidth);
        var rows = new StateRows<T>(states, stateWidth, shape);
        zeros.Clear();
        product.Clear();
        direct.Clear();
        dc.Clear();
        for (int n = last; n >= 0; n--)
        {
            int step = shape.StepAt(n);

            // The halves of an example's row of dc alternate, because a cell's results must not overlap its operands.
            int oldDc = (last - n) % 2 * units, newDc = units - oldDc;
            for (int example = 0; example < examples; example++)
            {
                int at = (example * shape.Steps) + step, unit = example * units;
                ReadOnlySpan<T> incoming = allSteps ? given.Slice(at * units, units) : n == last ? given.Slice(unit, units) : default;
                GateKernels<T, V>.Sum(product.Slice(unit, units), direct.Slice(unit, units), incoming, whole);
                var row = new GradientRow<T>
                {
                    State = rows.After(example, n, zeros),
                    Previous = rows.After(example, n - 1, zeros),
                    Dh = whole,
                    Dc = dc.Slice((2 * unit) + oldDc, units),
                    Dgates = dgates.Slice(at * gateWidth, gateWidth),
                    Direct = direct.Slice(unit, units),
                    PreviousDc = dc.Slice((2 * unit) + newDc, units),
                    Units = units,
                };
                if (mask.Hides(example, step)) PassOn(row);
                else Step(row);
                ProductGradient<T, V, TCell>.Row(row.Dgates, row.State, operand.Slice(example * gateWidth, gateWidth), units);
            }

            if (n > 0) MatrixProduct<T, V>.Multiply(operand, u, product, new(examples, Inputs: units, Outputs: gateWidth));
        }
    }

    private static void Step(in GradientRow<T> row)
    {
        row.Direct.Clear();
        TCell.Gradient<T, V>(row);
    }

    /// <summary>A hidden step passes its gradients on unchanged; its gates have none.</summary>
    private static void PassOn(in GradientRow<T> row)
    {
        row.Dgates.Clear();
        row.Dh.CopyTo(row.Direct);
        row.Dc.CopyTo(row.PreviousDc);
    }
}
