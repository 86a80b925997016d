namespace Lamina.Devices;

/// <summary>The shapes of tiles by class of device.</summary>
internal static class TileTable
{
    /// <summary>The rows, the most demanding first.</summary>
    private static readonly (Func<DeviceProperties, bool> Fits, TileShape Tiles)[] Rows =
    [
        // Few items with much work each: a processor runs the items of a group one after the other, in vectors.
        (device =>
            device.Kind == DeviceKind.Cpu, new TileShape(Rows: 32, Columns: 64, Depth: 16, ItemRows: 8, ItemColumns: 8, Examples: 16)),
        // An item reads 16 numbers of local memory for 64 multiplications; a group of 64 is also what a tile of a small network can keep
        // busy.
        (device => device.LargestGroup >= 64 && device.LocalMemoryBytes >= 32 * 1024,
            new TileShape(Rows: 64, Columns: 64, Depth: 16, ItemRows: 8, ItemColumns: 8, Examples: 32)),
        (device => device.LargestGroup >= 64, new TileShape(Rows: 32, Columns: 32, Depth: 16, ItemRows: 4, ItemColumns: 4, Examples: 16)),
        (_ => true, new TileShape(Rows: 16, Columns: 16, Depth: 8, ItemRows: 4, ItemColumns: 4, Examples: 8)),
    ];

    /// <summary>Further shapes to measure. Group sizes are powers of two, because reductions over a group halve it.</summary>
    private static readonly TileShape[] Others =
    [
        new(Rows: 128, Columns: 128, Depth: 8, ItemRows: 8, ItemColumns: 8, Examples: 32),
        new(Rows: 128, Columns: 64, Depth: 16, ItemRows: 8, ItemColumns: 4, Examples: 32),
        new(Rows: 64, Columns: 64, Depth: 32, ItemRows: 4, ItemColumns: 4, Examples: 16),
        new(Rows: 64, Columns: 64, Depth: 16, ItemRows: 4, ItemColumns: 4, Examples: 32),
        new(Rows: 16, Columns: 64, Depth: 32, ItemRows: 2, ItemColumns: 4, Examples: 32),
        new(Rows: 64, Columns: 32, Depth: 16, ItemRows: 4, ItemColumns: 4, Examples: 16),
        new(Rows: 32, Columns: 32, Depth: 32, ItemRows: 8, ItemColumns: 8, Examples: 16),
        new(Rows: 32, Columns: 64, Depth: 64, ItemRows: 8, ItemColumns: 16, Examples: 32),
    ];

    /// <summary>The shape for a device without measurements.</summary>
    public static TileShape For(DeviceProperties device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return Rows.First(row => row.Fits(device)).Tiles;
    }

    /// <summary>
    /// The distinct shapes that fit a device's group size and local memory, starting with that of <see cref="For"/>.
    /// <see cref="DeviceTuning"/> measures these.
    /// </summary>
    public static IReadOnlyList<TileShape> Candidates(DeviceProperties device)
    {
        ArgumentNullException.ThrowIfNull(device);
        TileShape usual = For(device);
        IEnumerable<TileShape> fitting = Rows.Select(row => row.Tiles).Concat(Others)
            .Where(tiles => tiles.Group <= device.LargestGroup && tiles.LocalBytes <= device.LocalMemoryBytes);
        return fitting.Prepend(usual).Distinct().ToArray();
    }
}
