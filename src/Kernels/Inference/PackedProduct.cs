using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>
/// z = x·Wᵀ with weights that were packed once: for networks that only predict. A row of z has the same bits in any batch.
/// </summary>
/// <remarks>
/// One row is computed with outputs across the lanes (<see cref="PackedRow{T, V}"/>), which needs no sum over a vector; several rows by
/// tiles (<see cref="PackedTile{T, V}"/>) that add in the same order. Both read <see cref="PackedPanels{T, V}"/>. Few outputs would leave
/// lanes empty: their weights stay row-major, and products are dot products (256 → 10 outputs: 0.7 of the time, for any number of rows).
/// </remarks>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="V">The lanes; weights are packed for one width of lanes and multiplied with the same.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PackedProduct<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>Numbers of packed weights; the same for all lanes, so that offsets are constants of generated code.</summary>
    /// <param name="inputs">Columns of W.</param>
    /// <param name="outputs">Rows of W.</param>
    /// <exception cref="OverflowException">There are more than an array can hold.</exception>
    public static int Length(int inputs, int outputs) =>
        checked((int)PackedLength(inputs, outputs));

    /// <summary>Packs W.</summary>
    /// <param name="w">(outputs, inputs), row-major.</param>
    /// <param name="packed"><see cref="Length"/> numbers; those that no product reads are set to 0.</param>
    /// <param name="size">Inputs and outputs; rows do not matter.</param>
    /// <exception cref="ArgumentException">A span has another length; nothing is written.</exception>
    public static void Pack(ReadOnlySpan<T> w, Span<T> packed, in ProductSize size)
    {
        SpanShape.Require(w.Length, size.Outputs, size.Inputs, nameof(w));
        Require(packed, size);
        if (IsRowMajor(size.Inputs, size.Outputs)) w.CopyTo(packed);
        else if (IsHalfEmpty(size.Outputs) && typeof(V) == typeof(Lanes512<T>)) PackedProduct<T, Lanes256<T>>.Pack(w, packed, size);
        else if (IsHalfEmpty(size.Outputs) && typeof(V) == typeof(Lanes256<T>)) PackedProduct<T, Lanes128<T>>.Pack(w, packed, size);
        else PackedPanels<T, V>.Pack(w, packed, size);
    }

    /// <summary>z[r, o] = Σᵢ x[r, i]·W[o, i].</summary>
    /// <param name="x">(rows, inputs).</param>
    /// <param name="packed">W as <see cref="Pack"/> wrote it for the same lanes.</param>
    /// <param name="z">(rows, outputs), overwritten; it must not overlap the operands.</param>
    /// <param name="size">Rows, inputs and outputs.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    public static void Multiply(ReadOnlySpan<T> x, ReadOnlySpan<T> packed, Span<T> z, in ProductSize size)
    {
        SpanShape.Require(x.Length, size.Rows, size.Inputs, nameof(x));
        Require(packed, size);
        SpanShape.Require(z.Length, size.Rows, size.Outputs, nameof(z));
        if (z.IsEmpty) return;
        if (x.IsEmpty)
        {
            z.Clear();
            return;
        }

        ref T a = ref MemoryMarshal.GetReference(x);
        ref T b = ref MemoryMarshal.GetReference(packed);
        ref T c = ref MemoryMarshal.GetReference(z);
        if (IsRowMajor(size.Inputs, size.Outputs)) DotProducts<T, V>.Run(size, ref a, ref b, ref c);
        else Multiply(size, ref a, ref b, ref c);
    }

    private static void Multiply(in ProductSize size, ref T a, ref T b, ref T c)
    {
        bool narrow = IsHalfEmpty(size.Outputs);
        if (narrow && typeof(V) == typeof(Lanes512<T>)) PackedProduct<T, Lanes256<T>>.Multiply(size, ref a, ref b, ref c);
        else if (narrow && typeof(V) == typeof(Lanes256<T>)) PackedProduct<T, Lanes128<T>>.Multiply(size, ref a, ref b, ref c);
        else if (size.Rows == 1) PackedRow<T, V>.Run<SumsAlone<T>>(size, size.Outputs, ref a, ref b, ref b, ref c);
        else PackedTile<T, V>.Run(size, ref a, ref b, ref c);
    }

    private static long PackedLength(long inputs, long outputs) =>
        inputs * (IsRowMajor(inputs, outputs) ? outputs : Slot.RoundUp(outputs));

    /// <summary>Throws unless packed weights have their length.</summary>
    internal static void Require(ReadOnlySpan<T> packed, in ProductSize size)
    {
        long expected = PackedLength(size.Inputs, size.Outputs);
        if (packed.Length == expected) return;
        throw new ArgumentException(
            $"packed holds {packed.Length} numbers; {expected} were expected for {size.Inputs} inputs and {size.Outputs} outputs.",
            nameof(packed));
    }

    /// <summary>Whether products are dot products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsRowMajor(long inputs, long outputs) => outputs < 4 || (outputs < Slot.Length && inputs >= 4 * Slot.Length);

    /// <summary>Whether a vector of half the width holds all outputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsHalfEmpty(int outputs) => outputs <= V.Count / 2;
}
