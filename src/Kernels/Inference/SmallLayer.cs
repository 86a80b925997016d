using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>
/// A dense layer of one example: one call, which the JIT chooses by the constant sizes in generated code. For networks of a few layers,
/// whose checks and calls would take longer than their arithmetic. Sums are those of <see cref="PackedProduct{T, V}"/>.
/// </summary>
/// <remarks>Generated code has checked every length. Results are written in whole vectors, up to a multiple of 16 numbers.</remarks>
/// <typeparam name="T">The number type.</typeparam>
/// <typeparam name="V">The widest lanes.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SmallLayer<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>a = f(x·Wᵀ, b).</summary>
    /// <param name="x">The inputs.</param>
    /// <param name="packed">W as <see cref="PackedProduct{T, V}.Pack"/> wrote it.</param>
    /// <param name="b">The biases in whole vectors; the weights if the formula does not use them.</param>
    /// <param name="a">The results; room for a multiple of 16 numbers, unless there are 4, 8 or a multiple of 16.</param>
    /// <param name="inputs">Columns of W; a constant.</param>
    /// <param name="outputs">Rows of W; a constant.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RunUnsafe<TFormula>(ref T x, ref T packed, ref T b, ref T a, int inputs, int outputs)
        where TFormula : struct, ILayerFormula<T>
    {
        if (PackedProduct<T, V>.IsRowMajor(inputs, outputs))
        {
            DotProducts<T, V>.Run(new ProductSize(1, inputs, outputs), ref x, ref packed, ref a);
            ApplyUnsafe<TFormula>(ref b, ref a, outputs);
        }
        else if (PackedProduct<T, V>.IsHalfEmpty(outputs) && typeof(V) == typeof(Lanes512<T>))
        {
            SmallLayer<T, Lanes256<T>>.RunUnsafe<TFormula>(ref x, ref packed, ref b, ref a, inputs, outputs);
        }
        else if (PackedProduct<T, V>.IsHalfEmpty(outputs) && typeof(V) == typeof(Lanes256<T>))
        {
            SmallLayer<T, Lanes128<T>>.RunUnsafe<TFormula>(ref x, ref packed, ref b, ref a, inputs, outputs);
        }
        else
        {
            PackedRow<T, V>.Run<TFormula>(new(1, inputs, outputs), (int)Slot.RoundUp(outputs), ref x, ref packed, ref b, ref a);
        }
    }

    /// <summary>a = f(a, b), as a loop of its own: for formulas with functions that would be too long to inline several times.</summary>
    /// <param name="b">The biases.</param>
    /// <param name="a">The sums, replaced.</param>
    /// <param name="outputs">Their number.</param>
    [MethodImpl(Kernel.Options)]
    public static void ApplyUnsafe<TFormula>(ref T b, ref T a, int outputs)
        where TFormula : struct, ILayerFormula<T>
    {
        nint at = 0;
        for (; at <= outputs - V.Count; at += V.Count)
            RawLanes.Write(ref a, at, TFormula.Apply(RawLanes.Read<V, T>(ref a, at), RawLanes.Read<V, T>(ref b, at)));
        for (; at < outputs; at++)
            RawLanes.Write(ref a, at, TFormula.Apply(RawLanes.Read<Scalar<T>, T>(ref a, at), RawLanes.Read<Scalar<T>, T>(ref b, at)));
    }
}
