using System.Globalization;
using System.Text;

namespace Lamina;

/// <summary>Formats the table of inputs, layers and heads as text.</summary>
internal static class LayerTable
{
    private const int BytesPerNumber = sizeof(float);

    public static string Write(NetworkDescription network)
    {
        bool chain = LayerGraph.IsChain(network);
        List<string[]> rows = [["layer", "declared", "inputs", "output", "parameters", "multiply-adds"]];
        rows.AddRange(network.Inputs.Select(input => new[] { input.Name, "", "", LayerRows.Shape(input.Shape), "", "" }));
        rows.AddRange(LayerRows.Of(network));
        if (network.Heads.Count > 1) rows.AddRange(network.Heads.Select(head => Head(network, head)));
        rows.AddRange(Totals(network));
        if (chain) rows = rows.ConvertAll(row => row.Where((_, column) => column != 2).ToArray());

        var text = new StringBuilder();
        text.Append(Title(network)).Append('\n');
        int texts = chain ? 2 : 3;
        int[] widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (string[] row in rows) text.Append(Line(row, widths, texts)).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"planned memory per example: {Bytes(network.InferencePlan)} bytes for inference, ");
        text.Append(CultureInfo.InvariantCulture, $"{Bytes(network.TrainingPlan)} bytes for a training step\n");
        return text.ToString();
    }

    private static string Title(NetworkDescription network) => network.Heads is [var head]
        ? $"{network.Name}, loss {LayerGraph.Loss(head)}"
        : string.Create(CultureInfo.InvariantCulture, $"{network.Name}, {network.Inputs.Count} inputs, {network.Heads.Count} heads");

    private static string[] Head(NetworkDescription network, HeadDescription head) =>
        [head.Name, $"loss {LayerGraph.Loss(head)}", LayerGraph.LayerOf(network, head), LayerRows.Number(head.Length), "", ""];

    private static IEnumerable<string[]> Totals(NetworkDescription network)
    {
        (int trainable, int others) = (network.ParameterCount, network.NonTrainableCount);
        long multiplyAdds = network.Layers.Sum(layer => layer.MultiplyAdds);
        yield return ["total", "", "", "", LayerRows.Number((long)trainable + others), LayerRows.Number(multiplyAdds)];

        if (others == 0) yield break;
        yield return ["  trainable", "", "", "", LayerRows.Number(trainable), ""];
        yield return ["  not trainable", "", "", "", LayerRows.Number(others), ""];
    }

    /// <summary>Aligns text to the left and numbers to the right.</summary>
    private static string Line(string[] cells, int[] widths, int texts) =>
        string.Join("  ", cells.Select((cell, i) => i < texts ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))).TrimEnd();

    private static string Bytes(MemoryPlan plan) => LayerRows.Number((long)plan.ElementsPerExample * BytesPerNumber);
}
