using Lamina.Initializers;
using Lamina.Parameters;
using Lamina.Randomness;
using Lamina.Runtime.Tests.Parameters;

namespace Lamina.Runtime.Tests.Initializers;

public class ParameterInitializationTests
{
    private const int Outputs = 400;
    private const int Inputs = 250;

    [Fact]
    public void He_Xavier_and_Glorot_have_their_deviations()
    {
        AssertNormal(Initializer.He(Inputs), Math.Sqrt(2.0 / Inputs));
        AssertNormal(Initializer.Xavier(Inputs), Math.Sqrt(1.0 / Inputs));
        AssertNormal(Initializer.Glorot(Inputs, Outputs), Math.Sqrt(2.0 / (Inputs + Outputs)));
        AssertNormal(Initializer.Normal(0.01), 0.01);
    }

    [Fact]
    public void Uniform_fills_its_interval_evenly()
    {
        float[] values = Draw<float>(Initializer.Uniform(0.3), 1);
        Assert.All(values, x => Assert.InRange(x, -0.3f, 0.3f));
        Assert.Equal(0, values.Average(x => (double)x), 5 * 0.3 / Math.Sqrt(3 * values.Length));
        Assert.Equal(0.3 * 0.3 / 3, values.Average(x => (double)x * x), 5 * 0.09 * Math.Sqrt(4 / 45.0 / values.Length));
        Assert.InRange(values.Max(), 0.2999f, 0.3f);
        Assert.InRange(values.Min(), -0.3f, -0.2999f);
    }

    [Fact]
    public void Constants_and_zeros_are_exact()
    {
        Assert.All(Draw<double>(Initializer.Constant(0.1), 1), x => Assert.Equal(0.1, x));
        Assert.All(Draw<float>(Initializer.Constant(0.1), 1), x => Assert.Equal(0.1f, x));
        Assert.All(Draw<float>(Initializer.Zeros, 1), x => Assert.Equal(0f, x));
    }

    [Theory]
    [InlineData(Distribution.Normal)]
    [InlineData(Distribution.Uniform)]
    public void Equal_seeds_give_equal_bits_and_different_seeds_do_not(Distribution distribution)
    {
        var initializer = new Initializer(distribution, 0.5);
        Assert.Equal(Draw<float>(initializer, 8), Draw<float>(initializer, 8));
        Assert.NotEqual(Draw<float>(initializer, 8), Draw<float>(initializer, 9));
        Assert.NotEqual(Draw<float>(initializer, 8), Draw<float>(initializer, 8 + (1UL << 32)));
    }

    [Theory]
    [InlineData(Distribution.Normal)]
    [InlineData(Distribution.Uniform)]
    public void Single_precision_is_double_precision_rounded(Distribution distribution)
    {
        var initializer = new Initializer(distribution, 0.7);
        Assert.Equal(Draw<double>(initializer, 4).Select(x => (float)x), Draw<float>(initializer, 4));
    }

    [Fact]
    public void A_layer_added_at_the_end_does_not_change_earlier_ones()
    {
        float[] two = Initialized<float>(ParameterLayouts.Dense((3, 5), (2, 3)), 21);
        float[] three = Initialized<float>(ParameterLayouts.Dense((3, 5), (2, 3), (4, 2)), 21);
        Assert.Equal(two, three[..two.Length]);
        Assert.NotEqual(0, three[two.Length]);
    }

    [Fact]
    public void Tensors_of_equal_shape_are_drawn_differently()
    {
        NetworkDescription network = ParameterLayouts.Dense((4, 4), (4, 4));
        float[] block = Initialized<float>(network, 2);
        ParameterDescription first = network.Parameters[0];
        ParameterDescription second = network.Parameters[2];
        Assert.Empty(block.AsSpan(first.Offset, 16).ToArray().Intersect(block.AsSpan(second.Offset, 16).ToArray()));
    }

    [Fact]
    public void Initial_parameters_share_no_number_with_a_stream_of_the_same_seed()
    {
        double[] drawn = Draw<double>(Initializer.Normal(1), 5);
        var random = new PhiloxStream(5, 0);
        Assert.Empty(drawn.Intersect(Enumerable.Range(0, 1000).Select(_ => random.NextNormal())));
    }

    [Fact]
    public void Every_tensor_is_overwritten_and_gaps_are_not_touched()
    {
        NetworkDescription network = ParameterLayouts.Of(
            ("a", [3, 5], Initializer.Normal(1)), ("b", [7], Initializer.Uniform(1)), ("c", [17], Initializer.Constant(2)));
        var block = new ParameterBlock<float>(network);
        block.Span.Fill(float.NaN);
        ParameterInitialization.Initialize(block, 1);

        var inTensor = new bool[network.BlockLength];
        foreach (ParameterDescription p in network.Parameters) inTensor.AsSpan(p.Offset, p.Length).Fill(true);
        for (int i = 0; i < inTensor.Length; i++) Assert.Equal(!inTensor[i], float.IsNaN(block.Span[i]));
        Assert.Contains(false, inTensor);

        var fresh = new ParameterBlock<float>(network);
        ParameterInitialization.Initialize(fresh, 1);
        for (int i = 0; i < inTensor.Length; i++) Assert.True(inTensor[i] || fresh.Span[i] == 0);
    }

    /// <summary>Numbers of the first release: if they change, every seeded training changes.</summary>
    [Fact]
    public void Numbers_of_a_seed_never_change()
    {
        // Made by Golden/golden_normals.py from the documented formula: Philox words, u = bits·2⁻⁵³, Box–Muller.
        double[] expected =
        [
            0.35731418171684903, -1.3182689304052155, -1.3750536074087922, -0.2774102264926242,
            0.6243375092118018, 0.27980956768641735,
        ];
        double[] actual = Draw<double>(Initializer.Normal(1), 1234)[..expected.Length];
        for (int i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], 1e-14);
    }

    private static void AssertNormal(Initializer initializer, double deviation)
    {
        float[] values = Draw<float>(initializer, 17);
        double n = values.Length;
        Assert.Equal(0, values.Average(x => (double)x), 5 * deviation / Math.Sqrt(n));
        double square = values.Average(x => (double)x * x);
        Assert.Equal(deviation * deviation, square, 5 * deviation * deviation * Math.Sqrt(2 / n));
        Assert.Equal(3, values.Average(x => Math.Pow(x, 4)) / (square * square), 0.1);
    }

    private static T[] Draw<T>(Initializer initializer, ulong seed)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> =>
        Initialized<T>(ParameterLayouts.Of(("weight", [Outputs, Inputs], initializer)), seed);

    private static T[] Initialized<T>(NetworkDescription network, ulong seed)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var block = new ParameterBlock<T>(network);
        ParameterInitialization.Initialize(block, seed);
        return block.Span.ToArray();
    }
}
