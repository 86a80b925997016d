using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using Lamina.Benchmarks.Gpu.Cases;

namespace Lamina.Benchmarks.Gpu.Torch;

/// <summary>Runs <c>torch_peer.py</c> in a separate process and reads its output.</summary>
internal sealed class TorchPeer
{
    private readonly Dictionary<(string Case, string Mode), double> rates = [];

    /// <summary>Its output besides figures: versions, and the reasons for skipped cases.</summary>
    public List<string> Remarks { get; } = [];

    /// <summary>The modes in which it ran any case, in the order of the script.</summary>
    public List<string> Modes { get; } = [];

    public static TorchPeer Run(IEnumerable<ICase> cases)
    {
        TorchPeer peer = new();
        ProcessStartInfo start = new(
            "python3", [Path.Combine(AppContext.BaseDirectory, "torch_peer.py"), .. cases.Select(Name)]) { RedirectStandardOutput = true };
        try
        {
            using Process process = Process.Start(start)!;
            while (process.StandardOutput.ReadLine() is { } line) peer.Add(line);
            process.WaitForExit();
            if (process.ExitCode != 0) peer.Remarks.Add(FormattableString.Invariant($"python3 ended with code {process.ExitCode}"));
        }
        catch (Win32Exception)
        {
            peer.Remarks.Add("skipped: there is no python3");
        }

        return peer;
    }

    /// <summary>Samples per second, or null.</summary>
    public double? Rate(ICase of, string mode) => rates.TryGetValue((Name(of), mode), out double rate) ? rate : null;

    private static string Name(ICase of) => FormattableString.Invariant($"{of.Network}:{of.Pass}:{of.Batch}");

    /// <summary>A line <c>case mode number</c> is a figure; any other line is a remark.</summary>
    private void Add(string line)
    {
        if (line.Split(' ') is [var name, var mode, var number]
            && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double rate))
        {
            rates[(name, mode)] = rate;
            if (!Modes.Contains(mode)) Modes.Add(mode);
        }
        else
        {
            Remarks.Add(line);
        }
    }
}
