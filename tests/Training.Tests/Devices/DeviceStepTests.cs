using System.IO;
using Lamina.Data;
using Lamina.Devices;
using Lamina.Optimizers;
using Lamina.Serialization;
using Lamina.Tests.HostDevices;
using Lamina.Training.Tests.HandWritten;

namespace Lamina.Training.Tests.Devices;

/// <summary>Single steps, and the location of the parameters in between.</summary>
public class DeviceStepTests
{
    private static readonly Dataset Data = SmallData.Lines(12);

    [Fact]
    public void A_step_on_a_device_is_a_step_on_the_processor()
    {
        var host = New();
        var there = New();
        var options = new TrainingOptions { BatchSize = 12 };
        using var expected = new TrainingStep<OnHost<LinearRegression>>(host, new Nesterov(0.1), options);
        using var actual = new TrainingStep<OnHost<LinearRegression>>(there, new Nesterov(0.1), options with { Device = new HostDevice() });
        foreach (int examples in new[] { 12, 3, 12, 1 })
        {
            StepResult one = Step(expected, examples);
            StepResult other = Step(actual, examples);
            Assert.Equal(one.DataLoss, other.DataLoss, 1e-5);
            Assert.Equal(one.Penalty, other.Penalty, 1e-5);
            Same.Parameters(expected.Outputs[..(examples * 2)], actual.Outputs[..(examples * 2)]);
            Same.Parameters(host.Parameters.Span, there.Parameters.Span);
        }

        Assert.Equal(expected.Steps, actual.Steps);
        Assert.NotNull(actual.Session);
        Assert.Null(expected.Session);
    }

    [Fact]
    public void Parameters_are_copied_only_when_they_are_read_or_changed()
    {
        var device = new HostDevice();
        var network = New();
        var options = new TrainingOptions { BatchSize = 12, Device = device };
        using (var step = new TrainingStep<OnHost<LinearRegression>>(network, new GradientDescent(0.1), options))
        {
            HostSession session = device.Sessions.Single();
            int uploads = session.Uploads;
            for (int i = 0; i < 10; i++) Step(step, 12);
            Assert.Equal((uploads, 0), (session.Uploads, session.Reads));
            _ = network.Parameters["dense1.weight"];
            _ = network.Parameters.Span;
            Assert.Equal((uploads, 1), (session.Uploads, session.Reads));
            Step(step, 12);
            Assert.Equal((uploads, 1), (session.Uploads, session.Reads));

            network.Parameters.Span.Clear();
            Step(step, 12);
            Assert.Equal((uploads + 1, 2), (session.Uploads, session.Reads));
        }

        Assert.Equal(3, device.Sessions.Single().Reads);
        var fresh = New();
        fresh.Parameters.Span.Clear();
        using var host = new TrainingStep<OnHost<LinearRegression>>(fresh, new GradientDescent(0.1), options with { Device = null });
        Step(host, 12);
        Same.Parameters(fresh.Parameters.Span, network.Parameters.Span);
    }

    [Fact]
    public void A_network_saved_in_a_report_has_the_parameters_of_that_moment()
    {
        var network = new LinearRegression();
        var there = new OnHost<LinearRegression>(network);
        List<float[]> saved = [];
        var progress = new ProgressAction(report =>
        {
            if (report.Result is null) return;
            using var stream = new MemoryStream();
            network.Save(stream);
            stream.Position = 0;
            var copy = new LinearRegression(99);
            copy.Load(stream);
            saved.Add(copy.Parameters.Span.ToArray());
        });
        new Trainer<OnHost<LinearRegression>>(
            there, new Adam(0.1), new TrainingOptions { Epochs = 3, BatchSize = 5, Device = new HostDevice() })
            .Fit(Data, null, progress);
        Assert.Equal(saved[2], network.Parameters.Span.ToArray());
        for (int epochs = 1; epochs <= 3; epochs++)
        {
            var host = New();
            new Trainer<OnHost<LinearRegression>>(host, new Adam(0.1), new TrainingOptions { Epochs = epochs, BatchSize = 5 }).Fit(Data);
            Same.Parameters(host.Parameters.Span, saved[epochs - 1]);
        }
    }

    [Fact]
    public void A_network_is_on_one_device_at_a_time()
    {
        var network = New();
        var options = new TrainingOptions { Device = new HostDevice() };
        using (new TrainingStep<OnHost<LinearRegression>>(network, new Adam(), options))
        {
            Assert.Throws<InvalidOperationException>(() => new TrainingStep<OnHost<LinearRegression>>(network, new Adam(), options));
        }

        using var again = new TrainingStep<OnHost<LinearRegression>>(network, new Adam(), options);
    }

    [Fact]
    public void A_step_that_diverged_can_be_followed_by_another_one()
    {
        float[] wild = new float[36];
        wild.AsSpan().Fill(1e30f);
        var options = new TrainingOptions { BatchSize = 12 };
        var host = New();
        var there = New();
        using var expected = new TrainingStep<OnHost<LinearRegression>>(host, new Adam(0.1), options);
        using var actual = new TrainingStep<OnHost<LinearRegression>>(there, new Adam(0.1), options with { Device = new HostDevice() });
        foreach (TrainingStep<OnHost<LinearRegression>> step in new[] { expected, actual })
        {
            Step(step, 12);
            Assert.Equal(1, Assert.Throws<TrainingDivergedException>(() => step.Step(wild, Data.Targets.ToArray(), 12)).Step);
            Step(step, 12);
            Assert.Equal(2, step.Steps);
        }

        Same.Parameters(host.Parameters.Span, there.Parameters.Span);
    }

    [Fact]
    public void Disposing_a_step_on_a_lost_device_throws_once()
    {
        var network = New();
        var device = new HostDevice();
        var step = new TrainingStep<OnHost<LinearRegression>>(network, new Adam(), new TrainingOptions { BatchSize = 12, Device = device });
        Step(step, 12);
        device.LostAfter = 2;
        Assert.Throws<DeviceException>(() => Step(step, 12));
        Assert.Contains("failed before", Assert.Throws<DeviceException>(() => Step(step, 12)).Message, StringComparison.Ordinal);
        step.Dispose();
        Assert.True(device.Sessions.Single().IsClosed);
    }

    private static OnHost<LinearRegression> New() => new(new LinearRegression());

    private static StepResult Step(TrainingStep<OnHost<LinearRegression>> step, int examples) =>
        step.Step(Data.Inputs[..(examples * 3)].ToArray(), Data.Targets[..(examples * 2)].ToArray(), examples);
}
