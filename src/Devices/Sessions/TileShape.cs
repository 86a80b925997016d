namespace Lamina.Devices;

/// <summary>
/// The sizes for which kernels are compiled, besides those of the network. A work group computes a tile of a product, of <see cref="Rows"/>
/// × <see cref="Columns"/>, in slices of <see cref="Depth"/>; each work item computes <see cref="ItemRows"/> × <see cref="ItemColumns"/> of
/// its elements.
/// </summary>
/// <param name="Rows">Rows of a product's tile; a multiple of <paramref name="ItemRows"/>.</param>
/// <param name="Columns">Columns of a product's tile; a multiple of <paramref name="ItemColumns"/>.</param>
/// <param name="Depth">Terms of the sums that are in local memory at a time; a multiple of 4.</param>
/// <param name="ItemRows">Rows that one work item computes.</param>
/// <param name="ItemColumns">Columns that one work item computes; the resulting group must have a multiple of 16 work items.</param>
/// <param name="Examples">Examples per work group of a whole-network kernel.</param>
public sealed record TileShape(int Rows, int Columns, int Depth, int ItemRows, int ItemColumns, int Examples)
{
    /// <summary>Number of work items per group, the same for every kernel.</summary>
    public int Group => Rows / ItemRows * (Columns / ItemColumns);

    /// <summary>Bytes that a whole-network kernel needs besides its arena: a panel of weights, and the sums of its items.</summary>
    private const int BesideArena = 12 * 1024;

    /// <summary>The same tiles with no more examples than fit in local memory.</summary>
    internal TileShape WithExamplesFor(int numbersPerExample, long localBytes)
    {
        int examples = Examples;
        while (examples > 1 && ((long)examples * numbersPerExample * sizeof(float)) + BesideArena > localBytes) examples /= 2;
        return this with { Examples = examples };
    }

    /// <summary>Bytes of local memory of a product's tile: a slice of each operand.</summary>
    public int LocalBytes => (Rows + Columns) * Depth * sizeof(float);

    /// <summary>Throws if the sizes are inconsistent.</summary>
    internal void Check()
    {
        if (Rows < 1 || Columns < 1 || Depth < 1 || ItemRows < 1 || ItemColumns < 1 || Examples < 1)
        {
            throw new ArgumentException($"{this}: all sizes must be at least 1.");
        }

        if (Rows % ItemRows != 0 || Columns % ItemColumns != 0)
        {
            throw new ArgumentException($"{this}: the rows and columns of a tile must be multiples of those of a work item.");
        }

        // Operands of products are loaded as vectors of four.
        if (Depth % 4 != 0) throw new ArgumentException($"{this}: a slice must be a multiple of 4 deep.");

        // Sums over columns are computed by 16 adjacent items.
        if (Group % MemoryPlan.SlotLength != 0) throw new ArgumentException($"{this}: a group must be a multiple of 16 work items.");
    }
}
