using System.Numerics;
using Lamina.Kernels.Tests.Convolutions;
using Lamina.Tests;

namespace Lamina.Kernels.Tests.Pooling;

public class PoolingScalarSingleTests : PoolingTests<float, Scalar<float>>;

public class PoolingScalarDoubleTests : PoolingTests<double, Scalar<double>>;

public class Pooling128SingleTests : PoolingTests<float, Lanes128<float>>;

public class Pooling128DoubleTests : PoolingTests<double, Lanes128<double>>;

public class Pooling256SingleTests : PoolingTests<float, Lanes256<float>>;

public class Pooling256DoubleTests : PoolingTests<double, Lanes256<double>>;

public class Pooling512SingleTests : PoolingTests<float, Lanes512<float>>;

public class Pooling512DoubleTests : PoolingTests<double, Lanes512<double>>;

/// <summary>Pooling at every width against plain loops, with NaN around every operand and in every result.</summary>
public abstract class PoolingTests<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    private static double Tolerance => typeof(T) == typeof(float) ? 1e-5 : 1e-12;

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Shapes.Poolings.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_greatest_of_each_window_and_its_gradient_are_their_definitions(int row)
    {
        var (examples, shape) = Shapes.Poolings[row];
        foreach (int levels in (int[])[1, 3, 1000])
        {
            var (x, dy) = Operands(examples, shape);

            // Few different numbers, all below 0: ties, and padding would win.
            foreach (ref T number in x.Span) number = T.Floor(number * T.CreateTruncating(levels)) - T.CreateTruncating(2 * levels);
            CheckMax(x, dy, examples, shape);
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Undefined_and_infinite_numbers_win_in_their_order(int row)
    {
        var (examples, shape) = Shapes.Poolings[row];
        var (x, dy) = Operands(examples, shape);
        var random = new Random(row);
        foreach (ref T number in x.Span)
        {
            number = random.Next(12) switch
            {
                0 => T.NaN,
                1 => T.PositiveInfinity,
                < 8 => T.NegativeInfinity,
                _ => number,
            };
        }

        CheckMax(x, dy, examples, shape);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Sums_and_their_transposes_are_their_definitions(int row)
    {
        var (examples, shape) = Shapes.Poolings[row];
        var (x, dy) = Operands(examples, shape);
        foreach (WindowDivisor divisor in Enum.GetValues<WindowDivisor>())
        {
            var y = new GuardedArray<T>(dy.Length);
            var dx = new GuardedArray<T>(x.Length);
            Pooling<T, V>.Sum(x.Span, y.Span, examples, shape, divisor);
            Pooling<T, V>.SumTransposed(dy.Span, dx.Span, examples, shape, divisor);
            y.AssertClose(PlainPooling.Sum(x.ToDoubles(), examples, shape, divisor), Tolerance, $"{divisor} y of {shape}");
            dx.AssertClose(PlainPooling.SumTransposed(dy.ToDoubles(), examples, shape, divisor), Tolerance, $"{divisor} dx of {shape}");
        }
    }

    [Fact]
    public void Transposed_sums_repeat_places_when_windows_touch()
    {
        var shape = new WindowShape(new(4, 2, 2, 1, 0, 2), new(6, 3, 3, 1, 0, 2), 1);
        T[] small = new[] { 1, 2, 3, 4 }.Select(T.CreateTruncating).ToArray();
        var large = new T[24];
        Pooling<T, V>.SumTransposed(small, large, 1, shape, WindowDivisor.None);
        Assert.Equal("111222111222333444333444", string.Concat(large));
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var shape = new WindowShape(new(9, 3, 2, 1, 1, 5), new(9, 3, 2, 1, 1, 5), 21);
        T[] x = new T[9 * 9 * 21], y = new T[5 * 5 * 21], dx = new T[x.Length];
        x[100] = T.NaN;

        Assert.Equal(0, ThreadAllocations.Least(() =>
        {
            Pooling<T, V>.Max(x, y, 1, shape);
            Pooling<T, V>.MaxGradient(y, x, y, dx, 1, shape);
            Pooling<T, V>.Sum(x, y, 1, shape, WindowDivisor.Inside);
            Pooling<T, V>.SumTransposed(y, x, 1, shape, WindowDivisor.Area);
        }));
    }

    [Fact]
    public void A_wrong_length_is_named_and_nothing_is_written()
    {
        var shape = new WindowShape(new(4, 2, 2, 1, 0, 2), new(6, 3, 3, 1, 0, 2), 3);
        T[] large = new T[72], small = new T[12];
        Assert.Equal(
            "x holds 71 numbers; (1, 4, 6, 3) was expected. (Parameter 'x')", Refused(12, y => Pooling<T, V>.Max(new T[71], y, 1, shape)));
        Assert.Equal(
            "y holds 13 numbers; (1, 2, 2, 3) was expected. (Parameter 'y')", Refused(13, y => Pooling<T, V>.Max(large, y, 1, shape)));
        Assert.Equal(
            "dy holds 13 numbers; (1, 2, 2, 3) was expected. (Parameter 'dy')",
            Refused(72, dx => Pooling<T, V>.MaxGradient(new T[13], large, small, dx, 1, shape)));
        Assert.Equal(
            "y holds 11 numbers; (1, 2, 2, 3) was expected. (Parameter 'y')",
            Refused(72, dx => Pooling<T, V>.MaxGradient(small, large, new T[11], dx, 1, shape)));
        Assert.Equal(
            "dx holds 73 numbers; (1, 4, 6, 3) was expected. (Parameter 'dx')",
            Refused(73, dx => Pooling<T, V>.MaxGradient(small, large, small, dx, 1, shape)));
        Assert.Equal(
            "y holds 11 numbers; (1, 2, 2, 3) was expected. (Parameter 'y')",
            Refused(11, y => Pooling<T, V>.Sum(large, y, 1, shape, WindowDivisor.Area)));
        Assert.Equal(
            "dx holds 70 numbers; (1, 4, 6, 3) was expected. (Parameter 'dx')",
            Refused(70, dx => Pooling<T, V>.SumTransposed(small, dx, 1, shape, WindowDivisor.Area)));
        Assert.StartsWith(
            "shape: sizes must be at least 1 and padding at least 0, but it is WindowShape { Rows = WindowAxis { Size = 4, ",
            Refused(12, y => Pooling<T, V>.Max(large, y, 1, shape with { Rows = shape.Rows with { Stride = 0 } })),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_window_outside_the_image_is_refused_and_nothing_is_written()
    {
        int refused = 0, accepted = 0;
        foreach (WindowAxis axis in SmallAxes())
        {
            foreach (WindowShape shape in (WindowShape[])[new(axis, new(1, 1, 1, 1, 0, 1), 1), new(new(1, 1, 1, 1, 0, 1), axis, 1)])
            {
                T[] x = new T[axis.Size], y = new T[axis.Output];
                if (!PlainPooling.HasWindowOutside(shape))
                {
                    Pooling<T, V>.Max(x, y, 1, shape);
                    accepted++;
                    continue;
                }

                Assert.Contains("lies wholly outside the image", Refused(axis.Output, all => Pooling<T, V>.Max(x, all, 1, shape)),
                    StringComparison.Ordinal);
                Refused(axis.Size, all => Pooling<T, V>.MaxGradient(y, x, y, all, 1, shape));
                Refused(axis.Output, all => Pooling<T, V>.Sum(x, all, 1, shape, WindowDivisor.Inside));
                Refused(axis.Size, all => Pooling<T, V>.SumTransposed(y, all, 1, shape, WindowDivisor.Area));
                refused++;
            }
        }

        Assert.True(refused > 100 && accepted > 100, $"{refused} shapes were refused and {accepted} accepted.");
    }

    private static IEnumerable<WindowAxis> SmallAxes() =>
        from size in (int[])[1, 2, 5]
        from kernel in (int[])[1, 2, 3]
        from stride in (int[])[1, 2, 4]
        from dilation in (int[])[1, 2, 4]
        from before in (int[])[0, 1, 3]
        from output in (int[])[1, 2, 4]
        select new WindowAxis(size, kernel, stride, dilation, before, output);

    private static void CheckMax(GuardedArray<T> x, GuardedArray<T> dy, int examples, WindowShape shape)
    {
        var y = new GuardedArray<T>(dy.Length);
        var dx = new GuardedArray<T>(x.Length);
        Pooling<T, V>.Max(x.Span, y.Span, examples, shape);
        Pooling<T, V>.MaxGradient(dy.Span, x.Span, y.Span, dx.Span, examples, shape);
        Assert.Equal(PlainPooling.Max(x.ToDoubles(), examples, shape), y.ToDoubles());
        dx.AssertClose(PlainPooling.MaxGradient(dy.ToDoubles(), x.ToDoubles(), examples, shape), Tolerance, $"dx of {shape}");
        y.AssertGuardsUntouched();
    }

    private static (GuardedArray<T> X, GuardedArray<T> Dy) Operands(int examples, WindowShape shape)
    {
        var random = new Random(shape.Channels + (101 * shape.Columns.Size));
        return (
            GuardedArray<T>.Random(examples * shape.Rows.Size * shape.Columns.Size * shape.Channels, random),
            GuardedArray<T>.Random(examples * shape.Rows.Output * shape.Columns.Output * shape.Channels, random));
    }

    private static string Refused(int length, Action<T[]> operation)
    {
        T[] result = Enumerable.Repeat(T.One, length).ToArray();
        string message = Assert.Throws<ArgumentException>(() => operation(result)).Message;
        Assert.All(result, number => Assert.Equal(T.One, number));
        return message;
    }
}
