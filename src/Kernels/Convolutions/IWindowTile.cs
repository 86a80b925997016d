using System.Numerics;

namespace Lamina.Kernels;

/// <summary>
/// The innermost loop of products with windows of images, which are read in place. Tables of offsets give where rows of A (windows) start,
/// where runs of its columns start within a row, and where each row of results is written.
/// </summary>
internal interface IWindowTile<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Rows of a tile.</summary>
    static abstract int Height { get; }

    /// <summary>Columns of a tile.</summary>
    static abstract int Width { get; }

    /// <summary>
    /// C[to[m] + n] = Σ A[from[m] + runs[r] + s·step] · B[(r·length + s)·width + n] over r and s &lt; length, or += if it
    /// accumulates, for m &lt; rows and n &lt; <see cref="Width"/>. With fewer than
    /// <see cref="Height"/> rows, the missing ones repeat the last.
    /// </summary>
    static abstract void Run(in TileSweep<T> sweep, int rows, ref int from, ref int to);
}
