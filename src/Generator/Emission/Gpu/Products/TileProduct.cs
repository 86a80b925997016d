using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Steps;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.Gpu.Products;

/// <summary>
/// The products of a dense layer for one tile of examples: the weights come into local memory in panels of columns, an item computes blocks
/// of the result.
/// </summary>
internal sealed class TileProduct
{
    /// <summary>Weights of a panel: 8 KiB.</summary>
    private const int PanelLength = 2048;

    private readonly KernelScope scope;
    private readonly TileItems items;
    private readonly KernelArray? weights;

    /// <summary>Products of a tile.</summary>
    /// <param name="scope">The kernel.</param>
    /// <param name="items">The tile.</param>
    /// <param name="count">Its examples.</param>
    /// <param name="weights">Local memory for the longest panel; null when no product has panels.</param>
    public TileProduct(KernelScope scope, TileItems items, KernelExpression count, KernelArray? weights)
    {
        this.scope = scope;
        this.items = items;
        this.weights = weights;
        Count = count;
    }

    /// <summary>Examples of the tile.</summary>
    public KernelExpression Count { get; }

    private KernelBuilder Builder => scope.Builder;

    /// <summary>Weights that a product brings into local memory at a time; 0 for what is no product, or one of sums too long for a panel.</summary>
    public static int PanelLengthOf(Graph graph, int id)
    {
        Node node = graph.Nodes[id];
        return node.Op.Class == OpClass.DenseProduct && node.Op.Product(OpShapes.Of(graph, node)) is { } product
            ? PanelOf(product.Columns, product.Terms) * product.Terms
            : 0;
    }

    /// <summary>Writes a product and what becomes of its numbers.</summary>
    public void Write(OpReading op, Action<Place, KernelExpression> write)
    {
        (ProductKind kind, int rowsPerExample, int columns, int terms) = op.Product;
        bool forward = kind == ProductKind.Forward;
        KernelArray w = op.Memory(1);
        var work = new Work(op, columns, terms, rowsPerExample, write);
        int panel = PanelOf(columns, terms);
        if (panel == 0)
        {
            // Sums so long that no panel fits: weights come from global memory, where all groups read the same ones.
            Blocks(work, 0, columns, (column, term) => w[Weight(KernelExpression.Call(KernelFunction.Min, column, columns - 1), term)]);
            return;
        }

        using (Builder.For("panel", 0, columns, panel, out KernelExpression first))
        {
            using (Builder.For("t", KernelBuilder.Item, panel * terms, Tile.Group, out KernelExpression t))
            {
                KernelExpression inPanel = Builder.Name("inPanel", forward ? t / terms : t % panel);
                KernelExpression term = Builder.Name("term", forward ? t % terms : t / panel);
                KernelExpression column = Builder.Name("column", first + inPanel);
                Builder.Store(
                    weights!, (term * panel) + inPanel,
                    KernelExpression.Select(column < columns, w[Weight(column, term)], KernelExpression.Number(0)));
            }

            Builder.Barrier();
            Blocks(work, first, panel, (column, term) => weights![(term * panel) + (column - first)]);
            Builder.Barrier();
        }

        KernelExpression Weight(KernelExpression column, KernelExpression term) =>
            forward ? (column * terms) + term : (term * columns) + column;
    }

    /// <summary>Columns of a panel.</summary>
    private static int PanelOf(int columns, int terms)
    {
        int block = ItemBlock.ColumnsOf(columns);
        return Math.Min((columns + block - 1) / block * block, PanelLength / terms / block * block);
    }

    /// <summary>The blocks of a panel, dealt out.</summary>
    private void Blocks(Work work, KernelExpression first, int panel, Func<KernelExpression, KernelExpression, KernelExpression> weight)
    {
        int width = ItemBlock.ColumnsOf(work.Columns);
        int blocks = (panel + width - 1) / width;
        KernelExpression rows = Builder.Name("rows", Count * work.RowsPerExample);
        KernelExpression rowBlocks = Builder.Name("rowBlocks", (rows + (ItemBlock.Size - 1)) / ItemBlock.Size);
        using (Builder.For("task", KernelBuilder.Item, rowBlocks * blocks, Tile.Group, out KernelExpression task))
        {
            KernelExpression row = Builder.Name("row", task / blocks * ItemBlock.Size);
            KernelExpression column = Builder.Name("firstColumn", first + (task % blocks * width));
            KernelArray sums = ItemBlock.Sums(
                Builder, width, work.Terms,
                (i, term) => work.Left(items, KernelExpression.Call(KernelFunction.Min, row + i, rows - 1), term),
                (j, term) => weight(column + j, term));
            ItemBlock.ForEach(Builder, sums, width, (i, j, value) =>
            {
                KernelExpression resultRow = Builder.Name("resultRow", row + i);
                KernelExpression resultColumn = Builder.Name("resultColumn", column + j);
                using (Builder.If((resultRow < rows) & (resultColumn < work.Columns))) work.Result(items, resultRow, resultColumn, value);
            });
        }
    }

    /// <summary>A product of a tile: rows of all its examples times columns.</summary>
    private sealed record Work(OpReading Op, int Columns, int Terms, int RowsPerExample, Action<Place, KernelExpression> Write)
    {
        public KernelExpression Left(TileItems items, KernelExpression row, KernelExpression term) => Op[0].At(Place(items, row, term, Terms));

        public void Result(TileItems items, KernelExpression row, KernelExpression column, KernelExpression value) =>
            Write(Place(items, row, column, Columns), value);

        private Place Place(TileItems items, KernelExpression row, KernelExpression column, int width) =>
            items.At(row / RowsPerExample, (row % RowsPerExample * width) + column);
    }
}
