using System.Numerics;
using System.Runtime.CompilerServices;
using Lamina.Numerics;

namespace Lamina.Attention;

/// <summary>The products of one head as plain loops, for sizes at which copying the head's features together takes longer.</summary>
internal static class PlainHeads<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>s[q, k] = Σⱼ a[q, j]·b[k, j]; rows of a and b lie a stride apart.</summary>
    [MethodImpl(Kernel.Options)]
    public static void Scores(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> s, in HeadShape shape)
    {
        for (int query = 0; query < shape.Queries; query++)
        {
            ReadOnlySpan<T> aRow = a.Slice(query * shape.Stride, shape.Width);
            for (int key = 0; key < shape.Keys; key++)
            {
                ReadOnlySpan<T> bRow = b.Slice(key * shape.Stride, shape.Width);
                T sum = T.Zero;
                for (int j = 0; j < aRow.Length; j++) sum += aRow[j] * bRow[j];
                s[(query * shape.Keys) + key] = sum;
            }
        }
    }

    /// <summary>o[q, j] = Σₖ s[q, k]·v[k, j]; rows of v and o lie a stride apart.</summary>
    [MethodImpl(Kernel.Options)]
    public static void Mix(ReadOnlySpan<T> s, ReadOnlySpan<T> v, Span<T> o, in HeadShape shape)
    {
        for (int query = 0; query < shape.Queries; query++)
        {
            Span<T> oRow = o.Slice(query * shape.Stride, shape.Width);
            for (int j = 0; j < oRow.Length; j++)
            {
                T sum = T.Zero;
                for (int key = 0; key < shape.Keys; key++) sum += s[(query * shape.Keys) + key] * v[(key * shape.Stride) + j];
                oRow[j] = sum;
            }
        }
    }

    /// <summary>o[k, j] = Σ_q s[q, k]·x[q, j]; rows of x and o lie a stride apart.</summary>
    [MethodImpl(Kernel.Options)]
    public static void MixTransposed(ReadOnlySpan<T> s, ReadOnlySpan<T> x, Span<T> o, in HeadShape shape)
    {
        for (int key = 0; key < shape.Keys; key++)
        {
            Span<T> oRow = o.Slice(key * shape.Stride, shape.Width);
            for (int j = 0; j < oRow.Length; j++)
            {
                T sum = T.Zero;
                for (int query = 0; query < shape.Queries; query++) sum += s[(query * shape.Keys) + key] * x[(query * shape.Stride) + j];
                oRow[j] = sum;
            }
        }
    }
}
