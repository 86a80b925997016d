namespace Lamina.EndToEnd.Tests;

public class SmokeTests
{
    [Fact]
    public void Predicts()
    {
        var net = new PlanarNet(seed: 1);
        var output = new float[1];
        net.Predict(new float[] { 1, 2 }, output);
        Assert.InRange(output[0], 0.001f, 0.999f);
    }
}
