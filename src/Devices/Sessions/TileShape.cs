namespace Lamina.Devices;

/// <summary>
/// The sizes that kernels are compiled for beside those of the network. A work group computes a tile of a product, of
/// <see cref="Rows"/> × <see cref="Columns"/>, in slices of <see cref="Depth"/>; each of its work items <see cref="ItemRows"/> ×
/// <see cref="ItemColumns"/> of it.
/// </summary>
/// <param name="Rows">Rows of a product's tile; a multiple of <paramref name="ItemRows"/>.</param>
/// <param name="Columns">Columns of a product's tile; a multiple of <paramref name="ItemColumns"/>.</param>
/// <param name="Depth">Terms of the sums that lie in local memory at a time; a multiple of 4.</param>
/// <param name="ItemRows">Rows that one work item computes.</param>
/// <param name="ItemColumns">Columns that one work item computes; the group that follows must be a multiple of 16 items.</param>
/// <param name="Examples">Examples that a group takes through a whole network, where one kernel computes it.</param>
public sealed record TileShape(int Rows, int Columns, int Depth, int ItemRows, int ItemColumns, int Examples)
{
    /// <summary>Work items of a group, of every kernel.</summary>
    public int Group => Rows / ItemRows * (Columns / ItemColumns);

    /// <summary>Bytes that a kernel of a whole network needs beside its arena: a panel of weights, and sums of its items.</summary>
    private const int BesideArena = 12 * 1024;

    /// <summary>The same tiles with no more examples than local memory has room for.</summary>
    internal TileShape WithExamplesFor(int numbersPerExample, long localBytes)
    {
        int examples = Examples;
        while (examples > 1 && ((long)examples * numbersPerExample * sizeof(float)) + BesideArena > localBytes) examples /= 2;
        return this with { Examples = examples };
    }

    /// <summary>Bytes of local memory that a product's tile takes: a slice of each operand.</summary>
    public int LocalBytes => (Rows + Columns) * Depth * sizeof(float);

    /// <summary>Throws when the sizes do not go together.</summary>
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

        // Operands of products are loaded in fours.
        if (Depth % 4 != 0) throw new ArgumentException($"{this}: a slice must be a multiple of 4 deep.");

        // Sums of columns are taken by 16 items side by side.
        if (Group % MemoryPlan.SlotLength != 0) throw new ArgumentException($"{this}: a group must be a multiple of 16 work items.");
    }
}
