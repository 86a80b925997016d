using System.Globalization;
using System.Text;

namespace Lamina;

/// <summary>Lays out the table of layers as text.</summary>
internal static class LayerTable
{
    private const int BytesPerNumber = sizeof(float);

    private static readonly string[] Header = ["layer", "declared", "output", "parameters", "multiply-adds"];

    public static string Write(NetworkDescription network)
    {
        List<string[]> rows = [Header, ["input", "", Shape(network.InputShape), "", ""]];
        foreach (LayerDescription layer in network.Layers)
        {
            rows.Add([layer.Name, layer.Kind, Shape(layer.OutputShape), Number(layer.ParameterCount), Number(layer.MultiplyAdds)]);
        }

        rows.Add(["total", "", "", Number(network.ParameterCount), Number(network.Layers.Sum(layer => layer.MultiplyAdds))]);
        int[] widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{network.Name}, loss {network.Loss}\n");
        foreach (string[] row in rows) text.Append(Line(row, widths)).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"planned memory per example: {Bytes(network.InferencePlan)} bytes for inference, ");
        text.Append(CultureInfo.InvariantCulture, $"{Bytes(network.TrainingPlan)} bytes for a training step\n");
        return text.ToString();
    }

    /// <summary>Text to the left, numbers to the right.</summary>
    private static string Line(string[] cells, int[] widths) =>
        string.Join("  ", cells.Select((cell, i) => i < 2 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))).TrimEnd();

    private static string Bytes(MemoryPlan plan) => Number((long)plan.ElementsPerExample * BytesPerNumber);

    private static string Shape(IReadOnlyList<int> shape) => string.Join("×", shape.Select(size => Number(size)));

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
