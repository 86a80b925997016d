using System.Globalization;
using System.Text;

namespace Lamina.Devices;

/// <summary>Writes the launches of a program's passes as a table.</summary>
internal static class LaunchTable
{
    private static readonly string[] Header = ["kernel", "layers", "bytes per example", "bytes", "operations per example", "operations"];

    public static string Write(DeviceProgram program)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{program.Network.Name} on a device\n");
        Append(text, "prediction", program.ForwardPlan);
        Append(text, "evaluation", program.EvaluatePlan);
        Append(text, "training step", program.BackwardPlan);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string pass, IReadOnlyList<LaunchPlan> launches)
    {
        List<string[]> rows = [Header, .. launches.Select(Cells), Total(launches)];
        int[] widths = [.. Enumerable.Range(0, Header.Length).Select(column => rows.Max(row => row[column].Length))];
        string count = launches.Count == 1 ? "1 launch" : Number(launches.Count) + " launches";
        text.Append(CultureInfo.InvariantCulture, $"\n{pass}: {count}\n");
        foreach (string[] row in rows)
        {
            // Aligns names to the left and numbers to the right.
            IEnumerable<string> cells =
                row.Select((cell, column) => column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }
    }

    private static string[] Cells(LaunchPlan launch) =>
    [
        launch.Kernel, launch.Layers, Number(launch.BytesPerExample), Number(launch.Bytes), Number(launch.OperationsPerExample),
        Number(launch.Operations),
    ];

    private static string[] Total(IReadOnlyList<LaunchPlan> launches) =>
    [
        "total", "", Number(launches.Sum(launch => launch.BytesPerExample)), Number(launches.Sum(launch => launch.Bytes)),
        Number(launches.Sum(launch => launch.OperationsPerExample)), Number(launches.Sum(launch => launch.Operations)),
    ];

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
