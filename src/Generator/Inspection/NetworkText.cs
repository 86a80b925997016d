using Lamina.Generator.Emission;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Inspection;

/// <summary>Prints the tables of a lowered graph: layers with their shapes, and parameters with their initialisation and role.</summary>
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
        yield return $"{TextTable.Count(graph.Parameters.Length, "parameter")} of {TextTable.Count(graph.Parameters.Sum(tensor => (long)tensor.Length), "element")}";
        var settings = new SettingsText(_ => null);
        var table = new TextTable(36, 24, 50, 16);
        foreach (ParameterTensor tensor in graph.Parameters)
        {
            string penalties = (tensor.L1 > 0 ? $", l1={Literals.Of(tensor.L1)}" : "") + (tensor.L2 > 0 ? $", l2={Literals.Of(tensor.L2)}" : "");
            table.Add(tensor.Name, $"({string.Join(", ", tensor.Shape)})", settings.Of(tensor.Initial) + penalties, tensor.Role.ToString().ToLowerInvariant());
        }

        foreach (string line in table.Lines("  ")) yield return line;
    }
}
