using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Scheduling.Devices;

namespace Lamina.Generator.Emission.Gpu.Kernels.Products;

/// <summary>dW = dZᵀ·X and db = Σ dZ of one tile of examples, added to the work group's share.</summary>
internal sealed class TileGradient
{
    private readonly KernelScope scope;
    private readonly ExampleTile tile;
    private readonly ShareWriter shares;

    public TileGradient(KernelScope scope, ExampleTile tile)
    {
        this.scope = scope;
        this.tile = tile;
        shares = new ShareWriter(scope);
    }

    private KernelBuilder Builder => scope.Builder;

    public void Write(FusedGroup group)
    {
        foreach (int id in group.Nodes)
        {
            if (id == group.BiasSum) WriteSums(id);
            else WriteProduct(new OpReading(scope, group));
        }
    }

    private void WriteProduct(OpReading op)
    {
        (_, int rows, int columns, int perExample) = op.Product;
        ValueSource dz = op[0], x = op[1];
        int width = ProductPanel.BlockColumnsOf(columns);
        int blocks = (columns + width - 1) / width;
        int tasks = (rows + ProductPanel.BlockSize - 1) / ProductPanel.BlockSize * blocks;
        KernelExpression terms = Builder.Name("terms", tile.Count * perExample);
        using (Builder.For("task", new LoopRange(KernelBuilder.Item, tasks, Tile.WorkGroup), out KernelExpression task))
        {
            KernelExpression row = Builder.Name("row", task / blocks * ProductPanel.BlockSize);
            KernelExpression column = Builder.Name("column", task % blocks * width);
            KernelArray sums = ItemBlock.Sums(
                Builder, width, terms,
                (i, term) => dz.At(tile.OfRow(term, perExample, rows, Least(row + i, rows))),
                (j, term) => x.At(tile.OfRow(term, perExample, columns, Least(column + j, columns))));
            ItemBlock.ForEach(Builder, sums, width, (i, j, value) =>
            {
                using (Builder.If((row + i < rows) & (column + j < columns)))
                {
                    Add(op.Id, ((row + i) * columns) + column + j, value);
                }
            });
        }
    }

    private void WriteSums(int id)
    {
        Node sum = scope.Node(id);
        int columns = sum.Shape.Length;
        int perExample = scope.Node(sum.Operands[0]).Shape.Length / columns;
        ValueSource dz = scope[sum.Operands[0]];
        using (Builder.For("column", new LoopRange(KernelBuilder.Item, columns, Tile.WorkGroup), out KernelExpression column))
        {
            VariableExpression total = Builder.Declare("columnSum", KernelExpression.Number(0));
            using (Builder.For("term", tile.Count * perExample, out KernelExpression term))
            {
                Builder.Set(total, total + dz.At(tile.OfRow(term, perExample, columns, column)));
            }

            Add(id, column, total);
        }
    }

    private void Add(int id, KernelExpression index, KernelExpression value)
    {
        KernelExpression place = Builder.Name("place", shares.PlaceOf(KernelBuilder.WorkGroup, index));
        KernelExpression sum = Builder.Name("sum", KernelExpression.Select(tile.IsFirst, value, shares.Memory(id)[place] + value));
        Builder.Store(shares.Memory(id), place, sum);
        FiniteCheck.Write(scope, sum);
    }

    private static KernelExpression Least(KernelExpression index, int count) => KernelExpression.Call(KernelFunction.Min, index, count - 1);
}
