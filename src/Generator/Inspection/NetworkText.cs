using Lamina.Generator.Emission;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Inspection;

/// <summary>The tables beside a lowered graph: layers with their shapes, and parameters with how they start and change.</summary>
internal static class NetworkText
{
    public static IEnumerable<string> Layers(IReadOnlyCollection<LayerRow> layers, Graph graph)
    {
        yield return TextTable.Count(layers.Count, "layer");
        var table = new TextTable(28, 32, 24, 14, 18, 8);
        table.Add("name", "as declared", "reads", "output", "multiply-adds", "value");
        foreach (LayerRow layer in layers)
        {
            table.Add(
                $"{layer.Layer}", $"{layer.Description}", string.Join(", ", layer.Inputs), $"({string.Join(", ", layer.OutputShape)})",
                Literals.Grouped(layer.MultiplyAdds), OpText.Value(layer.Node));
        }

        foreach (string line in table.Lines("  ")) yield return line;
        yield return "";
        foreach (string line in Parameters(graph)) yield return line;
    }

    private static IEnumerable<string> Parameters(Graph graph)
    {
        long elements = graph.Parameters.Sum(tensor => (long)tensor.Length);
        yield return $"{TextTable.Count(graph.Parameters.Length, "parameter")} of {TextTable.Count(elements, "element")}";
        var settings = new SettingsText(_ => null);
        var table = new TextTable(36, 24, 50, 16);
        foreach (ParameterTensor tensor in graph.Parameters)
        {
            string start = settings.Of(tensor.Initial) + Penalty("l1", tensor.L1) + Penalty("l2", tensor.L2);
            table.Add(tensor.Name, $"({string.Join(", ", tensor.Shape)})", start, tensor.Role.ToString().ToLowerInvariant());
        }

        foreach (string line in table.Lines("  ")) yield return line;
    }

    private static string Penalty(string name, double factor) => factor > 0 ? $", {name}={Literals.Of(factor)}" : "";
}
