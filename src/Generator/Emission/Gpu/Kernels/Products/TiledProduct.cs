using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;

namespace Lamina.Generator.Emission.Gpu.Kernels.Products;

/// <summary>
/// C = A·B in tiles: a work group computes Rows × Columns elements of C, going through the terms in slices of Depth that lie in local
/// memory; an item computes ItemRows × ItemColumns of them in private memory. Rows and columns of an item lie apart by the items of a work
/// group, so that neighbouring items touch neighbouring elements.
/// </summary>
internal sealed class TiledProduct
{
    private readonly KernelBuilder builder;
    private readonly ProductOperand a;
    private readonly ProductOperand b;
    private readonly Slice aSlice;
    private readonly Slice bSlice;
    private readonly KernelArray sums;
    private readonly KernelExpression firstRow;
    private readonly KernelExpression firstColumn;
    private readonly KernelExpression itemRow;
    private readonly KernelExpression itemColumn;

    /// <summary>Begins a product.</summary>
    /// <param name="builder">The kernel.</param>
    /// <param name="a">Its lines are the rows of C.</param>
    /// <param name="b">Its lines are the columns of C.</param>
    /// <param name="rowTile">The tile of rows; that of the work group if absent.</param>
    public TiledProduct(KernelBuilder builder, ProductOperand a, ProductOperand b, KernelExpression? rowTile = null)
    {
        this.builder = builder;
        this.a = a;
        this.b = b;
        KernelArray aMemory = builder.Reserve("aSlice", KernelSpace.Local, Tile.Depth * Tile.Rows);
        KernelArray bMemory = builder.Reserve("bSlice", KernelSpace.Local, Tile.Depth * Tile.Columns);
        firstRow = builder.Name("firstRow", (rowTile ?? KernelBuilder.WorkGroup) * Tile.Rows);
        firstColumn = builder.Name("firstColumn", KernelBuilder.WorkGroupColumn * Tile.Columns);
        aSlice = new Slice(aMemory, a, Tile.Rows, firstRow);
        bSlice = new Slice(bMemory, b, Tile.Columns, firstColumn);
        itemRow = builder.Name("itemRow", KernelBuilder.Item / ColumnItems);
        itemColumn = builder.Name("itemColumn", KernelBuilder.Item % ColumnItems);
        sums = builder.Reserve("sums", KernelSpace.Private, Tile.ItemRows * Tile.ItemColumns);
    }

    /// <summary>Items side by side along the columns of a tile.</summary>
    private static KernelExpression ColumnItems => Tile.Columns / Tile.ItemColumns;

    private static KernelExpression RowItems => Tile.Rows / Tile.ItemRows;

    /// <summary>The slice of A of the current terms, as (Depth, Rows), for other sums over the same terms.</summary>
    public KernelArray ASlice => aSlice.Memory;

    /// <summary>Writes the sums.</summary>
    /// <param name="terms">Which terms.</param>
    /// <param name="onSlice">Writes what else is done with a slice of A.</param>
    public void WriteSums(TermRange terms, Action? onSlice = null)
    {
        using (builder.For("i", Tile.ItemRows * Tile.ItemColumns, out KernelExpression i, unroll: true))
        {
            builder.Store(sums, i, KernelExpression.Number(0));
        }

        using (builder.For("slice", new LoopRange(terms.Start, terms.End, Tile.Depth), out KernelExpression slice))
        {
            Load(aSlice, slice, terms.End);
            Load(bSlice, slice, terms.End);
            builder.Barrier();
            Multiply();
            onSlice?.Invoke();
            builder.Barrier();
        }
    }

    /// <summary>Writes what becomes of each number of C: (row, column, value).</summary>
    public void WriteResults(Action<KernelExpression, KernelExpression, KernelExpression> write)
    {
        using (builder.For("i", Tile.ItemRows, out KernelExpression i, unroll: true))
        {
            KernelExpression row = builder.Name("row", firstRow + (i * RowItems) + itemRow);
            using (builder.For("j", Tile.ItemColumns, out KernelExpression j, unroll: true))
            {
                KernelExpression column = builder.Name("column", firstColumn + (j * ColumnItems) + itemColumn);
                using (builder.If((row < a.Lines) & (column < b.Lines))) write(row, column, sums[(i * Tile.ItemColumns) + j]);
            }
        }
    }

