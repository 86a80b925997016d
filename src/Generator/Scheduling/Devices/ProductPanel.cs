using Lamina.Generator.Ir;

namespace Lamina.Generator.Scheduling.Devices;

/// <summary>
/// How a work group computes a product of one tile of examples: an item computes blocks of the result, and the weights come into local
/// memory in panels of columns.
/// </summary>
internal static class ProductPanel
{
    /// <summary>Rows of an item's block, and its columns where the product has as many.</summary>
    public const int BlockSize = 4;

    /// <summary>Weights of a panel: 8 KiB.</summary>
    private const int MaxLength = 2048;

    /// <summary>Columns of one work item's block, for a product with this many columns.</summary>
    public static int BlockColumnsOf(int columns) => Math.Min(BlockSize, columns);

    /// <summary>Columns of a panel; 0 where sums are too long for one.</summary>
    public static int ColumnsOf(MatrixProduct product)
    {
        int block = BlockColumnsOf(product.Columns);
        return Math.Min((product.Columns + block - 1) / block * block, MaxLength / product.Terms / block * block);
    }
}
