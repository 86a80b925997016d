using Lamina.Data;
using Lamina.EndToEnd.Tests.Networks;
using Lamina.EndToEnd.Tests.Support;
using Lamina.Kernels;
using Lamina.Optimizers;
using Lamina.Training;

namespace Lamina.EndToEnd.Tests;

/// <summary>
/// Whole networks at the limits of formulas and where they could lose digits by cancellation: powers at and below 0, e^z − 1 near 0.
/// </summary>
public class FormulaLimitTests
{
    [Theory]
    [InlineData(-12)]
    [InlineData(-0.3)]
    [InlineData(0)]
    [InlineData(2)]
    public void Powers_are_those_of_the_method(float x)
    {
        var network = new RootNet();
        network.Parameters.Span.Clear();
        network.Parameters["dense2.bias"][0] = x;
        network.Parameters["dense3.weight"][0] = 1;
        var output = new float[2];
        network.Predict(new float[3], output);
        Assert.Equal(RootNet.Root(x) + 0.0, output[0], 1e-6 * MathF.Abs(RootNet.Root(x)));
    }

    /// <summary>Parameters of 0 make everything 0, including the error.</summary>
    [Fact]
    public void A_power_of_zero_trains()
    {
        var network = new RootNet();
        network.Parameters.Span.Clear();
        new Trainer<RootNet>(network, new Adam()).Fit(new Dataset(new float[] { -1, 2, 0 }, 3, new float[2], 2));
        Assert.All(network.Parameters.Span.ToArray(), parameter => Assert.Equal(0, parameter));
    }

    [Theory]
    [InlineData(-1e-3)]
    [InlineData(-1e-4)]
    [InlineData(-1e-6)]
    [InlineData(-1e-8)]
    [InlineData(-1e-30)]
    public void Elu_and_Selu_are_accurate_near_zero(float z)
    {
        double expected = z * (1 + (z / 2.0) + (z * (double)z / 6));
        Assert.Equal(1, Predict<EluNet>(z) / expected, 1e-6);
        Assert.Equal(1, Predict<SeluNet>(z) / (expected * 1.0507009873554804934 * 1.6732632423543772848), 1e-6);
    }

    private static double Predict<TNetwork>(float z)
        where TNetwork : class, INetwork<TNetwork>
    {
        TNetwork network = NetworkCatalog.Create<TNetwork>(seed: 1);
        network.Parameters.Span.Clear();
        network.Parameters["dense1.weight"][0] = network.Parameters["dense2.weight"][0] = 1;
        var output = new float[2];
        new Predictor<TNetwork>().Predict(network.Parameters.Span, [z, 0, 0], output, examples: 1);
        return output[0];
    }
}
