using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Lamina.Numerics;

/// <summary>
/// The softmax of attention: over the keys that a query may see (Vaswani et al., "Attention is all you need", 2017). Its gradient is
/// that of every softmax, <see cref="RowKernels{T, V}.SoftmaxGradient"/>, since a key that is not seen has p = 0.
/// </summary>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="V">The lanes; the widest that the hardware has are fastest.</typeparam>
public static class AttentionSoftmax<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>
    /// p[e, h, q, ·] = softmax of s[e, h, q, ·] over the keys k that query q sees: k below the example's length and, if causal,
    /// k ≤ q + keys − queries, so that the last query sees the last key. Other keys have p = 0; a query that sees none has only zeros.
    /// </summary>
    /// <param name="s">(examples, heads, queries, keys); scores. Those of keys that are not seen are not read.</param>
    /// <param name="lengths">(examples), whole numbers from 0 to <paramref name="keys"/>; or empty: all keys are there.</param>
    /// <param name="p">(examples, heads, queries, keys), overwritten; may be <paramref name="s"/>.</param>
    /// <param name="examples">Examples; 0 or more.</param>
    /// <param name="heads">Heads; 0 or more.</param>
    /// <param name="queries">Queries; 0 or more.</param>
    /// <param name="keys">Keys; 0 or more.</param>
    /// <param name="causal">Whether a query sees no key after its own place.</param>
    /// <exception cref="ArgumentException">
    /// A span has another length than its shape, or a length is no whole number in its range; nothing is written.
    /// </exception>
    public static void Forward(
        ReadOnlySpan<T> s, ReadOnlySpan<T> lengths, Span<T> p, int examples, int heads, int queries, int keys, bool causal)
    {
        SpanShape.Require(s.Length, [examples, heads, queries, keys], nameof(s));
        SpanShape.Require(p.Length, [examples, heads, queries, keys], nameof(p));
        if (!lengths.IsEmpty) RequireLengths(lengths, examples, keys);
        if (p.IsEmpty) return;
        if (lengths.IsEmpty && !causal)
        {
            RowKernels<T, V>.Softmax(s, p, s.Length / keys, keys);
            return;
        }

        int start = 0;
        for (int example = 0; example < examples; example++)
        {
            int length = lengths.IsEmpty ? keys : int.CreateTruncating(lengths[example]);
            for (int head = 0; head < heads; head++)
            {
                for (int query = 0; query < queries; query++, start += keys)
                {
                    int seen = causal ? Math.Clamp(query + 1 + keys - queries, 0, length) : length;
                    RowKernels<T, V>.Softmax(s.Slice(start, seen), p.Slice(start, seen), 1, seen);
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
        string.Create(CultureInfo.InvariantCulture, $"lengths[{example}] is {lengths[example]}; a whole number from 0 to {keys} was expected."),
        nameof(lengths));
}
