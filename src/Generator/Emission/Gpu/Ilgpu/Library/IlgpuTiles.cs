using Lamina.Devices;

namespace Lamina.Generated;

/// <summary>The sizes of tiles, which the kernels are compiled with.</summary>
internal static class IlgpuTiles
{
    public const int ROWS = 64;
    public const int COLUMNS = 64;
    public const int DEPTH = 16;
    public const int ITEM_ROWS = 4;
    public const int ITEM_COLUMNS = 4;
    public const int GROUP = ROWS / ITEM_ROWS * (COLUMNS / ITEM_COLUMNS);

    public static TileShape Shape { get; } = new(ROWS, COLUMNS, DEPTH, ITEM_ROWS, ITEM_COLUMNS, Examples: 16);
}
