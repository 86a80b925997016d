using System.ComponentModel;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>
/// The three products of a dense layer z = x·Wᵀ over a batch: forward, gradient of its input, gradient of its weights. All
/// matrices are row-major, all results are overwritten, and results must not overlap operands. Nothing is allocated after a
/// thread's first products of a size. The order in which a sum is taken depends on the sizes and the lanes alone.
/// </summary>
/// <remarks>
/// Which loops compute a product depends on its sizes: <see cref="SmallProduct{T}"/> (a few multiplications),
/// <see cref="OuterProduct{T, V}"/> (one step), <see cref="DotProducts{T, V}"/> (few rows, B transposed),
/// <see cref="RowProduct{T, V}"/> (few rows, B not transposed), otherwise <see cref="TiledProduct{T, V}"/>. The limits between them were
/// measured.
/// </remarks>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="V">The lanes; the widest that the hardware has are fastest.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MatrixProduct<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>Rows from which packing W transposed once costs less than dot products, which read all of W for every two rows.</summary>
    private const int TransposeFromRows = 24;

    /// <summary>Rows from which packing pays even if the columns of B are adjacent already.</summary>
    private const int PackFromRows = 48;

    /// <summary>Rows up to which a product is computed row by row.</summary>
    private const int SingleRows = 3;

    /// <summary>Multiplications up to which plain loops are fastest.</summary>
    private const int TinyWork = 48;

    /// <summary>Multiplications up to which setting up tiles costs more than it saves.</summary>
    private const int SmallWork = 512;

    /// <summary>z = x·Wᵀ: z[r, o] = Σᵢ x[r, i]·W[o, i].</summary>
    /// <param name="x">(rows, inputs).</param>
    /// <param name="w">(outputs, inputs).</param>
    /// <param name="z">(rows, outputs), overwritten.</param>
    /// <param name="size">Rows, inputs and outputs.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    public static void MultiplyTransposed(ReadOnlySpan<T> x, ReadOnlySpan<T> w, Span<T> z, in ProductSize size)
    {
        int rows = size.Rows, inputs = size.Inputs, outputs = size.Outputs;
        SpanShape.Require(x.Length, rows, inputs, nameof(x));
        SpanShape.Require(w.Length, outputs, inputs, nameof(w));
        SpanShape.Require(z.Length, rows, outputs, nameof(z));
        if (z.IsEmpty) return;
        ref T a = ref MemoryMarshal.GetReference(x);
        ref T b = ref MemoryMarshal.GetReference(w);
        ref T c = ref MemoryMarshal.GetReference(z);
        if (size.Work <= TinyWork)
        {
            SmallProduct<T>.MultiplyTransposed(ref a, ref b, ref c, size);
        }
        else
        {
            var shape = new ProductShape(rows, outputs, inputs, ARow: inputs, AStep: 1, BStep: 1, BColumn: inputs);
            Transposed(shape, ref a, ref b, ref c);
        }
    }

    /// <summary>dx = dz·W: dx[r, i] = Σₒ dz[r, o]·W[o, i].</summary>
    /// <param name="dz">(rows, outputs).</param>
    /// <param name="w">(outputs, inputs).</param>
    /// <param name="dx">(rows, inputs), overwritten.</param>
    /// <param name="size">Rows, inputs and outputs.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    public static void Multiply(ReadOnlySpan<T> dz, ReadOnlySpan<T> w, Span<T> dx, in ProductSize size)
    {
        int rows = size.Rows, inputs = size.Inputs, outputs = size.Outputs;
        SpanShape.Require(dz.Length, rows, outputs, nameof(dz));
        SpanShape.Require(w.Length, outputs, inputs, nameof(w));
        SpanShape.Require(dx.Length, rows, inputs, nameof(dx));
        if (dx.IsEmpty) return;
        ref T a = ref MemoryMarshal.GetReference(dz);
        ref T b = ref MemoryMarshal.GetReference(w);
        ref T c = ref MemoryMarshal.GetReference(dx);
        if (size.Work <= TinyWork) SmallProduct<T>.Multiply(ref a, ref b, ref c, size);
        else Adjacent(new ProductShape(rows, inputs, outputs, ARow: outputs, AStep: 1, BStep: inputs, BColumn: 1), ref a, ref b, ref c);
    }

    /// <summary>dW = dzᵀ·x: dW[o, i] = Σᵣ dz[r, o]·x[r, i].</summary>
    /// <param name="dz">(rows, outputs).</param>
    /// <param name="x">(rows, inputs).</param>
    /// <param name="dw">(outputs, inputs), overwritten.</param>
    /// <param name="size">Rows, inputs and outputs; no rows give zeros.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    public static void TransposedMultiply(ReadOnlySpan<T> dz, ReadOnlySpan<T> x, Span<T> dw, in ProductSize size)
    {
        int rows = size.Rows, inputs = size.Inputs, outputs = size.Outputs;
        SpanShape.Require(dz.Length, rows, outputs, nameof(dz));
        SpanShape.Require(x.Length, rows, inputs, nameof(x));
        SpanShape.Require(dw.Length, outputs, inputs, nameof(dw));
        if (dw.IsEmpty) return;
        ref T a = ref MemoryMarshal.GetReference(dz);
        ref T b = ref MemoryMarshal.GetReference(x);
        ref T c = ref MemoryMarshal.GetReference(dw);
        if (size.Work <= TinyWork && rows != 1) SmallProduct<T>.TransposedMultiply(ref a, ref b, ref c, size);
        else AdjacentRows(new ProductShape(outputs, inputs, rows, ARow: 1, AStep: outputs, BStep: inputs, BColumn: 1), ref a, ref b, ref c);
    }

    /// <summary>C = A·B; the steps of A and of B are adjacent, and so are the columns of C. No size is 0.</summary>
    internal static void Transposed(in ProductShape shape, ref T a, ref T b, ref T c)
    {
        if (shape.Rows < TransposeFromRows) DotProducts<T, V>.Run(shape, ref a, ref b, ref c);
        else Tiled(shape, ref a, ref b, ref c);
    }

    /// <summary>C = A·B; the steps of A are adjacent, and so are the columns of B and of C. C is not empty.</summary>
    internal static void Adjacent(in ProductShape shape, ref T a, ref T b, ref T c)
    {
        if (shape.Rows <= SingleRows || (long)shape.Rows * shape.Columns * shape.Steps <= SmallWork)
            RowProduct<T, V>.Run(shape, ref a, ref b, ref c);
        else Tiled(shape, ref a, ref b, ref c);
    }

    /// <summary>C = A·B; the rows of A are adjacent, and so are the columns of B and of C. C is not empty.</summary>
    internal static void AdjacentRows(in ProductShape shape, ref T a, ref T b, ref T c)
    {
        if (shape.Steps == 1) OuterProduct<T, V>.Run(shape, ref a, ref b, ref c);
        else Adjacent(shape, ref a, ref b, ref c);
    }

    private static void Tiled(in ProductShape shape, ref T a, ref T b, ref T c)
    {
        // Half the width wastes less on a narrow result.
        bool narrow = shape.Columns <= V.Count;
        if (narrow && typeof(V) == typeof(Lanes512<T>)) MatrixProduct<T, Lanes256<T>>.Tiled(shape, ref a, ref b, ref c);
        else if (narrow && typeof(V) == typeof(Lanes256<T>)) MatrixProduct<T, Lanes128<T>>.Tiled(shape, ref a, ref b, ref c);
        else if (shape.BColumn == 1 && shape.Rows < PackFromRows && shape.Columns >= TileKernel<T, V>.Width)
            TiledProduct<T, V>.RunInPlace(shape, ref a, ref b, ref c);
        else TiledProduct<T, V>.Run(shape, ref a, ref b, ref c);
    }
}
