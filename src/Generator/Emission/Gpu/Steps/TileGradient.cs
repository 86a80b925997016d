using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Products;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.Gpu.Steps;

/// <summary>dW = dZᵀ·X and db = Σ dZ of one tile of examples, added to the group's share.</summary>
internal sealed class TileGradient
{
    private readonly KernelScope scope;
    private readonly TileItems items;
    private readonly ShareWriter shares;
    private readonly KernelExpression isFirst;

    /// <summary>The gradients of a tile.</summary>
    /// <param name="scope">The kernel.</param>
    /// <param name="items">The tile.</param>
    /// <param name="layout">Where tensors begin.</param>
    /// <param name="isFirst">Whether the tile is the group's first, whose sums replace what the share held.</param>
    public TileGradient(KernelScope scope, TileItems items, ParameterLayout layout, KernelExpression isFirst)
    {
        this.scope = scope;
        this.items = items;
        this.isFirst = isFirst;
        shares = new ShareWriter(scope, layout);
    }

    private KernelBuilder Builder => scope.Builder;

    public void Write(Step step, KernelExpression count)
    {
        foreach (int id in step.Nodes)
        {
            if (scope.Node(id).Op.Class == OpClass.BiasGradient) Sums(id, count);
            else Product(id, count);
        }
    }

    private void Product(int id, KernelExpression count)
    {
        Node product = scope.Node(id);
        int rows = product.Shape.Dimensions[0], columns = product.Shape.Dimensions[1];
        int perExample = scope.Node(product.Operands[0]).Shape.Length / rows;
        ValueSource dz = scope[product.Operands[0]], x = scope[product.Operands[1]];
        int width = ItemBlock.ColumnsOf(columns);
        int blocks = (columns + width - 1) / width;
        int tasks = (rows + ItemBlock.Size - 1) / ItemBlock.Size * blocks;
        KernelExpression terms = Builder.Name("terms", count * perExample);
        using (Builder.For("task", KernelBuilder.Item, tasks, Tile.Group, out KernelExpression task))
        {
            KernelExpression row = Builder.Name("row", task / blocks * ItemBlock.Size);
            KernelExpression column = Builder.Name("column", task % blocks * width);
            KernelArray sums = ItemBlock.Sums(
                Builder, width, terms,
                (i, term) => dz.At(At(term, perExample, rows, Least(row + i, rows))),
                (j, term) => x.At(At(term, perExample, columns, Least(column + j, columns))));
            ItemBlock.ForEach(Builder, sums, width, (i, j, value) =>
            {
                using (Builder.If((row + i < rows) & (column + j < columns)))
                {
                    Add(id, ((row + i) * columns) + column + j, value);
                }
            });
        }
    }

    private void Sums(int id, KernelExpression count)
    {
        Node sum = scope.Node(id);
        int columns = sum.Shape.Length;
        int perExample = scope.Node(sum.Operands[0]).Shape.Length / columns;
        ValueSource dz = scope[sum.Operands[0]];
        using (Builder.For("column", KernelBuilder.Item, columns, Tile.Group, out KernelExpression column))
        {
            VariableExpression total = Builder.Declare("columnSum", KernelExpression.Number(0));
            using (Builder.For("term", count * perExample, out KernelExpression term))
            {
                Builder.Set(total, total + dz.At(At(term, perExample, columns, column)));
            }

            Add(id, column, total);
        }
    }

    private void Add(int id, KernelExpression index, KernelExpression value)
    {
        KernelExpression place = Builder.Name("place", shares.PlaceOf(KernelBuilder.Group, index));
        KernelExpression sum = Builder.Name("sum", KernelExpression.Select(isFirst, value, shares.Memory(id)[place] + value));
        Builder.Store(shares.Memory(id), place, sum);
        FiniteCheck.Write(scope, sum);
    }

    private Place At(KernelExpression term, int perExample, int width, KernelExpression column) =>
        items.At(term / perExample, (term % perExample * width) + column);

    private static KernelExpression Least(KernelExpression index, int count) => KernelExpression.Call(KernelFunction.Min, index, count - 1);
}
