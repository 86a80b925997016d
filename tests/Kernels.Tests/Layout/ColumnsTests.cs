using System.Numerics;
using Lamina.Kernels.Tests.Support;
using Lamina.Tests;

namespace Lamina.Kernels.Tests.Layout;

public class ColumnsSingleTests : ColumnsTests<float>;

public class ColumnsDoubleTests : ColumnsTests<double>;


/// <summary>Blocks of columns against loops over their places, with NaN around every matrix.</summary>
public abstract class ColumnsTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Rows, width, start, count.</summary>
    private static readonly int[][] Shapes =
    [
        [1, 1, 0, 1], [3, 7, 2, 4], [5, 33, 0, 33], [4, 20, 19, 1], [2, 9, 9, 0], [0, 5, 2, 0], [3, 0, 0, 0], [17, 70, 1, 68],
    ];

    [Fact]
    public void A_slice_has_the_columns_from_its_start() => ForEveryShape((rows, width, start, count) =>
    {
        var x = GuardedArray<T>.Random(rows * width, new Random(1));
        var y = new GuardedArray<T>(rows * count);
        Columns<T>.Slice(x.Span, y.Span, rows, width, start);
        double[] numbers = x.ToDoubles();
        y.AssertClose(Places(rows, count).Select(p => numbers[(p.Row * width) + start + p.Column]).ToArray(), 0, "y");
    });

    [Fact]
    public void Inserting_leaves_the_other_columns() => ForEveryShape((rows, width, start, count) =>
    {
        var x = GuardedArray<T>.Random(rows * count, new Random(1));
        var y = GuardedArray<T>.Random(rows * width, new Random(2));
        double[] numbers = x.ToDoubles(), expected = y.ToDoubles();
        foreach ((int row, int column) in Places(rows, count)) expected[(row * width) + start + column] = numbers[(row * count) + column];
        Columns<T>.Insert(x.Span, y.Span, rows, width, start);
        y.AssertClose(expected, 0, "y");
    });

    [Fact]
    public void Embedding_is_the_adjoint_of_slicing() => ForEveryShape((rows, width, start, count) =>
    {
        var x = GuardedArray<T>.Random(rows * width, new Random(1));
        var u = GuardedArray<T>.Random(rows * count, new Random(2));
        var sliced = new GuardedArray<T>(rows * count);
        var embedded = new GuardedArray<T>(rows * width);
        Columns<T>.Slice(x.Span, sliced.Span, rows, width, start);
        Columns<T>.Embed(u.Span, embedded.Span, rows, width, start);
        Assert.Equal(Dot(sliced, u), Dot(x, embedded), 1e-12);
        Assert.Equal(u.ToDoubles().Sum(), embedded.ToDoubles().Sum(), 1e-12);
        embedded.AssertGuardsUntouched();
    });

    [Fact]
    public void Expanding_repeats_a_number_along_its_row()
    {
        foreach ((int rows, int width) in ((int, int)[])[(1, 1), (3, 7), (5, 70), (0, 4), (4, 0)])
        {
            var x = GuardedArray<T>.Random(rows, new Random(1));
            var y = new GuardedArray<T>(rows * width);
            Columns<T>.Expand(x.Span, y.Span, rows, width);
            double[] numbers = x.ToDoubles();
            y.AssertClose(Places(rows, width).Select(p => numbers[p.Row]).ToArray(), 0, "y");
        }
    }

    [Fact]
    public void Sums_of_every_length_may_be_taken_in_place()
    {
        for (int length = 0; length <= 70; length++)
        {
            var a = GuardedArray<T>.Random(length, new Random(1));
            var b = GuardedArray<T>.Random(length, new Random(2));
            var y = new GuardedArray<T>(length);
            Columns<T>.Add(a.Span, b.Span, y.Span);
            y.AssertClose(a.ToDoubles().Zip(b.ToDoubles(), (p, q) => p + q).ToArray(), 1.2e-7, "y");
            Columns<T>.Add(a.Span, b.Span, a.Span);
            Assert.Equal(y.Span.ToArray(), a.Span.ToArray());
        }
    }

    [Fact]
    public void What_does_not_fit_is_named_and_nothing_is_written()
    {
        Refusal.Check<T>("x holds 5 numbers; (2, 3) was expected.", 2, y => Columns<T>.Slice(new T[5], y, 2, 3, 0));
        Refusal.Check<T>(
            "y holds 3 numbers; 2 rows of the columns from 0 on were expected, within 3.", 3, y => Columns<T>.Slice(new T[6], y, 2, 3, 0));
        Refusal.Check<T>(
            "y holds 4 numbers; 2 rows of the columns from 2 on were expected, within 3.", 4, y => Columns<T>.Slice(new T[6], y, 2, 3, 2));
        Refusal.Check<T>(
            "y holds 4 numbers; 2 rows of the columns from -1 on were expected, within 3.", 4, y =>
                Columns<T>.Slice(new T[6], y, 2, 3, -1));
        Refusal.Check<T>("y holds 1 numbers; 0 rows", 1, y => Columns<T>.Slice([], y, 0, 3, 1));
        Refusal.Check<T>(
            "x holds 4 numbers; 2 rows of the columns from 2 on were expected, within 3.", 6, y => Columns<T>.Insert(new T[4], y, 2, 3, 2));
        Refusal.Check<T>("y holds 7 numbers; (2, 3) was expected.", 7, y => Columns<T>.Insert(new T[4], y, 2, 3, 1));
        Refusal.Check<T>(
            "x holds 4 numbers; 2 rows of the columns from 2 on were expected, within 3.", 6, y => Columns<T>.Embed(new T[4], y, 2, 3, 2));
        Refusal.Check<T>("x holds 3 numbers; (2, 1) was expected.", 6, y => Columns<T>.Expand(new T[3], y, 2, 3));
        Refusal.Check<T>("b holds 3 numbers; (1, 2) was expected.", 2, y => Columns<T>.Add(new T[2], new T[3], y));
        Refusal.Check<T>("y holds 3 numbers; (1, 2) was expected.", 3, y => Columns<T>.Add(new T[2], new T[2], y));
    }

    private static void ForEveryShape(Action<int, int, int, int> check)
    {
        foreach (int[] s in Shapes) check(s[0], s[1], s[2], s[3]);
    }

    private static IEnumerable<(int Row, int Column)> Places(int rows, int columns) =>
        Enumerable.Range(0, rows * columns).Select(i => (i / columns, i % columns));

    private static double Dot(GuardedArray<T> a, GuardedArray<T> b) => a.ToDoubles().Zip(b.ToDoubles(), (p, q) => p * q).Sum();
}
