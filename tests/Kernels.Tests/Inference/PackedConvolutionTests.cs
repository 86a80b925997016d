using System.Numerics;
using Lamina.Kernels.Tests.Convolutions;
using Lamina.Kernels.Tests.Support;
using Lamina.Tests;

namespace Lamina.Kernels.Tests.Inference;

public class PackedConvolutionScalarSingleTests : PackedConvolutionTests<float, Scalar<float>>;

public class PackedConvolutionScalarDoubleTests : PackedConvolutionTests<double, Scalar<double>>;

public class PackedConvolution128SingleTests : PackedConvolutionTests<float, Lanes128<float>>;

public class PackedConvolution128DoubleTests : PackedConvolutionTests<double, Lanes128<double>>;

public class PackedConvolution256SingleTests : PackedConvolutionTests<float, Lanes256<float>>;

public class PackedConvolution256DoubleTests : PackedConvolutionTests<double, Lanes256<double>>;

public class PackedConvolution512SingleTests : PackedConvolutionTests<float, Lanes512<float>>;

public class PackedConvolution512DoubleTests : PackedConvolutionTests<double, Lanes512<double>>;

/// <summary>
/// Convolutions with packed filters at every width against plain loops, direct sums and minimal filtering, with NaN around every operand.
/// </summary>
public abstract class PackedConvolutionTests<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    /// <summary>Relative to the greatest sum, because of which others may have cancelled.</summary>
    private static double Tolerance => typeof(T) == typeof(float) ? 1e-5 : 1e-12;

    /// <summary>Shapes, and whether they are computed by minimal filtering.</summary>
    public static TheoryData<int, bool> Rows
    {
        get
        {
            var rows = new TheoryData<int, bool>();
            for (int row = 0; row < Shapes.Convolutions.Length; row++)
            {
                rows.Add(row, false);
                if (IsMinimal(Shapes.Convolutions[row].Shape)) rows.Add(row, true);
            }

            return rows;
        }
    }

    private static bool IsMinimal(ConvolutionShape shape) => shape is
    {
        Groups: 1, Window: { Rows: { Kernel: 3, Stride: 1, Dilation: 1 }, Columns: { Kernel: 3, Stride: 1, Dilation: 1 } },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Results_are_the_sums(int row, bool minimal)
    {
        var (examples, shape) = Shapes.Convolutions[row];
        var operands = new Operands(examples, shape, minimal);
        var y = new GuardedArray<T>(operands.ResultLength(examples));
        operands.Forward(operands.X.Span, y.Span, examples);
        double[] expected = PlainConvolution.Forward(operands.X.ToDoubles(), operands.W.ToDoubles(), examples, shape);
        y.AssertClose(expected, Tolerance * expected.Append(1).Max(Math.Abs), $"y of {shape}");
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Biases_are_added_and_results_rectified(int row, bool minimal)
    {
        var (examples, shape) = Shapes.Convolutions[row];
        if (shape.Groups > 1) return;
        var operands = new Operands(examples, shape, minimal);
        var bias = GuardedArray<T>.Random((shape.Filters + 15) / 16 * 16, new Random(row));
        double[] biases = bias.ToDoubles();
        double[] sums = PlainConvolution.Forward(operands.X.ToDoubles(), operands.W.ToDoubles(), examples, shape);
        double[] expected = sums.Select((sum, i) => sum + biases[i % shape.Filters]).ToArray();
        foreach (bool rectify in (bool[])[false, true])
        {
            var y = new GuardedArray<T>(operands.ResultLength(examples));
            var weights = new BiasedFilters<T>(operands.Packed.Span, bias.Span, rectify);
            if (minimal) MinimalConvolution<T, V>.Forward(operands.X.Span, weights, y.Span, examples, shape);
            else PackedConvolution<T, V>.Forward(operands.X.Span, weights, y.Span, examples, shape);
            if (rectify) expected = expected.Select(z => Math.Max(z, 0)).ToArray();
            y.AssertClose(expected, Tolerance * sums.Append(1).Max(Math.Abs), $"y of {shape}, rectified: {rectify}");
        }
    }

    [Fact]
    public void Undefined_numbers_pass_a_rectifier()
    {
        const int Size = 5;
        var axis = new WindowAxis(Size, 3, 1, 1, 1, Size);
        var shape = new ConvolutionShape(new WindowShape(axis, axis, 16), 17, 1);
        T[] bias = new T[32], y = new T[Size * Size * 17], x = new T[Size * Size * 16];
        x[0] = T.NaN;
        PackedConvolution<T, V>.Forward(
            x, new BiasedFilters<T>(new T[PackedConvolution<T, V>.Length(shape)], bias, rectify: true), y, 1, shape);
        Check();
        y.AsSpan().Clear();
        MinimalConvolution<T, V>.Forward(
            x, new BiasedFilters<T>(new T[MinimalConvolution<T, V>.Length(shape)], bias, rectify: true), y, 1, shape);
        Check();

        void Check()
        {
            Assert.True(T.IsNaN(y[0]));
            Assert.False(T.IsNaN(y[^1]));
        }
    }

    [Fact]
    public void Minimal_filtering_refuses_other_windows_and_wrong_lengths()
    {
        var axis = new WindowAxis(5, 3, 1, 1, 1, 5);
        var shape = new ConvolutionShape(new WindowShape(axis, axis, 2), 4, 1);
        Assert.Equal(16 * 16 * 2, MinimalConvolution<T, V>.Length(shape));
        ConvolutionShape strided = shape with { Window = shape.Window with { Rows = new(5, 3, 2, 1, 1, 3) } };
        Refusal.Check<T>(
            "shape: minimal filtering takes one group of 3×3 windows at adjacent places",
            length: 60, y => MinimalConvolution<T, V>.Forward(new T[50], new T[512], y, 1, strided));
        Refusal.Check<T>(
            "packed holds 511 numbers; 512 were expected",
            length: 100, y => MinimalConvolution<T, V>.Forward(new T[50], new T[511], y, 1, shape));
        Refusal.Check<T>(
            "bias holds 4 numbers; 16 were expected for 4 filters. (Parameter 'weights')",
            length: 100, y => MinimalConvolution<T, V>.Forward(new T[50], new BiasedFilters<T>(new T[512], new T[4], false), y, 1, shape));
        Refusal.Check<T>(
            "w holds 71 numbers; (4, 3, 3, 2) was expected.",
            length: 512, packed => MinimalConvolution<T, V>.Pack(new T[71], packed, shape));
        Refusal.Check<T>(
            "y holds 99 numbers", length: 99, y => MinimalConvolution<T, V>.Forward(new T[50], new T[512], y, 1, shape));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_example_has_the_same_bits_alone_and_in_a_batch(int row, bool minimal)
    {
        const int Examples = 5;
        ConvolutionShape shape = Shapes.Convolutions[row].Shape;
        var operands = new Operands(Examples, shape, minimal);
        T[] x = operands.X.Span.ToArray(), all = new T[operands.ResultLength(Examples)];
        operands.Forward(x, all, Examples);
        int image = x.Length / Examples, result = all.Length / Examples;
        foreach (int examples in (int[])[1, 2, 3])
        {
            for (int first = 0; first <= Examples - examples; first++)
            {
                T[] some = new T[examples * result];
                operands.Forward(x.AsSpan(first * image, examples * image), some, examples);
                Assert.Equal(all.AsSpan(first * result, some.Length).ToArray(), some);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_second_call_allocates_nothing(int row, bool minimal)
    {
        var (examples, shape) = Shapes.Convolutions[row];
        var operands = new Operands(examples, shape, minimal);
        var y = new T[operands.ResultLength(examples)];
        void Call() => operands.Forward(operands.X.Span, y, examples);
        Call();
        Assert.Equal(0, ThreadAllocations.Least(Call));
    }

    [Fact]
    public void A_wrong_length_is_named_and_nothing_is_written()
    {
        var shape = new ConvolutionShape(new WindowShape(new(4, 2, 1, 1, 0, 3), new(5, 3, 1, 1, 0, 3), 6), 4, 2);
        int length = PackedConvolution<T, V>.Length(shape);
        Assert.Equal(2 * 16 * 18, length);
        Refusal.Check<T>(
            "x holds 239 numbers; (2, 4, 5, 6) was expected. (Parameter 'x')",
            length: 72, y => PackedConvolution<T, V>.Forward(new T[239], new T[length], y, 2, shape));
        Refusal.Check<T>(
            "y holds 71 numbers; (2, 3, 3, 4) was expected. (Parameter 'y')",
            length: 71, y => PackedConvolution<T, V>.Forward(new T[240], new T[length], y, 2, shape));
        Refusal.Check<T>(
            "w holds 71 numbers; (4, 2, 3, 3) was expected. (Parameter 'w')",
            length: length, packed => PackedConvolution<T, V>.Pack(new T[71], packed, shape));
        Refusal.Check<T>(
            $"packed holds 72 numbers; 576 were expected for {shape}. (Parameter 'packed')",
            length: 72, packed => PackedConvolution<T, V>.Pack(new T[72], packed, shape));
        Refusal.Check<T>(
            $"packed holds 72 numbers; 576 were expected for {shape}. (Parameter 'packed')",
            length: 72, y => PackedConvolution<T, V>.Forward(new T[240], new T[72], y, 2, shape));
        Refusal.Check<T>(
            "shape: biases are added for one group only, but there are 2.",
            length: 72,
            y => PackedConvolution<T, V>.Forward(new T[240], new BiasedFilters<T>(new T[length], new T[16], false), y, 2, shape));
        ConvolutionShape single = shape with { Groups = 1 };
        Refusal.Check<T>(
            "bias holds 4 numbers; 16 were expected for 4 filters. (Parameter 'weights')",
            length: 72,
            y => PackedConvolution<T, V>.Forward(new T[240], new BiasedFilters<T>(new T[length], new T[4], false), y, 2, single));
        Assert.Throws<ArgumentException>(() => PackedConvolution<T, V>.Length(shape with { Groups = 4 }));
    }

    /// <summary>Random numbers for a shape, and its packed filters.</summary>
    private sealed class Operands
    {
        private readonly ConvolutionShape shape;
        private readonly bool minimal;

        public Operands(int examples, ConvolutionShape shape, bool minimal)
        {
            (this.shape, this.minimal) = (shape, minimal);
            var random = new Random(shape.GetHashCode() & 0xFF);
            WindowShape window = shape.Window;
            X = GuardedArray<T>.Random(examples * window.Rows.Size * window.Columns.Size * window.Channels, random);
            W = GuardedArray<T>.Random(
                shape.Filters * window.Rows.Kernel * window.Columns.Kernel * (window.Channels / shape.Groups), random);
            Packed = new GuardedArray<T>(minimal ? MinimalConvolution<T, V>.Length(shape) : PackedConvolution<T, V>.Length(shape));
            if (minimal) MinimalConvolution<T, V>.Pack(W.Span, Packed.Span, shape);
            else PackedConvolution<T, V>.Pack(W.Span, Packed.Span, shape);
            Packed.AssertGuardsUntouched("packed");
        }

        public GuardedArray<T> X { get; }

        public GuardedArray<T> W { get; }

        public GuardedArray<T> Packed { get; }

        public void Forward(ReadOnlySpan<T> x, Span<T> y, int examples)
        {
            if (minimal) MinimalConvolution<T, V>.Forward(x, Packed.Span, y, examples, shape);
            else PackedConvolution<T, V>.Forward(x, Packed.Span, y, examples, shape);
        }

        public int ResultLength(int examples) => examples * shape.Window.Rows.Output * shape.Window.Columns.Output * shape.Filters;
    }
}
