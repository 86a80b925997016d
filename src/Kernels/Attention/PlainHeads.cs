using System.Numerics;
using System.Runtime.CompilerServices;

namespace Lamina.Kernels;

/// <summary>The products of one head as plain loops, for sizes at which setting up a matrix product takes longer.</summary>
internal static class PlainHeads<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>s[q, k] = Σⱼ a[q, j]·b[k, j]; rows of a and b lie a stride apart.</summary>
    [MethodImpl(Kernel.Options)]
    public static void Scores(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> s, in HeadShape shape)
    {
        (int queries, int keys, int width, int stride) = shape;
        for (int query = 0; query < queries; query++)
        {
            ReadOnlySpan<T> aRow = a.Slice(query * stride, width);
            for (int key = 0; key < keys; key++)
            {
                ReadOnlySpan<T> bRow = b.Slice(key * stride, width);
                T sum = T.Zero;
                for (int j = 0; j < aRow.Length; j++) sum += aRow[j] * bRow[j];
                s[(query * keys) + key] = sum;
            }
        }
    }

    /// <summary>o[q, j] = Σₖ s[q, k]·v[k, j]; rows of v and o lie a stride apart.</summary>
    [MethodImpl(Kernel.Options)]
    public static void Mix(ReadOnlySpan<T> s, ReadOnlySpan<T> v, Span<T> o, in HeadShape shape)
    {
        (int queries, int keys, int width, int stride) = shape;
        for (int query = 0; query < queries; query++)
        {
            Span<T> oRow = o.Slice(query * stride, width);
            for (int j = 0; j < oRow.Length; j++)
            {
                T sum = T.Zero;
                for (int key = 0; key < keys; key++) sum += s[(query * keys) + key] * v[(key * stride) + j];
                oRow[j] = sum;
            }
        }
    }

    /// <summary>o[k, j] = Σ_q s[q, k]·x[q, j]; rows of x and o lie a stride apart.</summary>
    [MethodImpl(Kernel.Options)]
    public static void MixTransposed(ReadOnlySpan<T> s, ReadOnlySpan<T> x, Span<T> o, in HeadShape shape)
    {
        (int queries, int keys, int width, int stride) = shape;
        for (int key = 0; key < keys; key++)
        {
            Span<T> oRow = o.Slice(key * stride, width);
            for (int j = 0; j < oRow.Length; j++)
            {
                T sum = T.Zero;
                for (int query = 0; query < queries; query++) sum += s[(query * keys) + key] * x[(query * stride) + j];
                oRow[j] = sum;
            }
        }
    }
}
