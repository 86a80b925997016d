using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.Gpu.Steps;

/// <summary>The examples of one tile dealt out over the items of one group, which meet behind every step.</summary>
internal sealed class TileItems : IItems
{
    private readonly KernelScope scope;
    private readonly KernelExpression first;
    private readonly KernelExpression count;

    /// <summary>A tile.</summary>
    /// <param name="scope">The kernel.</param>
    /// <param name="first">Its first example.</param>
    /// <param name="count">Its examples.</param>
    public TileItems(KernelScope scope, KernelExpression first, KernelExpression count)
    {
        this.scope = scope;
        this.first = first;
        this.count = count;
    }

    private KernelBuilder Builder => scope.Builder;

    public void Elements(int length, bool isSumming, Action<Place> body) =>
        Deal(length, (example, column) => body(At(example, column)));

    public void Rows(RowLayout rows, bool isSumming, Action<RowWork> body) => Deal(
        rows.PerExample, (example, row) => body(new RowWork(Builder, rows, At(example, 0), row, null)));

    /// <summary>A number of an example of the tile.</summary>
    public Place At(KernelExpression example, KernelExpression column) => new(first + example, column, example);

    private void Deal(int perExample, Action<KernelExpression, KernelExpression> body)
    {
        using (Builder.For("task", KernelBuilder.Item, count * perExample, Tile.Group, out KernelExpression task))
        {
            body(Builder.Name("example", task / perExample), Builder.Name("column", task % perExample));
        }
    }
}
