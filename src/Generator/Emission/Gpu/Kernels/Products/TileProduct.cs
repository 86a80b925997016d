using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling.Devices;

namespace Lamina.Generator.Emission.Gpu.Kernels.Products;

/// <summary>
/// A product of a dense layer for one tile of examples: the weights come into local memory in panels of columns, an item computes blocks
/// of the result.
/// </summary>
internal sealed class TileProduct
{
    private readonly OpReading op;
    private readonly ExampleTile tile;
    private readonly KernelArray? weights;

    /// <summary>A product of a tile.</summary>
    /// <param name="op">The product.</param>
    /// <param name="tile">The tile.</param>
    /// <param name="weights">Local memory for the longest panel; null when no product has panels.</param>
    public TileProduct(OpReading op, ExampleTile tile, KernelArray? weights)
    {
        this.op = op;
        this.tile = tile;
        this.weights = weights;
    }

    private KernelBuilder Builder => op.Builder;

    private MatrixProduct Product => op.Product;

    /// <summary>Writes the product and what becomes of its elements.</summary>
    public void Write(Action<Place, KernelExpression> body)
    {
        (_, _, int columns, int terms) = Product;
        KernelArray w = op.Memory(1);
        int panel = ProductPanel.ColumnsOf(Product);
        if (panel == 0)
        {
            // Sums so long that no panel fits: weights come from global memory, where all work groups read the same ones.
            Blocks(body, 0, columns, (column, term) => w[Weight(KernelExpression.Call(KernelFunction.Min, column, columns - 1), term)]);
            return;
        }

        using (Builder.For("panel", new LoopRange(0, columns, panel), out KernelExpression first))
        {
            using (Builder.For("t", new LoopRange(KernelBuilder.Item, panel * terms, Tile.WorkGroup), out KernelExpression t))
            {
                KernelExpression inPanel = Builder.Name("inPanel", Product.IsForward ? t / terms : t % panel);
                KernelExpression term = Builder.Name("term", Product.IsForward ? t % terms : t / panel);
                KernelExpression column = Builder.Name("column", first + inPanel);
                Builder.Store(
                    weights!, (term * panel) + inPanel,
                    KernelExpression.Select(column < columns, w[Weight(column, term)], KernelExpression.Number(0)));
            }

            Builder.Barrier();
            Blocks(body, first, panel, (column, term) => weights![(term * panel) + (column - first)]);
            Builder.Barrier();
        }
    }

    private KernelExpression Weight(KernelExpression column, KernelExpression term) =>
        Product.IsForward ? (column * Product.Terms) + term : (term * Product.Columns) + column;

    /// <summary>The blocks of a panel, distributed.</summary>
    private void Blocks(
        Action<Place, KernelExpression> body, KernelExpression first, int panel,
        Func<KernelExpression, KernelExpression, KernelExpression> weight)
    {
        (_, int rowsPerExample, int columns, int terms) = Product;
        int width = ProductPanel.BlockColumnsOf(columns);
        int blocks = (panel + width - 1) / width;
        KernelExpression rows = Builder.Name("rows", tile.Count * rowsPerExample);
        KernelExpression rowBlocks = Builder.Name("rowBlocks", (rows + (ProductPanel.BlockSize - 1)) / ProductPanel.BlockSize);
        using (Builder.For("task", new LoopRange(KernelBuilder.Item, rowBlocks * blocks, Tile.WorkGroup), out KernelExpression task))
        {
            KernelExpression row = Builder.Name("row", task / blocks * ProductPanel.BlockSize);
            KernelExpression column = Builder.Name("firstColumn", first + (task % blocks * width));
            KernelArray sums = ItemBlock.Sums(
                Builder, width, terms,
                (i, term) =>
                    op[0].At(tile.OfRow(KernelExpression.Call(KernelFunction.Min, row + i, rows - 1), rowsPerExample, terms, term)),
                (j, term) => weight(column + j, term));
            ItemBlock.ForEach(Builder, sums, width, (i, j, value) =>
            {
                KernelExpression resultRow = Builder.Name("resultRow", row + i);
                KernelExpression resultColumn = Builder.Name("resultColumn", column + j);
                using (Builder.If((resultRow < rows) & (resultColumn < columns)))
                {
                    body(tile.OfRow(resultRow, rowsPerExample, columns, resultColumn), value);
                }
            });
        }
    }
}
