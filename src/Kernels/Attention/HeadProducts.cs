using System.ComponentModel;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Lamina.Kernels;

/// <summary>
/// The products of multi-head attention (Vaswani et al. 2017), forward and backward, head by head: head h has the features from
/// h·headWidth on. All tensors are row-major, results are overwritten and must not overlap operands. Nothing is allocated after a
/// thread's first products of a size; the order of sums depends on the sizes and the lanes alone.
/// </summary>
/// <remarks>
/// Loops: examples, heads, then one matrix product. The rows of a head are headWidth numbers at a distance of heads·headWidth; products
/// read and write them in place. Products of tiny heads are plain loops.
/// </remarks>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="V">The lanes; the widest that the hardware has are fastest.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HeadProducts<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>s[e, h, q, k] = Σⱼ a[e, q, h, j]·b[e, k, h, j]: scores of queries and keys, or the gradient of weights.</summary>
    /// <param name="a">(examples, queries, heads·headWidth).</param>
    /// <param name="b">(examples, keys, heads·headWidth).</param>
    /// <param name="s">(examples, heads, queries, keys), overwritten.</param>
    /// <param name="examples">Examples; 0 or more.</param>
    /// <param name="heads">Their number and sizes.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    public static void Scores(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> s, int examples, in HeadsShape heads)
    {
        heads.RequireQueries(a.Length, examples, nameof(a));
        heads.RequireKeys(b.Length, examples, nameof(b));
        heads.RequireScores(s.Length, examples, nameof(s));
        if (s.IsEmpty) return;
        HeadShape shape = heads.OfHead;
        int queries = shape.Queries, keys = shape.Keys;
        var product = new ProductShape(queries, keys, shape.Width, ARow: shape.Stride, AStep: 1, BStep: 1, BColumn: shape.Stride);
        for (int example = 0; example < examples; example++)
        {
            for (int head = 0; head < heads.Heads; head++)
            {
                ReadOnlySpan<T> aHead = OfHead(a, example, head, queries, shape);
                ReadOnlySpan<T> bHead = OfHead(b, example, head, keys, shape);
                Span<T> sHead = s.Slice(((example * heads.Heads) + head) * queries * keys, queries * keys);
                if (shape.IsTiny)
                {
                    PlainHeads<T>.Scores(aHead, bHead, sHead, shape);
                    continue;
                }

                MatrixProduct<T, V>.Transposed(
                    product, ref MemoryMarshal.GetReference(aHead), ref MemoryMarshal.GetReference(bHead),
                    ref MemoryMarshal.GetReference(sHead));
            }
        }
    }

    /// <summary>o[e, q, h, j] = Σₖ s[e, h, q, k]·v[e, k, h, j]: values mixed by weights, or the gradient of queries.</summary>
    /// <param name="s">(examples, heads, queries, keys).</param>
    /// <param name="v">(examples, keys, heads·headWidth).</param>
    /// <param name="o">(examples, queries, heads·headWidth), overwritten.</param>
    /// <param name="examples">Examples; 0 or more.</param>
    /// <param name="heads">Their number and sizes; no keys give zeros.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    public static void Mix(ReadOnlySpan<T> s, ReadOnlySpan<T> v, Span<T> o, int examples, in HeadsShape heads)
    {
        heads.RequireScores(s.Length, examples, nameof(s));
        heads.RequireKeys(v.Length, examples, nameof(v));
        heads.RequireQueries(o.Length, examples, nameof(o));
        if (!o.IsEmpty) MixAll(s, v, o, heads, transposed: false);
    }

    /// <summary>o[e, k, h, j] = Σ_q s[e, h, q, k]·x[e, q, h, j]: the gradient of keys or values.</summary>
    /// <param name="s">(examples, heads, queries, keys).</param>
    /// <param name="x">(examples, queries, heads·headWidth).</param>
    /// <param name="o">(examples, keys, heads·headWidth), overwritten.</param>
    /// <param name="examples">Examples; 0 or more.</param>
    /// <param name="heads">Their number and sizes; no queries give zeros.</param>
    /// <exception cref="ArgumentException">A span has another length than its shape; nothing is written.</exception>
    public static void MixTransposed(ReadOnlySpan<T> s, ReadOnlySpan<T> x, Span<T> o, int examples, in HeadsShape heads)
    {
        heads.RequireScores(s.Length, examples, nameof(s));
        heads.RequireQueries(x.Length, examples, nameof(x));
        heads.RequireKeys(o.Length, examples, nameof(o));
        if (!o.IsEmpty) MixAll(s, x, o, heads, transposed: true);
    }

    /// <summary>
    /// o = s·x of every head, or sᵀ·x. Rows of x are keys and rows of o queries, or the other way round if s is transposed; o is not empty.
    /// </summary>
    private static void MixAll(ReadOnlySpan<T> s, ReadOnlySpan<T> x, Span<T> o, in HeadsShape heads, bool transposed)
    {
        HeadShape shape = heads.OfHead;
        int queries = shape.Queries, keys = shape.Keys, scores = queries * keys;
        (int xRows, int oRows) = transposed ? (queries, keys) : (keys, queries);
        int examples = o.Length / (oRows * shape.Stride);
        ProductShape product = transposed
            ? new(keys, shape.Width, queries, ARow: 1, AStep: keys, BStep: shape.Stride, BColumn: 1) { CRow = shape.Stride }
            : new(queries, shape.Width, keys, ARow: keys, AStep: 1, BStep: shape.Stride, BColumn: 1) { CRow = shape.Stride };
        for (int example = 0; example < examples; example++)
        {
            for (int head = 0; head < heads.Heads; head++)
            {
                ReadOnlySpan<T> sHead = s.Slice(((example * heads.Heads) + head) * scores, scores);
                ReadOnlySpan<T> xHead = OfHead(x, example, head, xRows, shape);
                Span<T> oHead = OfHead(o, example, head, oRows, shape);
                if (shape.IsTiny)
                {
                    if (transposed) PlainHeads<T>.MixTransposed(sHead, xHead, oHead, shape);
                    else PlainHeads<T>.Mix(sHead, xHead, oHead, shape);
                    continue;
                }

                ref T sAt = ref MemoryMarshal.GetReference(sHead);
                ref T xAt = ref MemoryMarshal.GetReference(xHead);
                ref T oAt = ref MemoryMarshal.GetReference(oHead);
                if (transposed) MatrixProduct<T, V>.AdjacentRows(product, ref sAt, ref xAt, ref oAt);
                else MatrixProduct<T, V>.Adjacent(product, ref sAt, ref xAt, ref oAt);
            }
        }
    }

    /// <summary>From a head's first number in an example to its last.</summary>
    private static ReadOnlySpan<T> OfHead(ReadOnlySpan<T> tensor, int example, int head, int rows, in HeadShape shape) =>
        rows == 0
            ? default
            : tensor.Slice((example * rows * shape.Stride) + (head * shape.Width), ((rows - 1) * shape.Stride) + shape.Width);

    /// <inheritdoc cref="OfHead(ReadOnlySpan{T}, int, int, int, in HeadShape)"/>
    private static Span<T> OfHead(Span<T> tensor, int example, int head, int rows, in HeadShape shape) =>
        rows == 0
            ? default
            : tensor.Slice((example * rows * shape.Stride) + (head * shape.Width), ((rows - 1) * shape.Stride) + shape.Width);
}
