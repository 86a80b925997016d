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
/// and the block of A stay in the second-level cache. A transposed B differs only in how it is packed.
/// <para>
/// A is not packed: reading it in six streams costs less (copying every block of A: 2 to 4 % more time at 128 to 1024). The exception is a
/// transposed A whose steps lie a multiple of 4 KB apart. All steps of a tile would share one set of the first-level cache, so its blocks
/// are copied with an odd number of cache lines between steps (1024³: 0.74 of the time). At 2 KB there is no loss.
/// </para>
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

    /// <summary>Numbers from one step to the next in a copied block of A: a cache line more than its rows.</summary>
    private const int CopiedStep = BlockRows + Slot.Length;

    /// <summary>Bytes over which first-level caches spread their sets: numbers at this distance share a set.</summary>
    private const int SetBytes = 4096;

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
        int copied = CopiesSteps(shape) ? blockSteps * CopiedStep : 0;
        Span<T> scratch = Scratch<T, ProductPanels>.Rent((blockColumns * blockSteps) + copied + (width * TileKernel<T, V>.Height));
        ref T edge = ref MemoryMarshal.GetReference(scratch);
        ref T packed = ref Unsafe.Add(ref edge, width * TileKernel<T, V>.Height);
        ref T copy = ref Unsafe.Add(ref packed, blockColumns * blockSteps);
        for (int column = 0; column < shape.Columns; column += blockColumns)
        {
            int columns = int.Min(blockColumns, shape.Columns - column);
            int step = 0;
            do
            {
                int steps = int.Min(blockSteps, shape.Steps - step);
                Panels.Pack(shape, new(column, columns, step, steps), width, ref b, ref packed);
                MultiplyRows(shape, new Block
                {
                    Rows = shape.Rows,
                    Columns = columns,
                    Steps = steps,
                    A = ref Unsafe.Add(ref a, step * shape.AStep),
                    Packed = ref packed,
                    C = ref Unsafe.Add(ref c, column),
                    Edge = ref edge,
                    Copy = ref copy,
                    Accumulate = step > 0,
                });
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

    /// <summary>Whether blocks of A are copied. The ways of a set hold a few steps, and one panel of columns reads A only once.</summary>
    private static bool CopiesSteps(in ProductShape shape) =>
        shape.ARow == 1 && shape.AStep * Unsafe.SizeOf<T>() % SetBytes == 0 &&
        shape.Steps > 16 && shape.Columns > TileKernel<T, V>.Width;

    /// <summary>All rows of A times a packed block of B, in blocks of rows.</summary>
    private static void MultiplyRows(in ProductShape shape, in Block all)
    {
        bool copies = CopiesSteps(shape);
        ProductShape read = copies ? shape with { AStep = CopiedStep } : shape;
        for (int row = 0; row < all.Rows; row += BlockRows)
        {
            Block block = all;
            block.Rows = int.Min(BlockRows, all.Rows - row);
            block.A = ref Unsafe.Add(ref all.A, row * shape.ARow);
            block.C = ref Unsafe.Add(ref all.C, row * shape.CRow);
            if (copies)
            {
                Panels.CopyRows(new(block.Rows, block.Steps, CopiedStep), ref block.A, shape.AStep, ref all.Copy);
                block.A = ref all.Copy;
            }

            Multiply(read, block);
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
                    var part = new EdgeShape(height, columns - column, width, shape.CRow, accumulate);
                    EdgeColumns<T, V>.Copy(part, ref edge, ref cTile);
                }
            }
        }
    }

    /// <summary>Rows of A, a packed block of B, and where their product is written.</summary>
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

        /// <summary>Room for a copied block of A.</summary>
        public ref T Copy;

        /// <summary>Whether results are added to C, as those of all blocks of steps but the first are.</summary>
        public bool Accumulate;
    }
}
