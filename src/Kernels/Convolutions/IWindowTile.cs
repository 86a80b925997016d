using System.Numerics;

namespace Lamina.Kernels;

/// <summary>
/// The innermost loop of products with windows of images, which are read where they lie: tables say where rows of A start, where
/// runs of its columns start, and where results belong.
/// </summary>
internal interface IWindowTile<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Rows of a tile.</summary>
    static abstract int Height { get; }

    /// <summary>Columns of a tile.</summary>
    static abstract int Width { get; }

    /// <summary>
    /// C[to[m] + n] = Σ A[from[m] + runs[r] + s·step] · B[(r·length + s)·width + n] over r and s &lt; length, or += when
    /// accumulating, for m &lt; rows and n &lt; <see cref="Width"/>. Of 1 to <see cref="Height"/> rows, missing ones repeat the last.
    /// </summary>
    static abstract void Run(in TileSweep<T> sweep, int rows, ref int from, ref int to);
}
