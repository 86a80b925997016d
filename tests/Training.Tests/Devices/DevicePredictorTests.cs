using Lamina.Data;
using Lamina.Devices;
using Lamina.Tests.HostDevices;
using Lamina.Training.Tests.HandWritten;

namespace Lamina.Training.Tests.Devices;

public class DevicePredictorTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Predictions_are_those_of_the_processor_in_any_number_of_blocks(bool copiesEarly)
    {
        var network = new OnHost<TwoLayers<Tanh>>(new TwoLayers<Tanh>());
        using var predictor = new DevicePredictor<OnHost<TwoLayers<Tanh>>>(network, new HostDevice { CopiesEarly = copiesEarly });
        foreach (int examples in new[] { 1, 7, 3, 4096, 12_301, 2 })
        {
            Dataset data = SmallData.Circle(examples, (ulong)examples);
            float[] outputs = new float[examples];
            predictor.Predict(data.Inputs, outputs, examples);
            Assert.Equal(network.Predict(data), outputs);
        }
    }

    [Fact]
    public void Changed_parameters_are_used_after_a_refresh()
    {
        Dataset data = SmallData.Lines(5);
        var network = new OnHost<LinearRegression>(new LinearRegression());
        using var predictor = new DevicePredictor<OnHost<LinearRegression>>(network, new HostDevice());
        float[] before = network.Predict(data);
        network.Parameters.Span.Fill(0.25f);
        Assert.Equal(before, Outputs());
        predictor.Refresh();
        Assert.Equal(network.Predict(data), Outputs());

        float[] Outputs()
        {
            float[] outputs = new float[10];
            predictor.Predict(data.Inputs, outputs, 5);
            return outputs;
        }
    }

    [Fact]
    public void Guards_and_launches_are_available_on_request()
    {
        var device = new HostDevice();
        var options = new DeviceOptions { Guard = 4, Profile = true };
        var network = new OnHost<LinearRegression>(new LinearRegression());
        using var predictor = new DevicePredictor<OnHost<LinearRegression>>(network, device, options);
        predictor.Predict(new float[6], new float[4], 2);
        Assert.Equal(1, device.Sessions.Single().GuardChecks);
        Assert.Equal("forward", predictor.Session.Profile().Single().Kernel);
    }

    [Fact]
    public void Outputs_share_no_memory_with_inputs_or_parameters()
    {
        var network = new OnHost<LinearRegression>(new LinearRegression());
        using var predictor = new DevicePredictor<OnHost<LinearRegression>>(network, new HostDevice());
        float[] memory = new float[10];
        Assert.StartsWith(
            "outputs and inputs of LinearRegression share memory",
            Assert.Throws<ArgumentException>(() => predictor.Predict(memory.AsSpan(0, 6), memory.AsSpan(5, 4), 2)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => predictor.Predict(memory.AsSpan(0, 6), network.Parameters.Span[..4], 2));
        predictor.Predict(memory.AsSpan(0, 6), memory.AsSpan(6, 4), 2);
    }

    [Fact]
    public void Lengths_are_checked_and_a_disposed_predictor_throws()
    {
        var device = new HostDevice();
        var predictor = new DevicePredictor<OnHost<LinearRegression>>(new OnHost<LinearRegression>(new LinearRegression()), device);
        Assert.Throws<ArgumentOutOfRangeException>(() => predictor.Predict([], [], 0));
        Assert.Equal("inputs", Assert.Throws<ArgumentException>(() => predictor.Predict(new float[5], new float[4], 2)).ParamName);
        Assert.Equal("outputs", Assert.Throws<ArgumentException>(() => predictor.Predict(new float[6], new float[5], 2)).ParamName);
        predictor.Dispose();
        predictor.Dispose();
        Assert.True(device.Sessions.Single().IsClosed);
        Assert.Throws<ObjectDisposedException>(() => predictor.Predict(new float[6], new float[4], 2));
        Assert.Throws<ObjectDisposedException>(predictor.Refresh);
    }

    [Fact]
    public void A_device_without_memory_for_the_parameters_is_closed_again()
    {
        var device = new HostDevice { Memory = 10 };
        Assert.Throws<DeviceException>(
            () => new DevicePredictor<OnHost<LinearRegression>>(new OnHost<LinearRegression>(new LinearRegression()), device));
        Assert.True(device.Sessions.Single().IsClosed);
    }
}
