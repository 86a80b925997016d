using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;

namespace Lamina.Generator.Emission.Gpu.Kernels.Products;

/// <summary>A product whose result is a value per example: rows of an example times columns.</summary>
/// <param name="RowsPerExample">Rows of C in an example.</param>
/// <param name="Columns">Columns of C, the last axis of the value.</param>
/// <param name="Terms">Terms of a sum.</param>
/// <param name="A">Its lines are the rows of C.</param>
/// <param name="B">Its lines are the columns of C.</param>
internal sealed record ProductReading(int RowsPerExample, int Columns, int Terms, ProductOperand A, ProductOperand B)
{
    /// <summary>Writes the product in tiles, and what is done with each element of C.</summary>
    /// <param name="builder">The kernel.</param>
    /// <param name="rowTile">The tile of rows; that of the work group if absent.</param>
    /// <param name="body">What is done.</param>
    public void WriteTiles(KernelBuilder builder, KernelExpression? rowTile, Action<Place, KernelExpression> body)
    {
        var tiles = new TiledProduct(builder, A, B, rowTile);
        tiles.WriteSums(new TermRange(0, Terms));
        tiles.WriteResults((row, column, value) => body(At(builder, row, column), value));
    }

    /// <summary>The place of an element of C.</summary>
    private Place At(KernelBuilder builder, KernelExpression row, KernelExpression column)
    {
        KernelExpression flat = builder.Name("flat", (row * Columns) + column);
        int length = RowsPerExample * Columns;
        return RowsPerExample == 1
            ? new Place(row, column, null, flat, length)
            : new Place(row / RowsPerExample, ((row % RowsPerExample) * Columns) + column, null, flat, length);
    }
}
