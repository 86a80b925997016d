namespace Lamina.Generator.Emission.Gpu.KernelIr;

/// <summary>The sizes of Lamina.Devices.TileShape, by the names that programs are built with.</summary>
internal static class Tile
{
    public static readonly KernelExpression Rows = new TileExpression("ROWS");
    public static readonly KernelExpression Columns = new TileExpression("COLUMNS");
    public static readonly KernelExpression Depth = new TileExpression("DEPTH");
    public static readonly KernelExpression ItemRows = new TileExpression("ITEM_ROWS");
    public static readonly KernelExpression ItemColumns = new TileExpression("ITEM_COLUMNS");
    public static readonly KernelExpression Examples = new TileExpression("EXAMPLES");

    /// <summary>Items of a work group.</summary>
    public static readonly KernelExpression WorkGroup = new TileExpression("GROUP");
}
