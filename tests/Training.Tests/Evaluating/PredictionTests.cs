using Lamina.Data;
using Lamina.Training.Tests.HandWritten;

namespace Lamina.Training.Tests.Evaluating;

public class PredictionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(600)]
    public void Every_example_gets_the_same_outputs_as_alone(int examples)
    {
        Dataset data = SmallData.Lines(examples);
        var network = new LinearRegression();
        float[] outputs = network.Predict(data);
        Assert.Equal(examples * 2, outputs.Length);
        for (int i = 0; i < examples; i++) Assert.Equal(network.Predict(data[i..(i + 1)]), outputs[(2 * i)..(2 * i + 2)]);
    }

    [Fact]
    public void Targets_are_not_needed()
    {
        Dataset data = SmallData.Lines(4);
        Dataset inputs = new(data.Inputs, data.InputLength, [], 0);
        Assert.Equal(new LinearRegression().Predict(data), new LinearRegression().Predict(inputs));
    }

    [Fact]
    public void Inputs_of_another_length_throw()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new LinearRegression().Predict(SmallData.Circle(3)));
        Assert.Contains(
            "LinearRegression takes inputs of length 3; those of 'data' have length 2", exception.Message, StringComparison.Ordinal);
    }
}
