using System.Numerics;
using Lamina.Initializers;
using Lamina.Parameters;
using Lamina.Runtime.Tests.Parameters;

namespace Lamina.Runtime.Tests.Initializers;

public class StructuredInitializationTests
{
    [Theory]
    [InlineData(1, 4)]
    [InlineData(3, 3)]
    [InlineData(16, 64)]
    [InlineData(33, 99)]
    [InlineData(20, 50)]
    [InlineData(150, 150)]
    public void Every_block_of_an_orthogonal_tensor_is_orthogonal(int columns, int rows)
    {
        AssertOrthonormalRows(Draw<double>([rows, columns], Initializer.Orthogonal(columns), 3), columns, 1e-13);
        AssertOrthonormalRows(
            Draw<float>([rows, columns], Initializer.Orthogonal(columns), 3).Select(x => (double)x).ToArray(), columns, 1e-6);
    }

    [Fact]
    public void Blocks_and_seeds_give_different_matrices_and_equal_seeds_the_same()
    {
        Initializer initializer = Initializer.Orthogonal(8);
        double[] first = Draw<double>([16, 8], initializer, 1);
        Assert.Empty(first[..64].Intersect(first[64..]));
        Assert.Empty(first.Intersect(Draw<double>([16, 8], initializer, 2)));
        Assert.Equal(first, Draw<double>([16, 8], initializer, 1));
        Assert.Equal(first.Select(x => (float)x), Draw<float>([16, 8], initializer, 1));
    }

    /// <summary>Half of all orthogonal 2×2 matrices are rotations, and all angles are equally likely.</summary>
    [Fact]
    public void All_orthogonal_matrices_are_equally_likely()
    {
        const int Blocks = 20_000;
        double[] values = Draw<double>([2 * Blocks, 2], Initializer.Orthogonal(2), 7);
        double[][] blocks = values.Chunk(4).ToArray();
        Assert.Equal(0.5, blocks.Average(q => (q[0] * q[3]) - (q[1] * q[2]) > 0 ? 1 : 0), 5 * 0.5 / Math.Sqrt(Blocks));
        int[] sectors = new int[8];
        foreach (double[] q in blocks) sectors[(int)((Math.Atan2(q[1], q[0]) + Math.PI) / (2 * Math.PI) * 8) % 8]++;
        Assert.All(sectors, count => Assert.InRange(count, (Blocks / 8) - 250, (Blocks / 8) + 250));
    }

    [Fact]
    public void The_bias_of_the_forget_gate_is_one_and_the_others_are_zero()
    {
        Assert.Equal([0f, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0], Draw<float>([12], Initializer.ForgetGate, 1));
        Assert.Equal([0.0, 2.5, 0, 0], Draw<double>([4], Initializer.ForgetGate with { Scale = 2.5 }, 1));
    }

    [Fact]
    public void Ones_are_ones() => Assert.All(Draw<double>([7], Initializer.Ones, 1), x => Assert.Equal(1, x));

    [Fact]
    public void The_sinusoidal_table_has_the_values_of_its_formula()
    {
        double[] table = Draw<double>([3, 4], Initializer.Sinusoidal(4), 1);
        double[] expected =
        [
            0, 1, 0, 1,
            0.8414709848078965, 0.5403023058681398, 0.009999833334166664, 0.9999500004166653,
            0.9092974268256817, -0.4161468365471424, 0.01999866669333308, 0.9998000066665778,
        ];
        for (int i = 0; i < expected.Length; i++) Assert.Equal(expected[i], table[i], 1e-15);

        double[] odd = Draw<double>([50, 5], Initializer.Sinusoidal(5), 1);
        Assert.Equal(Math.Sin(49 / Math.Pow(10_000, 0.8)), odd[^1], 1e-15);
        Assert.Equal(Math.Cos(49 / Math.Pow(10_000, 0.4)), odd[^2], 1e-15);
        Assert.Equal(odd.Select(x => (float)x), Draw<float>([50, 5], Initializer.Sinusoidal(5), 1));
    }

    [Fact]
    public void The_message_names_a_tensor_that_does_not_fit_and_nothing_is_written()
    {
        Assert.Equal(
            "b has the shape (6); ForgetGate needs 4 blocks of one length. (Parameter 'tensor')", Refused([6], Initializer.ForgetGate));
        Assert.Equal(
            "b has the shape (6, 4); Orthogonal needs 3 columns, at least 1. (Parameter 'tensor')",
            Refused([6, 4], Initializer.Orthogonal(3)));
        Assert.Equal(
            "b has the shape (6, 0); Sinusoidal needs 0 columns, at least 1. (Parameter 'tensor')",
            Refused([6, 0], Initializer.Sinusoidal(0)));
        Assert.StartsWith(
            "Unknown distribution of initial values of b.", Refused([6], new Initializer((Distribution)99, 1)), StringComparison.Ordinal);
    }

    private static string Refused(int[] shape, Initializer initializer)
    {
        var block = new ParameterBlock<float>(ParameterLayouts.Of(("a", [3], Initializer.Ones), ("b", shape, initializer)));
        block.Span.Fill(7);
        string message = Assert.ThrowsAny<ArgumentException>(() => ParameterInitialization.Initialize(block, 1)).Message;
        Assert.All(block.Span.ToArray(), x => Assert.Equal(7, x));
        return message;
    }

    private static void AssertOrthonormalRows(double[] values, int columns, double tolerance)
    {
        double[][] rows = values.Chunk(columns).ToArray();
        for (int i = 0; i < rows.Length; i++)
        {
            for (int j = i / columns * columns; j <= i; j++)
                Assert.Equal(i == j ? 1 : 0, rows[i].Zip(rows[j], (a, b) => a * b).Sum(), tolerance);
        }
    }

    private static T[] Draw<T>(int[] shape, Initializer initializer, ulong seed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        NetworkDescription network = ParameterLayouts.Of(("weight", shape, initializer));
        var block = new ParameterBlock<T>(network);
        block.Span.Fill(T.NaN);
        ParameterInitialization.Initialize(block, seed);
        return block.Span[..network.Parameters[0].Length].ToArray();
    }
}
