using Lamina.Benchmarks.Gpu.Cases;
using Lamina.Benchmarks.Gpu.Copies;
using Lamina.Benchmarks.Gpu.Report;
using Lamina.Benchmarks.Gpu.Torch;
using Lamina.Benchmarks.Results;
using Lamina.Devices;
using Lamina.Kernels;

namespace Lamina.Benchmarks.Gpu;

/// <summary>Measures networks on a device, on the processor and, if it is installed, in PyTorch.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        try
        {
            return ResultsFile.Record("benchmarks/Gpu --", arguments, Run, isMarkdown: false);
        }
        catch (Exception exception) when (exception is ArgumentException or DeviceException)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }

    private static int Run(string[] arguments)
    {
        GpuOptions options = GpuOptions.Parse(arguments);
        return Run(options, Find(options.Device)) ? 0 : 1;
    }

    private static Device Find(int number)
    {
        Device first = Device.First();
        IReadOnlyList<Device> all = Device.All;
        if (number == 0) return first;
        return number < all.Count
            ? all[number]
            : throw new ArgumentException(
                $"There is no device {number}. There are: {string.Join("; ", all.Select((device, i) => $"{i} {device}"))}.");
    }

    /// <summary>False if a case could not be measured.</summary>
    private static bool Run(GpuOptions options, Device device)
    {
        ICase[] cases =
            [.. GpuCases.All(options.Quick).Where(each => each.Network.Contains(options.Only, StringComparison.OrdinalIgnoreCase))];
        if (cases.Length == 0) throw new ArgumentException($"There is no network whose name contains '{options.Only}'.");
        Console.WriteLine($"device: {device}, {device.Properties.Vendor}, driver {device.Properties.Driver}");
        Console.WriteLine($"CPU:    {Environment.ProcessorCount} workers, vectors of {HardwareLanes.Bits} bits");
        CopyBandwidth copy = CopyBandwidth.Measure(device, options.Quick);
        string bandwidth = Figures.Short(1e-9 * copy.BytesPerSecond);
        Console.WriteLine($"copy:   {bandwidth} GB/s read and written, with buffers of {copy.BufferBytes >> 20} MiB\n");
        Dictionary<ICase, double> rates = new DeviceReport(device, copy, options).Measure(cases);
        Console.WriteLine();
        TorchReport.Print(TorchPeer.Run(rates.Keys), rates);
        return rates.Count == cases.Length;
    }
}
