using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Kernels.Products;
using Lamina.Generator.Emission.Gpu.Kernels.Rows;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir.Facts;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Scheduling.Devices;

namespace Lamina.Generator.Emission.Gpu.Launches;

/// <summary>
/// All examples distributed over all work groups: an item per element or per row, or a work group per long row or per tile of a product.
/// </summary>
internal sealed class FlatItems : IItems
{
    private readonly KernelScope scope;

    public FlatItems(KernelScope scope) => this.scope = scope;

    private KernelBuilder Builder => scope.Builder;

    public void Elements(int length, Action<Place> body) =>
        Distribute(length, (flat, example, column) => body(new Place(example, column, null, flat, length)));

    public void Rows(RowLayout rows, Action<RowWork> body)
    {
        if (scope.Launch.WorkGroups is not RowWorkGroups)
        {
            Distribute(rows.PerExample, (_, example, row) => body(new RowWork(Builder, rows, new Place(example, 0), row, null)));
            return;
        }

        KernelArray shared = Builder.Reserve("ofItems", KernelSpace.Local, Tile.WorkGroup);
        var tasks = new LoopRange(KernelBuilder.WorkGroup, scope.Examples * rows.PerExample, KernelBuilder.WorkGroups);
        using (Builder.For("task", tasks, out KernelExpression task))
        {
            KernelExpression example = Builder.Name("example", task / rows.PerExample);
            KernelExpression row = Builder.Name("row", task % rows.PerExample);
            body(new RowWork(Builder, rows, new Place(example, 0), row, shared));
        }
    }

    public void Product(OpReading op, Action<Place, KernelExpression> body)
    {
        ProductReading product = ProductOps.Values[op.Op](op);
        if (!scope.Launch.IsSumming)
        {
            product.WriteTiles(Builder, null, body);
            return;
        }

        // As many work groups as may write sums: they take the tiles of rows in turn.
        KernelExpression tiles = (product.A.Lines + Tile.Rows - 1) / Tile.Rows;
        using (Builder.For(
            "rowTile", new LoopRange(KernelBuilder.WorkGroup, tiles, KernelBuilder.WorkGroups), out KernelExpression rowTile))
        {
            product.WriteTiles(Builder, rowTile, body);
        }
    }

    public void Gradients(FusedGroup group) => GradientKernel.Write(scope, group);

    /// <summary>An item each, or, where there are fewer than tasks, several in turn.</summary>
    private void Distribute(int perExample, Action<KernelExpression, KernelExpression, KernelExpression> body)
    {
        KernelExpression first = (KernelBuilder.WorkGroup * Tile.WorkGroup) + KernelBuilder.Item;
        KernelExpression count = scope.Examples * perExample;
        if (scope.Launch.IsSumming)
        {
            using (Builder.For("task", new LoopRange(first, count, KernelBuilder.WorkGroups * Tile.WorkGroup), out KernelExpression task))
                Split(task);
            return;
        }

        KernelExpression only = Builder.Name("task", first);
        using (Builder.If(only < count)) Split(only);

        void Split(KernelExpression task) => body(
            task, Builder.Name("example", task / perExample), Builder.Name("column", task % perExample));
    }
}
