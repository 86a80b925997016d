using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>
/// C = A·B by tiles, after K. Goto and R. van de Geijn, "Anatomy of high-performance matrix multiplication", 2008.
/// </summary>
/// <remarks>
/// Loops from the outside in (in brackets, BLIS's names): blocks of 512 columns of B (n_c); blocks of steps (k_c), whose part of B is
/// packed into panels as wide as a tile; blocks of 192 rows of A (m_c); panels (n_r); tiles of 6 rows (m_r); steps, in
/// <see cref="TileKernel{T, V}"/>. A panel (24 KB) stays in the first-level cache for all tiles of a block of rows. The packed block of B
/// and the block of A stay in the second-level cache. A transposed B differs only in how it is packed. A is not packed: reading it in six
/// streams costs less.
/// </remarks>
internal static class TiledProduct<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>Bytes of a packed panel: most of a first-level cache of 32 KB, with room for six rows of A and a tile of C.</summary>
    private const int PanelBytes = 24 * 1024;

    /// <summary>Columns of B that are packed together: with the steps of a panel, a block that fits the second-level cache.</summary>
    private const int BlockColumns = 512;

    /// <summary>Rows of A that are multiplied by one panel before the next: they stay in the second-level cache meanwhile.</summary>
    private const int BlockRows = 32 * TileKernel<T, V>.Height;

    /// <summary>C (rows, columns) = A (rows, steps) · B (steps, columns), from packed panels of B.</summary>
    [MethodImpl(Kernel.Options)]
    public static void Run(in ProductShape shape, ref T a, ref T b, ref T c)
    {
        int width = TileKernel<T, V>.Width;
        int most = PanelBytes / (width * Unsafe.SizeOf<T>());
        int blocks = (shape.Steps + most - 1) / most;

        // Blocks of equal length rather than a short last one. Without any step, one block of no steps stores zeros.
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
                        C = ref Unsafe.Add(ref c, (row * shape.CRow) + column),
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
    /// C = A·B without packing B, for rows too few to repay it, and at least a tile's width of columns. Loops: panels of columns, tiles,
    /// steps.
    /// </summary>
    [MethodImpl(Kernel.Options)]
    public static void RunInPlace(in ProductShape shape, ref T a, ref T b, ref T c)
    {
        int width = TileKernel<T, V>.Width;
        for (nint column = 0; column < shape.Columns; column += width)
        {
            // The last panel is moved back to end with the row. The columns that it shares with the one before get equal results.
            column = nint.Min(column, shape.Columns - width);
            for (int row = 0; row < shape.Rows; row += TileKernel<T, V>.Height)
            {
                TileKernel<T, V>.Run(
                    int.Min(TileKernel<T, V>.Height, shape.Rows - row), shape.Steps,
                    ref Unsafe.Add(ref a, row * shape.ARow), shape.ARow, shape.AStep,
                    ref Unsafe.Add(ref b, column), shape.BStep,
                    ref Unsafe.Add(ref c, (row * shape.CRow) + column), shape.CRow, accumulate: false);
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
                ref T cTile = ref Unsafe.Add(ref block.C, (row * shape.CRow) + column);
                if (whole)
                {
                    TileKernel<T, V>.Run(
                        height, steps, ref aTile, shape.ARow, shape.AStep, ref panel, width, ref cTile, shape.CRow, accumulate);
                }
                else
                {
                    TileKernel<T, V>.Run(
                        height, steps, ref aTile, shape.ARow, shape.AStep, ref panel, width, ref edge, width, accumulate: false);
                    CopyEdge(block, height, columns - column, ref cTile, shape.CRow);
                }
            }
        }
    }

    [MethodImpl(Kernel.Options)]
    private static void CopyEdge(in Block block, int rows, int columns, ref T c, nint cRow)
    {
        bool accumulate = block.Accumulate;
        // A narrow result is all edge, and its rows are too short for spans and block copies to pay.
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

    /// <summary>A block of rows of A, a packed block of B, and where their product is written.</summary>
    private ref struct Block
    {
        public int Rows;
        public int Columns;
        public int Steps;
        public ref T A;
        public ref T Packed;
        public ref T C;

        /// <summary>Room for a tile of which only the first columns are copied to C.</summary>
        public ref T Edge;

        /// <summary>Whether results are added to C, as those of all blocks of steps but the first are.</summary>
        public bool Accumulate;
    }
}
