using System.Numerics;
using Lamina.Tests;

namespace Lamina.Kernels.Tests.Products;

public class MatrixProductScalarSingleTests : MatrixProductTests<float, Scalar<float>>;

public class MatrixProductScalarDoubleTests : MatrixProductTests<double, Scalar<double>>;

public class MatrixProduct128SingleTests : MatrixProductTests<float, Lanes128<float>>;

public class MatrixProduct128DoubleTests : MatrixProductTests<double, Lanes128<double>>;

public class MatrixProduct256SingleTests : MatrixProductTests<float, Lanes256<float>>;

public class MatrixProduct256DoubleTests : MatrixProductTests<double, Lanes256<double>>;

public class MatrixProduct512SingleTests : MatrixProductTests<float, Lanes512<float>>;

public class MatrixProduct512DoubleTests : MatrixProductTests<double, Lanes512<double>>;


/// <summary>The products at every width against plain loops, with NaN around every matrix.</summary>
public abstract class MatrixProductTests<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    private static readonly int[] Edges = [0, 1, 2, 3, 5, 8, 15, 17, 33, 70];

    [Fact]
    public void Every_combination_of_edge_sizes_gives_the_products()
    {
        foreach (int rows in Edges)
        {
            foreach (int inputs in Edges)
            {
                foreach (int outputs in Edges)
                {
                    if ((long)rows * inputs * outputs <= 25_000) Check(rows, inputs, outputs);
                }
            }
        }
    }

    [Fact]
    public void Every_size_up_to_seventy_gives_the_products()
    {
        for (int size = 0; size <= 70; size++) Check(size, 70 - size, 1 + (size * 29 % 70));
    }

    [Theory]
    [InlineData(64, 70, 70)]
    [InlineData(50, 1601, 3)]
    [InlineData(203, 5, 521)]
    [InlineData(2, 100, 601)]
    [InlineData(17, 530, 33)]
    [InlineData(200, 40, 1024)]
    public void Sizes_beyond_one_block_give_the_products(int rows, int inputs, int outputs)
    {
        Check(rows, inputs, outputs);
        Check(inputs, outputs, rows);
        Check(outputs, rows, inputs);
    }

    [Theory]
    [InlineData(33)]
    [InlineData(34)]
    [InlineData(35)]
    [InlineData(36)]
    [InlineData(39)]
    [InlineData(41)]
    [InlineData(48)]
    [InlineData(49)]
    [InlineData(63)]
    public void Columns_beside_whole_tiles_are_added_once_per_block(int columns) => Check(rows: 800, columns, outputs: 50);

    [Fact]
    public void Infinite_and_undefined_operands_reach_only_their_own_results()
    {
        const int Rows = 19, Inputs = 21, Outputs = 23;
        var x = GuardedArray<T>.Random(Rows * Inputs, new Random(1));
        var w = GuardedArray<T>.Random(Outputs * Inputs, new Random(2));
        x.Span[(7 * Inputs) + 20] = T.NaN;
        w.Span[(22 * Inputs) + 3] = T.PositiveInfinity;
        foreach (int rows in (int[])[8, Rows])
        {
            var z = new GuardedArray<T>(rows * Outputs);
            MatrixProduct<T, V>.MultiplyTransposed(x.Span[..(rows * Inputs)], w.Span, z.Span, new(rows, Inputs, Outputs));
            for (int i = 0; i < z.Length; i++)
            {
                Assert.Equal(i / Outputs == 7, T.IsNaN(z.Span[i]));
                Assert.Equal(i / Outputs != 7 && i % Outputs == 22, T.IsInfinity(z.Span[i]));
            }
        }
    }

    [Fact]
    public void Nothing_is_allocated_after_the_first_products()
    {
        var x = new T[64 * 300];
        var w = new T[70 * 300];
        var z = new T[64 * 70];
        Assert.Equal(0, ThreadAllocations.Least(() =>
        {
            MatrixProduct<T, V>.MultiplyTransposed(x, w, z, new(64, 300, 70));
            MatrixProduct<T, V>.Multiply(z, w, x, new(64, 300, 70));
            MatrixProduct<T, V>.TransposedMultiply(z, x, w, new(64, 300, 70));
            MatrixProduct<T, V>.MultiplyTransposed(x.AsSpan(0, 300), w, z.AsSpan(0, 70), new(1, 300, 70));
        }));
    }

    [Fact]
    public void A_wrong_length_is_named_and_nothing_is_written()
    {
        Assert.Equal(
            "w holds 11 numbers; (4, 3) was expected. (Parameter 'w')",
            Refused(z => MatrixProduct<T, V>.MultiplyTransposed(new T[6], new T[11], z, new(2, 3, 4)), 8));
        Assert.Equal(
            "x holds 7 numbers; (2, 3) was expected. (Parameter 'x')",
            Refused(z => MatrixProduct<T, V>.MultiplyTransposed(new T[7], new T[12], z, new(2, 3, 4)), 8));
        Assert.Equal(
            "z holds 9 numbers; (2, 4) was expected. (Parameter 'z')",
            Refused(z => MatrixProduct<T, V>.MultiplyTransposed(new T[6], new T[12], z, new(2, 3, 4)), 9));
        Assert.Equal(
            "dx holds 5 numbers; (2, 3) was expected. (Parameter 'dx')",
            Refused(dx => MatrixProduct<T, V>.Multiply(new T[8], new T[12], dx, new(2, 3, 4)), 5));
        Assert.Equal(
            "dz holds 9 numbers; (2, 4) was expected. (Parameter 'dz')",
            Refused(dw => MatrixProduct<T, V>.TransposedMultiply(new T[9], new T[6], dw, new(2, 3, 4)), 12));
        Assert.Equal(
            "x holds 6 numbers; (-2, -3) was expected. (Parameter 'x')",
            Refused(z => MatrixProduct<T, V>.MultiplyTransposed(new T[6], new T[12], z, new(-2, -3, -4)), 8));
    }

    private static string Refused(Action<T[]> product, int length)
    {
        T[] result = Enumerable.Repeat(T.One, length).ToArray();
        string message = Assert.Throws<ArgumentException>(() => product(result)).Message;
        Assert.All(result, number => Assert.Equal(T.One, number));
        return message;
    }

    private static void Check(int rows, int inputs, int outputs)
    {
        var random = new Random((rows * 10007) + (inputs * 101) + outputs);
        var x = GuardedArray<T>.Random(rows * inputs, random);
        var w = GuardedArray<T>.Random(outputs * inputs, random);
        var dz = GuardedArray<T>.Random(rows * outputs, random);
        var z = new GuardedArray<T>(rows * outputs);
        var dx = new GuardedArray<T>(rows * inputs);
        var dw = new GuardedArray<T>(outputs * inputs);
        double[] xs = x.ToDoubles(), ws = w.ToDoubles(), dzs = dz.ToDoubles();
        MatrixProduct<T, V>.MultiplyTransposed(x.Span, w.Span, z.Span, new(rows, inputs, outputs));
        MatrixProduct<T, V>.Multiply(dz.Span, w.Span, dx.Span, new(rows, inputs, outputs));
        MatrixProduct<T, V>.TransposedMultiply(dz.Span, x.Span, dw.Span, new(rows, inputs, outputs));

        string sizes = $"({rows}, {inputs} → {outputs})";
        z.AssertClose(PlainProduct.MultiplyTransposed(xs, ws, rows, inputs, outputs), Tolerance(inputs), $"z {sizes}");
        dx.AssertClose(PlainProduct.Multiply(dzs, ws, rows, outputs, inputs), Tolerance(outputs), $"dx {sizes}");
        dw.AssertClose(PlainProduct.TransposedMultiply(dzs, xs, rows, outputs, inputs), Tolerance(rows), $"dW {sizes}");
    }

    /// <summary>One unit of 1 for every term: terms are below 1, and partial sums of so few random signs stay near it.</summary>
    private static double Tolerance(int terms) => (typeof(T) == typeof(float) ? 1.2e-7 : 2.3e-16) * (1 + terms);
}
