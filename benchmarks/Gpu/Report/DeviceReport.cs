using Lamina.Benchmarks.Gpu.Cases;
using Lamina.Benchmarks.Gpu.Copies;
using Lamina.Devices;

namespace Lamina.Benchmarks.Gpu.Report;

/// <summary>Measures the cases on a device, and prints a row for each.</summary>
internal sealed class DeviceReport(Device device, CopyBandwidth copy, GpuOptions options)
{
    private readonly ReportTable table = new(
    [
        ("network", 14), ("pass", 9), ("batch", 9), ("launches", 8), ("wall ms", 9), ("kernels ms", 10), ("wall/s", 13), ("kernels/s", 13),
        ("GB/s", 7), ("of copy", 7), ("GFLOP/s", 7), ("CPU/s", 13), ("wall/CPU", 8),
    ]);

    /// <summary>Samples per second, by wall-clock time, of the measured cases.</summary>
    public Dictionary<ICase, double> Measure(IEnumerable<ICase> cases)
    {
        Dictionary<ICase, double> rates = [];
        table.Header();
        foreach (ICase each in cases)
        {
            try
            {
                Measurement measured = each.Measure(device, options);
                rates[each] = each.Batch / measured.Wall;
                Print(each, measured);
            }
            catch (DeviceException failure)
            {
                table.Row(each.Network, each.Pass.ToString(), Figures.Whole(each.Batch), $" not measured: {failure.Message}");
            }
        }

        return rates;
    }

    private void Print(ICase of, Measurement measured)
    {
        double bandwidth = measured.Bytes / measured.Kernels;
        table.Row(
            of.Network, of.Pass.ToString(), Figures.Whole(of.Batch), Figures.Whole(measured.Launches),
            Figures.Milliseconds(measured.Wall), Figures.Milliseconds(measured.Kernels),
            Figures.Whole(of.Batch / measured.Wall), Figures.Whole(of.Batch / measured.Kernels),
            Figures.Short(1e-9 * bandwidth), Figures.Percent(bandwidth / copy.BytesPerSecond),
            Figures.Short(1e-9 * measured.Operations / measured.Kernels),
            Figures.Whole(of.Batch / measured.Host), Figures.Short(measured.Host / measured.Wall));
        if (options.Autotune) Console.WriteLine($"  {measured.Tiles}");
    }
}
