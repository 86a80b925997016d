using Lamina.Randomness;

namespace Lamina.Runtime.Tests.Randomness;

public class PortableMathTests
{
    [Fact]
    public void Log_agrees_with_the_platform_to_a_few_units_in_the_last_place()
    {
        var random = new Random(1);
        double[] points = [1, 0.5, Math.ScaleB(1, -53), 1 - Math.ScaleB(1, -53), 0.70710678118654746, 0.70710678118654757, 3e300, 1e-300];
        foreach (double x in points.Concat(Enumerable.Range(0, 100_000).Select(_ => 1 - random.NextDouble())))
        {
            double expected = Math.Log(x);
            Assert.True(Math.Abs(expected - PortableMath.Log(x)) <= 4e-16 * Math.Max(Math.Abs(expected), 1e-17), $"ln {x:R}");
        }
    }

    [Fact]
    public void Sine_and_cosine_of_turns_agree_with_the_platform()
    {
        var random = new Random(2);
        double[] points = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1 - Math.ScaleB(1, -53)];
        foreach (double u in points.Concat(Enumerable.Range(0, 100_000).Select(_ => random.NextDouble())))
        {
            (double sine, double cosine) = PortableMath.SinCosTurns(u);

            // Math.SinCos sees the rounded 2πu, hence an absolute tolerance of that rounding.
            (double expectedSine, double expectedCosine) = Math.SinCos(2 * Math.PI * u);
            Assert.Equal(expectedSine, sine, 1e-15);
            Assert.Equal(expectedCosine, cosine, 1e-15);
        }

        Assert.Equal((0.0, 1.0), PortableMath.SinCosTurns(0));
        Assert.Equal((1.0, 0.0), PortableMath.SinCosTurns(0.25));
    }
}
