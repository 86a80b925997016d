using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>
/// The results of a 3×3 convolution in tiles of 2×2. A tile is made of a patch of 4×4 places; patches of adjacent tiles overlap by two
/// places. Where results end in the middle of a tile, its second row or column is not written.
/// </summary>
internal readonly struct WinogradTiles
{
    /// <summary>Rows and columns of a tile.</summary>
    public const int Size = 2;

    /// <summary>Rows and columns of a patch.</summary>
    public const int Patch = 4;

    /// <summary>Places of a patch, each a product of its own.</summary>
    public const int Places = Patch * Patch;

    private readonly ConvolutionShape shape;
    private readonly int rows;
    private readonly int columns;

    public WinogradTiles(in ConvolutionShape shape)
    {
        this.shape = shape;
        rows = (shape.Window.Rows.Output + 1) / Size;
        columns = (shape.Window.Columns.Output + 1) / Size;
    }

    /// <summary>Tiles of an example.</summary>
    public int PerImage => rows * columns;

    /// <summary>Writes adjacent tiles of a batch.</summary>
    /// <param name="first">The index of the first one.</param>
    /// <param name="tiles">Takes them.</param>
    public void Write(int first, Span<WinogradTile> tiles)
    {
        WindowShape window = shape.Window;
        (int height, int width) = (window.Rows.Output, window.Columns.Output);
        int example = first / PerImage, row = first % PerImage / columns * Size, column = first % columns * Size;
        foreach (ref WinogradTile tile in tiles)
        {
            nint result = ((((nint)example * height) + row) * width) + column;
            tile = new(
                example, row - window.Rows.Before, column - window.Columns.Before, result * shape.Filters,
                HasLowerRow: row + 1 < height, HasRightColumn: column + 1 < width);
            column += Size;
            if (column < width) continue;
            (column, row) = (0, row + Size);
            if (row >= height) (row, example) = (0, example + 1);
        }
    }

    /// <summary>The patch of a tile: in the image, or copied with zeros where it reaches beyond that.</summary>
    /// <param name="tile">The tile.</param>
    /// <param name="images">The batch.</param>
    /// <param name="copy">Memory of a patch.</param>
    /// <param name="rowStep">Numbers from one row of the patch to the next.</param>
    public ref T Source<T>(in WinogradTile tile, ref T images, Span<T> copy, out nint rowStep)
        where T : unmanaged
    {
        int height = shape.Window.Rows.Size, width = shape.Window.Columns.Size, channels = shape.Window.Channels;
        rowStep = (nint)width * channels;
        ref T image = ref Unsafe.Add(ref images, tile.Example * height * rowStep);
        if (tile.Top >= 0 && tile.Left >= 0 && tile.Top <= height - Patch && tile.Left <= width - Patch)
            return ref Unsafe.Add(ref image, (tile.Top * rowStep) + (tile.Left * channels));

        copy.Clear();
        int from = int.Clamp(-tile.Left, 0, Patch), to = int.Clamp(width - tile.Left, from, Patch);
        for (int row = 0; row < Patch && from < to; row++)
        {
            if ((uint)(tile.Top + row) >= (uint)height) continue;
            nint at = ((tile.Top + row) * rowStep) + ((tile.Left + from) * channels);
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref image, at), (to - from) * channels)
                .CopyTo(copy[(((row * Patch) + from) * channels)..]);
        }

        rowStep = Patch * channels;
        return ref MemoryMarshal.GetReference(copy);
    }
}

/// <summary>A tile of results.</summary>
/// <param name="Example">Its example.</param>
/// <param name="Top">The first row of its patch, perhaps before the image.</param>
/// <param name="Left">The first column of its patch.</param>
/// <param name="Result">Where its first result is in the batch.</param>
/// <param name="HasLowerRow">Whether its second row exists.</param>
/// <param name="HasRightColumn">Whether its second column exists.</param>
internal readonly record struct WinogradTile(int Example, int Top, int Left, nint Result, bool HasLowerRow, bool HasRightColumn);