    /// <summary>A slice of an operand into local memory, as (Depth, lines of the tile), 0 beyond the matrix.</summary>
    private void Load(Slice slice, KernelExpression firstTerm, KernelExpression end)
    {
        ProductOperand operand = slice.Operand;
        if (operand.Four is { } four)
        {
            LoadFours(slice, four, firstTerm, end);
            return;
        }

        using (builder.For("t", new LoopRange(KernelBuilder.Item, Tile.Depth * slice.Lines, Tile.WorkGroup), out KernelExpression t))
        {
            KernelExpression line = builder.Name("line", operand.TermsAreNeighbours ? t / Tile.Depth : t % slice.Lines);
            KernelExpression term = builder.Name("term", operand.TermsAreNeighbours ? t % Tile.Depth : t / slice.Lines);
            VariableExpression value = builder.Declare("value", KernelExpression.Number(0));
            using (builder.If((slice.FirstLine + line < operand.Lines) & (firstTerm + term < end)))
            {
                KernelExpression absoluteLine = builder.Name("fullLine", slice.FirstLine + line);
                KernelExpression absoluteTerm = builder.Name("fullTerm", firstTerm + term);
                builder.Set(value, operand.Load(absoluteLine, absoluteTerm));
            }

            builder.Store(slice.Memory, (term * slice.Lines) + line, value);
        }
    }

    /// <summary>The same, four terms at a time.</summary>
    private void LoadFours(
        Slice slice, Func<KernelExpression, KernelExpression, KernelExpression> load, KernelExpression firstTerm, KernelExpression end)
    {
        KernelExpression fours = Tile.Depth / 4;
        using (builder.For("t", new LoopRange(KernelBuilder.Item, fours * slice.Lines, Tile.WorkGroup), out KernelExpression t))
        {
            KernelExpression line = builder.Name("line", t / fours);
            KernelExpression term = builder.Name("term", t % fours * 4);
            KernelExpression isInside = builder.Name("isInside", (slice.FirstLine + line < slice.Operand.Lines) & (firstTerm + term < end));
            using (builder.If(isInside))
            {
                KernelExpression four = builder.Name("four", load(slice.FirstLine + line, firstTerm + term));
                for (int i = 0; i < 4; i++)
                    builder.Store(slice.Memory, ((term + i) * slice.Lines) + line, new ComponentExpression(four, i));
            }

            using (builder.If(new NotExpression(isInside)))
            {
                for (int i = 0; i < 4; i++) builder.Store(slice.Memory, ((term + i) * slice.Lines) + line, KernelExpression.Number(0));
            }
        }
    }

    private void Multiply()
    {
        using (builder.For("k", Tile.Depth, out KernelExpression k))
        {
            KernelArray column = builder.Reserve("bItem", KernelSpace.Private, Tile.ItemColumns);
            using (builder.For("j", Tile.ItemColumns, out KernelExpression j, unroll: true))
            {
                builder.Store(column, j, bSlice.Memory[(k * Tile.Columns) + (j * ColumnItems) + itemColumn]);
            }

            using (builder.For("i", Tile.ItemRows, out KernelExpression i, unroll: true))
            {
                KernelExpression left = builder.Name("left", aSlice.Memory[(k * Tile.Rows) + (i * RowItems) + itemRow]);
                using (builder.For("j", Tile.ItemColumns, out KernelExpression j2, unroll: true))
                {
                    KernelExpression place = (i * Tile.ItemColumns) + j2;
                    builder.Store(sums, place, KernelExpression.Call(KernelFunction.MultiplyAdd, left, column[j2], sums[place]));
                }
            }
        }
    }

    /// <summary>A slice of an operand in local memory, as (Depth, lines of the tile).</summary>
    private sealed record Slice(KernelArray Memory, ProductOperand Operand, KernelExpression Lines, KernelExpression FirstLine);
}
