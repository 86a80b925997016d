using System.Numerics;
using Lamina.Tests;

namespace Lamina.Kernels.Tests.Convolutions;

public class ConvolutionScalarSingleTests : ConvolutionTests<float, Scalar<float>>;

public class ConvolutionScalarDoubleTests : ConvolutionTests<double, Scalar<double>>;

public class Convolution128SingleTests : ConvolutionTests<float, Lanes128<float>>;

public class Convolution128DoubleTests : ConvolutionTests<double, Lanes128<double>>;

public class Convolution256SingleTests : ConvolutionTests<float, Lanes256<float>>;

public class Convolution256DoubleTests : ConvolutionTests<double, Lanes256<double>>;

public class Convolution512SingleTests : ConvolutionTests<float, Lanes512<float>>;

public class Convolution512DoubleTests : ConvolutionTests<double, Lanes512<double>>;

/// <summary>Convolutions at every width against plain loops, with NaN around every operand and in every result.</summary>
public abstract class ConvolutionTests<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>Relative to the greatest sum, because of which others may have cancelled.</summary>
    private static double Tolerance => typeof(T) == typeof(float) ? 1e-5 : 1e-12;

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Shapes.Convolutions.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_three_operations_are_their_sums(int row)
    {
        var (examples, shape) = Shapes.Convolutions[row];
        var operands = new Operands(examples, shape);
        double[] x = operands.X.ToDoubles(), w = operands.W.ToDoubles(), dy = operands.Dy.ToDoubles();
        var (y, dx, dw) = operands.Compute();
        AssertClose(y, PlainConvolution.Forward(x, w, examples, shape), $"y of {shape}");
        AssertClose(dx, PlainConvolution.DataGradient(dy, w, examples, shape), $"dx of {shape}");
        AssertClose(dw, PlainConvolution.WeightGradient(dy, x, examples, shape), $"dw of {shape}");
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Gradients_are_the_transposed_maps(int row)
    {
        var (examples, shape) = Shapes.Convolutions[row];
        var operands = new Operands(examples, shape);
        var (y, dx, dw) = operands.Compute();
        double product = Dot(y, operands.Dy, out double magnitude);
        Assert.Equal(product, Dot(operands.X, dx, out _), Tolerance * magnitude);
        Assert.Equal(product, Dot(operands.W, dw, out _), Tolerance * magnitude);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_second_call_gives_the_same_bits_and_allocates_nothing(int row)
    {
        var (examples, shape) = Shapes.Convolutions[row];
        var operands = new Operands(examples, shape);
        var first = operands.Compute();
        var second = operands.Compute();

        Assert.Equal(0, ThreadAllocations.Least(() => operands.Compute(second.Y, second.Dx, second.Dw)));
        Assert.Equal(first.Y.Span.ToArray(), second.Y.Span.ToArray());
        Assert.Equal(first.Dx.Span.ToArray(), second.Dx.Span.ToArray());
        Assert.Equal(first.Dw.Span.ToArray(), second.Dw.Span.ToArray());
    }

    [Fact]
    public void Undefined_numbers_reach_only_the_windows_that_hold_them()
    {
        var shape = new ConvolutionShape(new WindowShape(new(9, 3, 1, 1, 1, 9), new(9, 3, 1, 1, 1, 9), 20), 21, 1);
        var operands = new Operands(2, shape);
        operands.X.Span[((((1 * 9) + 4) * 9) + 6) * 20] = T.NaN;
        T[] y = operands.Compute().Y.Span.ToArray();
        for (int i = 0; i < y.Length; i++)
        {
            int column = i / 21 % 9, row = i / 21 / 9 % 9, example = i / 21 / 81;
            Assert.Equal(example == 1 && Math.Abs(row - 4) <= 1 && Math.Abs(column - 6) <= 1, T.IsNaN(y[i]));
        }
    }

    [Fact]
    public void A_wrong_length_is_named_and_nothing_is_written()
    {
        var shape = new ConvolutionShape(new WindowShape(new(4, 2, 1, 1, 0, 3), new(5, 3, 1, 1, 0, 3), 6), 4, 2);
        Assert.Equal(
            "x holds 239 numbers; (2, 4, 5, 6) was expected. (Parameter 'x')",
            Refused(72, y => Convolution<T, V>.Forward(new T[239], new T[72], y, 2, shape)));
        Assert.Equal(
            "w holds 73 numbers; (4, 2, 3, 3) was expected. (Parameter 'w')",
            Refused(72, y => Convolution<T, V>.Forward(new T[240], new T[73], y, 2, shape)));
        Assert.Equal(
            "y holds 71 numbers; (2, 3, 3, 4) was expected. (Parameter 'y')",
            Refused(71, y => Convolution<T, V>.Forward(new T[240], new T[72], y, 2, shape)));
        Assert.Equal(
            "dy holds 71 numbers; (2, 3, 3, 4) was expected. (Parameter 'dy')",
            Refused(240, dx => Convolution<T, V>.DataGradient(new T[71], new T[72], dx, 2, shape)));
        Assert.Equal(
            "dx holds 241 numbers; (2, 4, 5, 6) was expected. (Parameter 'dx')",
            Refused(241, dx => Convolution<T, V>.DataGradient(new T[72], new T[72], dx, 2, shape)));
        Assert.Equal(
            "dw holds 70 numbers; (4, 2, 3, 3) was expected. (Parameter 'dw')",
            Refused(70, dw => Convolution<T, V>.WeightGradient(new T[72], new T[240], dw, 2, shape)));
        Assert.Equal(
            "x holds 240 numbers; (-2, 4, 5, 6) was expected. (Parameter 'x')",
            Refused(72, y => Convolution<T, V>.Forward(new T[240], new T[72], y, -2, shape)));
    }

    [Fact]
    public void Impossible_shapes_are_refused_and_nothing_is_written()
    {
        var shape = new ConvolutionShape(new WindowShape(new(4, 2, 1, 1, 0, 3), new(5, 3, 1, 1, 0, 3), 6), 4, 2);
        Assert.Equal(
            "shape: groups must divide channels and filters, but there are 4, 6 and 4.",
            Refused(72, y => Convolution<T, V>.Forward(new T[240], new T[72], y, 2, shape with { Groups = 4 })));
        ConvolutionShape[] impossible =
        [
            shape with { Groups = 0 },
            shape with { Filters = 0 },
            shape with { Window = shape.Window with { Columns = shape.Window.Columns with { Stride = 0 } } },
            shape with { Window = shape.Window with { Rows = shape.Window.Rows with { Dilation = 0 } } },
            shape with { Window = shape.Window with { Columns = shape.Window.Columns with { Before = -1 } } },
            shape with { Window = shape.Window with { Rows = shape.Window.Rows with { Kernel = 0 } } },
        ];
        Assert.All(impossible, bad => Refused(72, y => Convolution<T, V>.Forward(new T[240], new T[72], y, 2, bad)));
    }

    private static string Refused(int length, Action<T[]> operation)
    {
        T[] result = Enumerable.Repeat(T.One, length).ToArray();
        string message = Assert.Throws<ArgumentException>(() => operation(result)).Message;
        Assert.All(result, number => Assert.Equal(T.One, number));
        return message;
    }

    private static void AssertClose(GuardedArray<T> actual, double[] expected, string what) =>
        actual.AssertClose(expected, Tolerance * expected.Append(1).Max(Math.Abs), what);

    private static double Dot(GuardedArray<T> a, GuardedArray<T> b, out double magnitude)
    {
        double sum = 0;
        magnitude = 1;
        foreach (var (left, right) in a.ToDoubles().Zip(b.ToDoubles()))
        {
            sum += left * right;
            magnitude += Math.Abs(left * right);
        }

        return sum;
    }

    /// <summary>Random operands whose sums are of the order of 1, and results full of NaN.</summary>
    private sealed class Operands
    {
        private readonly int examples;
        private readonly ConvolutionShape shape;

        public Operands(int examples, ConvolutionShape shape)
        {
            this.examples = examples;
            this.shape = shape;
            WindowShape window = shape.Window;
            var random = new Random(examples + (101 * shape.Filters) + (10007 * window.Columns.Size));
            int taps = window.Rows.Kernel * window.Columns.Kernel * (window.Channels / shape.Groups);
            X = GuardedArray<T>.Random(examples * window.Rows.Size * window.Columns.Size * window.Channels, random);
            W = GuardedArray<T>.Random(shape.Filters * taps, random, 2 / Math.Sqrt(taps));
            Dy = GuardedArray<T>.Random(examples * window.Rows.Output * window.Columns.Output * shape.Filters, random);
        }

        public GuardedArray<T> X { get; }

        public GuardedArray<T> W { get; }

        public GuardedArray<T> Dy { get; }

        public (GuardedArray<T> Y, GuardedArray<T> Dx, GuardedArray<T> Dw) Compute()
        {
            var results = (new GuardedArray<T>(Dy.Length), new GuardedArray<T>(X.Length), new GuardedArray<T>(W.Length));
            Compute(results.Item1, results.Item2, results.Item3);
            return results;
        }

        public void Compute(GuardedArray<T> y, GuardedArray<T> dx, GuardedArray<T> dw)
        {
            Convolution<T, V>.Forward(X.Span, W.Span, y.Span, examples, shape);
            Convolution<T, V>.DataGradient(Dy.Span, W.Span, dx.Span, examples, shape);
            Convolution<T, V>.WeightGradient(Dy.Span, X.Span, dw.Span, examples, shape);
        }
    }
}
