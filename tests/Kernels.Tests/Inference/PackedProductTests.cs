using System.Numerics;
using Lamina.Kernels.Tests.Products;
using Lamina.Kernels.Tests.Support;
using Lamina.Tests;

namespace Lamina.Kernels.Tests.Inference;

public class PackedProductScalarSingleTests : PackedProductTests<float, Scalar<float>>;

public class PackedProductScalarDoubleTests : PackedProductTests<double, Scalar<double>>;

public class PackedProduct128SingleTests : PackedProductTests<float, Lanes128<float>>;

public class PackedProduct128DoubleTests : PackedProductTests<double, Lanes128<double>>;

public class PackedProduct256SingleTests : PackedProductTests<float, Lanes256<float>>;

public class PackedProduct256DoubleTests : PackedProductTests<double, Lanes256<double>>;

public class PackedProduct512SingleTests : PackedProductTests<float, Lanes512<float>>;

public class PackedProduct512DoubleTests : PackedProductTests<double, Lanes512<double>>;

/// <summary>Products with packed weights at every width against plain loops, with NaN around every matrix.</summary>
public abstract class PackedProductTests<T, V>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where V : struct, ILanes<V, T>
{
    private static readonly int[] Edges = [0, 1, 2, 3, 4, 5, 7, 8, 13, 16, 17, 33, 70, 131];

    [Fact]
    public void Every_combination_of_edge_sizes_gives_the_product()
    {
        foreach (int rows in (int[])[0, 1, 2, 3, 4, 5, 6, 7, 13])
        {
            foreach (int inputs in Edges)
            {
                foreach (int outputs in Edges) Check(rows, inputs, outputs);
            }
        }
    }

    [Theory]
    [InlineData(64, 784, 128)]
    [InlineData(7, 1601, 70)]
    [InlineData(50, 900, 3)]
    public void Inputs_beyond_one_block_give_the_product(int rows, int inputs, int outputs) => Check(rows, inputs, outputs);

    [Theory]
    [InlineData(300, 150)]
    [InlineData(784, 10)]
    [InlineData(33, 1)]
    public void A_row_has_the_same_bits_alone_and_in_any_batch(int inputs, int outputs)
    {
        const int Rows = 29;
        var random = new Random(3);
        T[] x = GuardedArray<T>.Random(Rows * inputs, random).Span.ToArray();
        T[] packed = Packed(GuardedArray<T>.Random(outputs * inputs, random), inputs, outputs).Span.ToArray();
        var all = new T[Rows * outputs];
        PackedProduct<T, V>.Multiply(x, packed, all, new(Rows, inputs, outputs));
        foreach (int rows in (int[])[1, 2, 3, 4, 5, 6, 9])
        {
            var some = new T[rows * outputs];
            for (int first = 0; first <= Rows - rows; first += rows)
            {
                PackedProduct<T, V>.Multiply(x.AsSpan(first * inputs, rows * inputs), packed, some, new(rows, inputs, outputs));
                Assert.Equal(all.AsSpan(first * outputs, some.Length).ToArray(), some);
            }
        }
    }

    [Fact]
    public void A_wrong_length_is_named_and_nothing_is_written()
    {
        Refusal.Check<T>(
            "packed holds 12 numbers; 48 were expected for 3 inputs and 4 outputs. (Parameter 'packed')",
            length: 8, z => PackedProduct<T, V>.Multiply(new T[6], new T[12], z, new(2, 3, 4)));
        Refusal.Check<T>(
            "x holds 7 numbers; (2, 3) was expected. (Parameter 'x')",
            length: 8, z => PackedProduct<T, V>.Multiply(new T[7], new T[48], z, new(2, 3, 4)));
        Refusal.Check<T>(
            "w holds 11 numbers; (4, 3) was expected. (Parameter 'w')",
            length: 48, packed => PackedProduct<T, V>.Pack(new T[11], packed, new(0, 3, 4)));
        Assert.Throws<OverflowException>(() => PackedProduct<T, V>.Length(1 << 20, 1 << 20));
    }

    private static void Check(int rows, int inputs, int outputs)
    {
        var random = new Random((rows * 10007) + (inputs * 101) + outputs);
        var x = GuardedArray<T>.Random(rows * inputs, random);
        var w = GuardedArray<T>.Random(outputs * inputs, random);
        GuardedArray<T> packed = Packed(w, inputs, outputs);
        var z = new GuardedArray<T>(rows * outputs);
        PackedProduct<T, V>.Multiply(x.Span, packed.Span, z.Span, new(rows, inputs, outputs));
        double tolerance = (typeof(T) == typeof(float) ? 1.2e-7 : 2.3e-16) * (1 + inputs);
        z.AssertClose(
            PlainProduct.MultiplyTransposed(x.ToDoubles(), w.ToDoubles(), rows, inputs, outputs), tolerance,
            $"z ({rows}, {inputs} → {outputs})");
    }

    private static GuardedArray<T> Packed(GuardedArray<T> w, int inputs, int outputs)
    {
        var packed = new GuardedArray<T>(PackedProduct<T, V>.Length(inputs, outputs));
        PackedProduct<T, V>.Pack(w.Span, packed.Span, new(0, inputs, outputs));
        packed.AssertGuardsUntouched("packed");
        return packed;
    }
}
