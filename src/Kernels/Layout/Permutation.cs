using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Lamina.Kernels;

/// <summary>Axes of tensors in another order.</summary>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Permutation<T>
    where T : unmanaged
{
    private const int MaximumRank = 16;

    /// <summary>
    /// The transposition of NumPy, example by example: axis i of y is axis axes[i] of x. Axes that stay together are moved as one, and
    /// stretches that stay together are copied whole. The adjoint is the inverse permutation.
    /// </summary>
    /// <param name="x">(examples, shape).</param>
    /// <param name="y">(examples, shape[axes[0]], shape[axes[1]], …), overwritten; must not overlap <paramref name="x"/>.</param>
    /// <param name="examples">Examples; 0 or more.</param>
    /// <param name="shape">Sizes of an example of x; up to 16 axes.</param>
    /// <param name="axes">Each number from 0 to the axes' number less one, once.</param>
    /// <exception cref="ArgumentException">
    /// A span has another length than its shape, or <paramref name="axes"/> is no permutation; nothing is written.
    /// </exception>
    public static void Apply(ReadOnlySpan<T> x, Span<T> y, int examples, ReadOnlySpan<int> shape, ReadOnlySpan<int> axes)
    {
        RequirePermutation(shape, axes);
        RequireLength(x.Length, examples, shape, nameof(x));
        RequireLength(y.Length, examples, shape, nameof(y));
        if (y.IsEmpty) return;

        Span<int> sizes = stackalloc int[MaximumRank], steps = stackalloc int[MaximumRank];
        int rank = Merge(shape, axes, sizes, steps);
        if (rank == 0 || (rank == 1 && steps[0] == 1))
        {
            x.CopyTo(y);
            return;
        }

        int length = y.Length / examples;
        for (int start = 0; start < y.Length; start += length)
            Move(x.Slice(start, length), y.Slice(start, length), sizes[..rank], steps[..rank]);
    }

    /// <summary>The axes of the result with their steps in x: those of size 1 left out, neighbours in both tensors made one.</summary>
    private static int Merge(ReadOnlySpan<int> shape, ReadOnlySpan<int> axes, Span<int> sizes, Span<int> steps)
    {
        Span<int> stepsOfX = stackalloc int[MaximumRank];
        int step = 1;
        for (int axis = shape.Length - 1; axis >= 0; axis--)
        {
            stepsOfX[axis] = step;
            step *= shape[axis];
        }

        int rank = 0;
        foreach (int axis in axes)
        {
            if (shape[axis] == 1) continue;
            if (rank > 0 && steps[rank - 1] == stepsOfX[axis] * shape[axis])
            {
                sizes[rank - 1] *= shape[axis];
                steps[rank - 1] = stepsOfX[axis];
            }
            else
            {
                sizes[rank] = shape[axis];
                steps[rank++] = stepsOfX[axis];
            }
        }

        return rank;
    }

    /// <summary>Writes y from the first number to the last, stretch by stretch along its last axis.</summary>
    private static void Move(ReadOnlySpan<T> x, Span<T> y, ReadOnlySpan<int> sizes, ReadOnlySpan<int> steps)
    {
        Span<int> place = stackalloc int[MaximumRank];
        place.Clear();
        int last = sizes.Length - 1, stretch = sizes[last], step = steps[last], from = 0;
        for (int to = 0; to < y.Length; to += stretch)
        {
            Span<T> written = y.Slice(to, stretch);
            if (step == 1) x.Slice(from, stretch).CopyTo(written);
            else Collect(x, from, step, written);

            // The next place, as an odometer turns.
            for (int axis = last - 1; axis >= 0; axis--)
            {
                from += steps[axis];
                if (++place[axis] < sizes[axis]) break;
                from -= steps[axis] * sizes[axis];
                place[axis] = 0;
            }
        }
    }

    private static void Collect(ReadOnlySpan<T> x, int from, int step, Span<T> y)
    {
        for (int i = 0; i < y.Length; i++, from += step) y[i] = x[from];
    }

    private static void RequirePermutation(ReadOnlySpan<int> shape, ReadOnlySpan<int> axes)
    {
        if (shape.Length > MaximumRank || shape.Length != axes.Length) Throw(shape, axes);
        int seen = 0;
        foreach (int axis in axes)
        {
            if ((uint)axis >= (uint)axes.Length || (seen & (1 << axis)) != 0) Throw(shape, axes);
            seen |= 1 << axis;
        }
    }

    private static void RequireLength(int length, int examples, ReadOnlySpan<int> shape, string name)
    {
        Span<int> whole = stackalloc int[MaximumRank + 1];
        whole[0] = examples;
        shape.CopyTo(whole[1..]);
        SpanShape.Require(length, whole[..(shape.Length + 1)], name);
    }

    [DoesNotReturn]
    private static void Throw(ReadOnlySpan<int> shape, ReadOnlySpan<int> axes) => throw new ArgumentException(
        $"({string.Join(", ", axes.ToArray())}) is no order of the axes "
            + $"of ({string.Join(", ", shape.ToArray())}), up to {MaximumRank} axes.",
        nameof(axes));
}
