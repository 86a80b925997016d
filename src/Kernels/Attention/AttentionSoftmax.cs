using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Lamina.Kernels;

/// <summary>
/// The softmax of attention: over the keys that a query may see (Vaswani et al., "Attention is all you need", 2017). Its gradient is
/// that of every softmax, <see cref="RowKernels{T, V}.SoftmaxGradient"/>, since a key that is not seen has p = 0.
/// </summary>
/// <remarks>
/// Loops: examples, heads, queries; a row of scores, (keys), stays in the first-level cache for the three passes of its softmax. Scores of
/// keys that a query does not see are neither read nor exponentiated, which halves the work of a causal layer.
/// </remarks>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="V">The lanes; the widest that the hardware has are fastest.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AttentionSoftmax<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>
    /// p[e, h, q, ·] = softmax of s[e, h, q, ·] over the keys k that query q sees: k below the example's length and, if causal,
    /// k ≤ q + keys − queries, so that the last query sees the last key. Other keys have p = 0; a query that sees none has only zeros.
    /// </summary>
    /// <param name="s">(examples, heads, queries, keys); scores. Those of keys that are not seen are not read.</param>
    /// <param name="p">(examples, heads, queries, keys), overwritten; may be <paramref name="s"/>.</param>
    /// <param name="batch">The examples, and how many keys each has: whole numbers from 0 to keys.</param>
    /// <param name="heads">Their number and sizes.</param>
    /// <param name="causal">Whether a query sees no key after its own place.</param>
    /// <exception cref="ArgumentException">
    /// A span has another length than its shape, or a length is no whole number in its range; nothing is written.
    /// </exception>
    public static void Forward(ReadOnlySpan<T> s, Span<T> p, in SequenceBatch<T> batch, in HeadsShape heads, bool causal)
    {
        ReadOnlySpan<T> lengths = batch.Lengths;
        int examples = batch.Examples, queries = heads.Queries, keys = heads.Keys;
        heads.RequireScores(s.Length, examples, nameof(s));
        heads.RequireScores(p.Length, examples, nameof(p));
        if (!lengths.IsEmpty) RequireLengths(lengths, examples, keys);
        if (p.IsEmpty) return;
        if (lengths.IsEmpty && !causal)
        {
            RowKernels<T, V>.Softmax(s, p, new(s.Length / keys, keys));
            return;
        }

        int start = 0;
        for (int example = 0; example < examples; example++)
        {
            int length = lengths.IsEmpty ? keys : int.CreateTruncating(lengths[example]);
            for (int head = 0; head < heads.Heads; head++)
            {
                for (int query = 0; query < queries; query++, start += keys)
                {
                    int seen = causal ? Math.Clamp(query + 1 + keys - queries, 0, length) : length;
                    RowKernels<T, V>.Softmax(s.Slice(start, seen), p.Slice(start, seen), new(1, seen));
                    p.Slice(start + seen, keys - seen).Clear();
                }
            }
        }
    }

    private static void RequireLengths(ReadOnlySpan<T> lengths, int examples, int keys)
    {
        SpanShape.Require(lengths.Length, 1, examples, nameof(lengths));
        for (int example = 0; example < examples; example++)
        {
            T length = lengths[example];
            if (!T.IsInteger(length) || length < T.Zero || double.CreateTruncating(length) > keys) Throw(lengths, example, keys);
        }
    }

    [DoesNotReturn]
    private static void Throw(ReadOnlySpan<T> lengths, int example, int keys) => throw new ArgumentException(
        string.Create(
            CultureInfo.InvariantCulture, $"lengths[{example}] is {lengths[example]}; a whole number from 0 to {keys} was expected."),
        nameof(lengths));
}
