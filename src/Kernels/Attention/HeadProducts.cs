using System.ComponentModel;
using System.Numerics;

namespace Lamina.Kernels;

/// <summary>
/// The products of multi-head attention (Vaswani et al. 2017), forward and backward, head by head: head h has the features from
/// h·headWidth on. All tensors are row-major, results are overwritten and must not overlap operands. Nothing is allocated after a
/// thread's first products of a size; the order of sums depends on the sizes and the lanes alone.
/// </summary>
/// <remarks>
/// Loops: examples, heads, then one matrix product. The rows of a head are headWidth numbers at a distance of heads·headWidth, so they are
/// gathered into a matrix that stays in the first-level or second-level cache for the product; tiny heads are read in place.
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
        (Span<T> aBlock, Span<T> bBlock) = Blocks(shape);
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

                MatrixProduct<T, V>.MultiplyTransposed(
                    Gather(aHead, aBlock, queries, shape), Gather(bHead, bBlock, keys, shape), sHead, new(queries, shape.Width, keys));
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
        (Span<T> queryBlock, Span<T> keyBlock) = Blocks(shape);
        Span<T> xBlock = transposed ? queryBlock : keyBlock, oBlock = transposed ? keyBlock : queryBlock;
        var size = new ProductSize(queries, Inputs: shape.Width, Outputs: keys);
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

                ReadOnlySpan<T> xMatrix = Gather(xHead, xBlock, xRows, shape);
                Span<T> result = shape.IsScattered ? oBlock : oHead;
                if (transposed) MatrixProduct<T, V>.TransposedMultiply(sHead, xMatrix, result, size);
                else MatrixProduct<T, V>.Multiply(sHead, xMatrix, result, size);
                if (shape.IsScattered) Scatter(oBlock, oHead, oRows, shape);
            }
        }
    }

    /// <summary>Scratch for a head's rows of queries and of keys; empty where none is needed.</summary>
    private static BlockPair Blocks(in HeadShape shape)
    {
        if (shape.IsTiny || !shape.IsScattered) return default;
        Span<T> scratch = Scratch<T, HeadBlocks>.Rent(checked((shape.Queries + shape.Keys) * shape.Width));
        int queries = shape.Queries * shape.Width;
        return new BlockPair { Queries = scratch[..queries], Keys = scratch.Slice(queries, shape.Keys * shape.Width) };
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

    /// <summary>A head's features as a matrix: copied into a block, unless they are one where they lie.</summary>
    private static ReadOnlySpan<T> Gather(ReadOnlySpan<T> source, Span<T> block, int rows, in HeadShape shape)
    {
        if (!shape.IsScattered) return source;
        for (int row = 0; row < rows; row++)
            source.Slice(row * shape.Stride, shape.Width).CopyTo(block[(row * shape.Width)..]);
        return block;
    }

    private static void Scatter(ReadOnlySpan<T> block, Span<T> destination, int rows, in HeadShape shape)
    {
        for (int row = 0; row < rows; row++)
            block.Slice(row * shape.Width, shape.Width).CopyTo(destination[(row * shape.Stride)..]);
    }

    private ref struct BlockPair
    {
        public Span<T> Queries { get; init; }

        public Span<T> Keys { get; init; }

        public readonly void Deconstruct(out Span<T> queries, out Span<T> keys)
        {
            queries = Queries;
            keys = Keys;
        }
    }
}
