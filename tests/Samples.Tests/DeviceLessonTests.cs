using System.Globalization;
using System.Text.RegularExpressions;

namespace Lamina.Samples.Tests;

/// <summary>The results of the lesson on devices, with a device and without.</summary>
public class DeviceLessonTests
{
    [SkippableFact]
    public void A_device_learns_the_digits_as_the_processor_does()
    {
        AnyDevice.Require();
        SampleRun run = Sample.Devices.UsualRun;
        double onProcessor = Accuracy(run, "processor ");
        Assert.InRange(onProcessor, 0.95, 1);
        Assert.InRange(Accuracy(run, "device  "), onProcessor - 0.01, onProcessor + 0.01);
        Assert.Equal("equal within 0.01: True", run.Lines[^1]);
    }

    [Fact]
    public void Without_a_device_only_the_processor_trains()
    {
        SampleRun run = Sample.Devices.RunWithoutDevices();
        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
        string why = Assert.Single(run.Lines, line => line.StartsWith("There is no OpenCL device: ", StringComparison.Ordinal));
        Assert.EndsWith("tried nowhere. So the processor trains alone.", why, StringComparison.Ordinal);
        Assert.InRange(Accuracy(run, "processor "), 0.95, 1);
        Assert.DoesNotContain(run.Lines, line => line.StartsWith("device", StringComparison.Ordinal));
    }

    private static double Accuracy(SampleRun run, string beginning)
    {
        string line = Assert.Single(run.Lines, line => line.StartsWith(beginning, StringComparison.Ordinal));
        return double.Parse(Regex.Match(line, @"test accuracy ([0-9.]+)").Groups[1].Value, CultureInfo.InvariantCulture);
    }
}
