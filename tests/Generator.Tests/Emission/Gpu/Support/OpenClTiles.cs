using Lamina.Devices;

namespace Lamina.Generator.Tests.Emission.Gpu.Support;

/// <summary>Shapes of tiles with groups of 16, 32 and 256 items.</summary>
internal static class OpenClTiles
{
    public static readonly IReadOnlyDictionary<string, TileShape> All = new Dictionary<string, TileShape>
    {
        ["16 items"] = new(Rows: 8, Columns: 8, Depth: 4, ItemRows: 2, ItemColumns: 2, Examples: 4),
        ["32 items"] = new(Rows: 32, Columns: 64, Depth: 16, ItemRows: 8, ItemColumns: 8, Examples: 16),
        ["256 items"] = new(Rows: 64, Columns: 64, Depth: 16, ItemRows: 4, ItemColumns: 4, Examples: 32),
    };

    public static TheoryData<string> Names => new(All.Keys);
}
