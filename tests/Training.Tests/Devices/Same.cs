using Lamina.Data;
using Lamina.Devices;
using Lamina.Optimizers;
using Lamina.Tests.HostDevices;

namespace Lamina.Training.Tests.Devices;

/// <summary>Trains twice from equal parameters, on the processor and on a device, and compares all observable results.</summary>
internal static class Same
{
    /// <summary>Tiles with few examples, so that gradients have several shares.</summary>
    public static readonly DeviceOptions Options = new() { Tiles = new TileShape(16, 16, 8, 4, 4, Examples: 4) };

    public static void History<TNetwork>(
        Func<TNetwork> create, Optimizer optimizer, TrainingOptions options, Dataset train, Dataset? validation, bool copiesEarly = false)
        where TNetwork : class, INetwork<TNetwork>, IPenalized
    {
        var host = new OnHost<TNetwork>(create());
        var device = new OnHost<TNetwork>(create());
        List<TrainingProgress> hostReports = [];
        List<TrainingProgress> deviceReports = [];
        TrainingHistory expected = new Trainer<OnHost<TNetwork>>(host, optimizer, options)
            .Fit(train, validation, new ProgressAction(hostReports.Add));
        TrainingOptions there = options with { Device = new HostDevice { CopiesEarly = copiesEarly }, DeviceOptions = Options };
        TrainingHistory actual = new Trainer<OnHost<TNetwork>>(device, optimizer, there)
            .Fit(train, validation, new ProgressAction(deviceReports.Add));

        Assert.Equal((expected.StopReason, expected.BestEpoch), (actual.StopReason, actual.BestEpoch));
        Assert.Equal(expected.Epochs.Count, actual.Epochs.Count);
        for (int i = 0; i < expected.Epochs.Count; i++) Equal(expected.Epochs[i], actual.Epochs[i]);
        Assert.Equal(hostReports.Select(WithoutLoss), deviceReports.Select(WithoutLoss));
        for (int i = 0; i < hostReports.Count; i++) Near(hostReports[i].Loss, deviceReports[i].Loss);
        Parameters(host.Parameters.Span, device.Parameters.Span);
    }

    public static void Parameters(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++) Near(expected[i], actual[i]);
    }

    public static void Equal(Evaluation? expected, Evaluation? actual)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is null) return;
        Assert.Equal(expected.Examples, actual!.Examples);
        Near(expected.Loss, actual.Loss);
        Equal(expected.Metrics, actual.Metrics);
    }

    private static void Equal(EpochResult expected, EpochResult actual)
    {
        Assert.Equal((expected.Epoch, expected.Examples, expected.Updates), (actual.Epoch, actual.Examples, actual.Updates));
        Assert.Equal(expected.LearningRate, actual.LearningRate);
        Near(expected.Loss, actual.Loss);
        Near(expected.DataLoss, actual.DataLoss);
        Equal(expected.Metrics, actual.Metrics);
        Equal(expected.Validation, actual.Validation);
    }

    private static void Equal(IReadOnlyList<MetricValue> expected, IReadOnlyList<MetricValue> actual)
    {
        Assert.Equal(expected.Select(metric => metric.Name), actual.Select(metric => metric.Name));
        for (int i = 0; i < expected.Count; i++) Near(expected[i].Value, actual[i].Value);
    }

    private static TrainingProgress WithoutLoss(TrainingProgress report) => report with { Loss = 0, Result = null };

    private static void Near(double expected, double actual) =>
        Assert.True(
            Math.Abs(expected - actual) <= 2e-6 * Math.Max(1, Math.Abs(expected)), $"{expected} on the processor, {actual} on the device");
}
