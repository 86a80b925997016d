using Lamina.Generator.Emission;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Inspection;

/// <summary>Prints the tables beside graphs: layers with their shapes; parameters with their initialisation, role and offset.</summary>
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

    /// <summary>Where each parameter lies in their block.</summary>
    public static IEnumerable<string> Block(IReadOnlyList<ParameterTensor> parameters, ParameterLayout layout)
    {
        string trained = Literals.Grouped(layout.TrainableLength);
        yield return $"parameters: a block of {TextTable.Count(layout.BlockLength, "element")}, of which the first {trained} are trained";
        var table = new TextTable(36, 12, 12);
        table.Add("name", "offset", "elements");
        for (int i = 0; i < parameters.Count; i++)
        {
            table.Add(parameters[i].Name, Literals.Of(layout.Offsets[i]), Literals.Of(parameters[i].Length));
        }

        foreach (string line in table.Lines("  ")) yield return line;
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
