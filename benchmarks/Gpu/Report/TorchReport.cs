using Lamina.Benchmarks.Gpu.Cases;
using Lamina.Benchmarks.Gpu.Torch;

namespace Lamina.Benchmarks.Gpu.Report;

/// <summary>Prints the results of PyTorch next to those of the device.</summary>
internal static class TorchReport
{
    public static void Print(TorchPeer peer, IReadOnlyDictionary<ICase, double> rates)
    {
        foreach (string remark in peer.Remarks) Console.WriteLine($"PyTorch: {remark}");
        if (peer.Modes.Count == 0) return;
        Console.WriteLine();
        ReportTable table = new(
        [
            ("network", 14), ("pass", 9), ("batch", 9), ("Lamina/s", 13),
            .. peer.Modes.Select(mode => ($"{mode}/s", Math.Max(13, mode.Length + 2))),
        ]);
        table.Header();
        foreach ((ICase each, double rate) in rates)
        {
            table.Row(
                [each.Network, each.Pass.ToString(), Figures.Whole(each.Batch), Figures.Whole(rate),
                    .. peer.Modes.Select(mode => peer.Rate(each, mode) is { } torch ? Figures.Whole(torch) : "—")]);
        }
    }
}
