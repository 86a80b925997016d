using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>
/// A·B by tiles. B is repacked into panels as wide as a tile, block by block, so that the tile reads adjacent memory that
/// stays in the first-level cache (K. Goto and R. van de Geijn, "Anatomy of high-performance matrix multiplication", 2008);
/// a transposed B differs only in how it is packed. A is read where it lies: six streams of it cost less than packing.
/// </summary>
internal static class TiledProduct<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>Bytes of a packed panel: most of a first-level cache, leaving room for A and C.</summary>
    private const int PanelBytes = 24 * 1024;

    /// <summary>Columns of B that are packed together: as many as keep a block in the second-level cache.</summary>
    private const int BlockColumns = 512;

    /// <summary>Rows of A that meet a panel before the next one does: they stay in the second-level cache meanwhile.</summary>
    private const int BlockRows = 32 * TileKernel<T, V>.Height;

    /// <summary>C = A·B from packed panels of B.</summary>
    [MethodImpl(Kernel.Options)]
    public static void Run(in ProductShape shape, ref T a, ref T b, ref T c)
    {
        int width = TileKernel<T, V>.Width;
        int most = PanelBytes / (width * Unsafe.SizeOf<T>());
        int blocks = (shape.Steps + most - 1) / most;

        // Blocks of equal length rather than a short last one. No steps at all still store zeros.
        int blockSteps = blocks <= 1 ? shape.Steps : (shape.Steps + blocks - 1) / blocks;
        int blockColumns = int.Min(BlockColumns, (shape.Columns + width - 1) / width * width);
        Span<T> scratch = Scratch<T, ProductPanels>.Rent((blockColumns * blockSteps) + (width * TileKernel<T, V>.Height));
        ref T edge = ref MemoryMarshal.GetReference(scratch);
        ref T packed = ref Unsafe.Add(ref edge, width * TileKernel<T, V>.Height);
        for (int column = 0; column < shape.Columns; column += blockColumns)
        {
            int columns = int.Min(blockColumns, shape.Columns - column);
            int step = 0;
            do
            {
                int steps = int.Min(blockSteps, shape.Steps - step);
                Panels.Pack(shape, new(column, columns, step, steps), width, ref b, ref packed);
                for (int row = 0; row < shape.Rows; row += BlockRows)
                {
                    Multiply(shape, new Block
                    {
                        Rows = int.Min(BlockRows, shape.Rows - row),
                        Columns = columns,
                        Steps = steps,
                        A = ref Unsafe.Add(ref a, (row * shape.ARow) + (step * shape.AStep)),
                        Packed = ref packed,
                        C = ref Unsafe.Add(ref c, ((nint)row * shape.Columns) + column),
                        Edge = ref edge,
                        Accumulate = step > 0,
                    });
                }

                step += blockSteps;
            }
            while (step < shape.Steps);
        }
    }

    /// <summary>
    /// C = A·B from B as it lies; for few rows, which would not repay the packing, and at least a tile's width of columns.
    /// </summary>
    [MethodImpl(Kernel.Options)]
    public static void RunInPlace(in ProductShape shape, ref T a, ref T b, ref T c)
    {
        int width = TileKernel<T, V>.Width;
        for (nint column = 0; column < shape.Columns; column += width)
        {
            // The last panel is moved back to end with the row; what it shares with the one before comes out the same.
            column = nint.Min(column, shape.Columns - width);
            for (int row = 0; row < shape.Rows; row += TileKernel<T, V>.Height)
            {
                TileKernel<T, V>.Run(
                    int.Min(TileKernel<T, V>.Height, shape.Rows - row), shape.Steps,
                    ref Unsafe.Add(ref a, row * shape.ARow), shape.ARow, shape.AStep,
                    ref Unsafe.Add(ref b, column), shape.BStep,
                    ref Unsafe.Add(ref c, ((nint)row * shape.Columns) + column), shape.Columns, accumulate: false);
            }
        }
    }

    [MethodImpl(Kernel.Options)]
    private static void Multiply(in ProductShape shape, in Block block)
    {
        int width = TileKernel<T, V>.Width, rows = block.Rows, columns = block.Columns, steps = block.Steps;
        bool accumulate = block.Accumulate;
        ref T edge = ref block.Edge;
        for (int column = 0; column < columns; column += width)
        {
            ref T panel = ref Unsafe.Add(ref block.Packed, (nint)column * steps);
            bool whole = columns - column >= width;
            for (int row = 0; row < rows; row += TileKernel<T, V>.Height)
            {
                int height = int.Min(TileKernel<T, V>.Height, rows - row);
                ref T aTile = ref Unsafe.Add(ref block.A, row * shape.ARow);
                ref T cTile = ref Unsafe.Add(ref block.C, ((nint)row * shape.Columns) + column);
                if (whole)
                {
                    TileKernel<T, V>.Run(
                        height, steps, ref aTile, shape.ARow, shape.AStep, ref panel, width, ref cTile, shape.Columns, accumulate);
                }
                else
                {
                    TileKernel<T, V>.Run(
                        height, steps, ref aTile, shape.ARow, shape.AStep, ref panel, width, ref edge, width, accumulate: false);
                    CopyEdge(block, height, columns - column, ref cTile, shape.Columns);
                }
            }
        }
    }

    [MethodImpl(Kernel.Options)]
    private static void CopyEdge(in Block block, int rows, int columns, ref T c, nint cRow)
    {
        bool accumulate = block.Accumulate;
        // Narrow results are all edge; spans and block copies would cost more than these few numbers.
        for (int row = 0; row < rows; row++)
        {
            ref T from = ref Unsafe.Add(ref block.Edge, row * TileKernel<T, V>.Width);
            ref T to = ref Unsafe.Add(ref c, row * cRow);
            for (int column = 0; column < columns; column++)
            {
                T value = Unsafe.Add(ref from, column);
                Unsafe.Add(ref to, column) = accumulate ? Unsafe.Add(ref to, column) + value : value;
            }
        }
    }

    /// <summary>Rows of A that meet a packed part of B, and where their results go.</summary>
    private ref struct Block
    {
        public int Rows;
        public int Columns;
        public int Steps;
        public ref T A;
        public ref T Packed;
        public ref T C;

        /// <summary>Room for a tile of which only some columns are wanted.</summary>
        public ref T Edge;

        /// <summary>Whether results are added to what is there.</summary>
        public bool Accumulate;
    }
}
