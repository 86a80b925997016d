using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;

namespace Lamina.Generator.Emission.Gpu.Kernels.Products;

/// <summary>
/// db beside dW: the work groups of the first column of tiles also sum up the slices of dZ that they load for the product.
/// </summary>
internal sealed class BiasSums
{
    private readonly KernelScope scope;
    private readonly TiledProduct product;
    private readonly ShareWriter shares;
    private readonly KernelArray sums;
    private readonly int id;
    private readonly int rows;

    public BiasSums(KernelScope scope, TiledProduct product, ShareWriter shares, int id, int rows)
    {
        this.scope = scope;
        this.product = product;
        this.shares = shares;
        this.id = id;
        this.rows = rows;
        sums = Builder.Reserve("rowSums", KernelSpace.Private, RowsOfItem);
        using (Builder.For("i", RowsOfItem, out KernelExpression i)) Builder.Store(sums, i, KernelExpression.Number(0));
    }

    private static KernelExpression RowsOfItem => (Tile.Rows + Tile.WorkGroup - 1) / Tile.WorkGroup;

    private KernelBuilder Builder => scope.Builder;

    /// <summary>Adds up a slice of dZ.</summary>
    public void OnSlice()
    {
        using (Builder.If(KernelBuilder.WorkGroupColumn.IsEqualTo(0)))
        using (Builder.For("i", RowsOfItem, out KernelExpression i))
        {
            KernelExpression row = Builder.Name("row", (i * Tile.WorkGroup) + KernelBuilder.Item);
            using (Builder.If(row < Tile.Rows))
            using (Builder.For("k", Tile.Depth, out KernelExpression k))
            {
                Builder.Store(sums, i, sums[i] + product.ASlice[(k * Tile.Rows) + row]);
            }
        }
    }

    /// <summary>Writes the sums.</summary>
    public void WriteResults()
    {
        using (Builder.If(KernelBuilder.WorkGroupColumn.IsEqualTo(0)))
        using (Builder.For("i", RowsOfItem, out KernelExpression i))
        {
            KernelExpression inTile = Builder.Name("inTile", (i * Tile.WorkGroup) + KernelBuilder.Item);
            KernelExpression row = Builder.Name("row", (KernelBuilder.WorkGroup * Tile.Rows) + inTile);
            using (Builder.If((inTile < Tile.Rows) & (row < rows))) shares.Store(id, row, sums[i]);
        }
    }
}
