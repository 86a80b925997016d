using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Kernels.Elements;
using Lamina.Generator.Emission.Gpu.Kernels.Products;
using Lamina.Generator.Emission.Gpu.Kernels.Rows;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir.Facts;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.Gpu.Launches;

/// <summary>The examples of one tile distributed over the items of one work group, which waits after every group.</summary>
internal sealed class TileItems : IItems
{
    private readonly KernelScope scope;
    private readonly ExampleTile tile;
    private readonly KernelArray? panel;

    /// <summary>A tile.</summary>
    /// <param name="scope">The kernel.</param>
    /// <param name="tile">Its examples.</param>
    /// <param name="panel">Local memory for the longest panel of weights; null when no product has panels.</param>
    public TileItems(KernelScope scope, ExampleTile tile, KernelArray? panel)
    {
        this.scope = scope;
        this.tile = tile;
        this.panel = panel;
    }

    private KernelBuilder Builder => scope.Builder;

    public void Elements(int length, Action<Place> body) =>
        Distribute(length, (example, column) => body(tile.At(example, column)));

    public void Rows(RowLayout rows, Action<RowWork> body) => Distribute(
        rows.PerExample, (example, row) => body(new RowWork(Builder, rows, tile.At(example, 0), row, null)));

    /// <summary>What is no dense layer's is computed element by element.</summary>
    public void Product(OpReading op, Action<Place, KernelExpression> body)
    {
        if (op.Group.Class == OpClass.DenseProduct) new TileProduct(op, tile, panel).Write(body);
        else Elements(op.Length, place => body(place, ElementOps.Table[op.Op](op, place)));
    }

    public void Gradients(FusedGroup group) => new TileGradient(scope, tile).Write(group);

    private void Distribute(int perExample, Action<KernelExpression, KernelExpression> body)
    {
        using (Builder.For("task", new LoopRange(KernelBuilder.Item, tile.Count * perExample, Tile.WorkGroup), out KernelExpression task))
        {
            body(Builder.Name("example", task / perExample), Builder.Name("column", task % perExample));
        }
    }
}
