using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Scheduling.Devices;

namespace Lamina.Generator.Emission.Gpu.Kernels.Sums;

/// <summary>
/// The sum of each column of a value as (rows, columns): a work group takes 16 columns, so that what it reads of a row is a cache line, and
/// its items take the rows in turn.
/// </summary>
internal static class ColumnSums
{
    private const int Columns = WorkDivision.ColumnsOfWorkGroup;

    public static void Write(KernelScope scope, ShareWriter shares, int id)
    {
        KernelBuilder builder = scope.Builder;
        int columns = scope.Node(id).Shape.Length;
        int source = scope.Node(id).Operands[0];
        KernelArray x = scope.Memory(source);
        TermRange rows = shares.Terms(id, scope.Examples * (scope.Node(source).Shape.Length / columns));
        Sum(builder, columns, rows, (row, column) => x[(row * columns) + column], (column, sum) => shares.Store(id, column, sum));
    }

    /// <summary>Writes the sums of a work group's columns over some rows.</summary>
    /// <param name="builder">The kernel.</param>
    /// <param name="columns">Columns in all.</param>
    /// <param name="rows">Which rows.</param>
    /// <param name="value">The element at (row, column).</param>
    /// <param name="write">What becomes of a column's sum; only one item gets there.</param>
    public static void Sum(
        KernelBuilder builder, int columns, TermRange rows,
        Func<KernelExpression, KernelExpression, KernelExpression> value, Action<KernelExpression, KernelExpression> write)
    {
        KernelArray parts = builder.Reserve("parts", KernelSpace.Local, Tile.WorkGroup);
        KernelExpression inGroup = builder.Name("inGroup", KernelBuilder.Item % Columns);
        KernelExpression lane = builder.Name("lane", KernelBuilder.Item / Columns);
        KernelExpression lanes = builder.Name("lanes", Tile.WorkGroup / Columns);
        KernelExpression column = builder.Name("column", (KernelBuilder.WorkGroup * Columns) + inGroup);
        VariableExpression own = builder.Declare("own", KernelExpression.Number(0));
        using (builder.If(column < columns))
        using (builder.For("row", new LoopRange(rows.Start + lane, rows.End, lanes), out KernelExpression row))
        {
            builder.Set(own, own + value(row, column));
        }

        builder.Store(parts, KernelBuilder.Item, own);
        builder.Barrier();
        using (builder.If(lane.IsEqualTo(0) & (column < columns)))
        {
            VariableExpression sum = builder.Declare("sum", KernelExpression.Number(0));
            using (builder.For("part", lanes, out KernelExpression part)) builder.Set(sum, sum + parts[(part * Columns) + inGroup]);
            write(column, sum);
        }

        // The next sum uses the same memory.
        builder.Barrier();
    }
}
