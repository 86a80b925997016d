using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.CSharp;

/// <summary>Writes the documentation of the class, which editors show: what the network is, layer by layer, and what it costs.</summary>
internal static class DocumentationWriter
{
    private const int BytesPerNumber = sizeof(float);

    public static void Write(CSharpWriter writer, NetworkPlan plan)
    {
        long parameters = plan.Parameters.Sum(parameter => (long)parameter.Length);
        long multiplyAdds = plan.Layers.Sum(layer => layer.MultiplyAdds);
        writer.Line("/// <summary>");
        writer.Line(
            $"/// {Shape(plan.InputShape)} → {Shape(plan.OutputShape)}, loss {plan.Loss}: {Literals.Grouped(parameters)} parameters, "
            + $"{Literals.Grouped(multiplyAdds)} multiply-adds per example.");
        writer.Line("/// <list type=\"table\">");
        Row(writer, "listheader", "layer", "declared", "output", "parameters", "multiply-adds");
        foreach (LayerRow layer in plan.Layers)
        {
            Row(
                writer, "item", layer.Name, CSharpWriter.Escape(layer.Description), Shape(layer.OutputShape),
                Literals.Grouped(layer.Parameters.Sum(id => (long)plan.Parameters[id].Length)), Literals.Grouped(layer.MultiplyAdds));
        }

        writer.Line("/// </list>");
        writer.Line(
            $"/// Planned memory per example: {Bytes(plan.Inference.ElementsPerExample)} bytes for inference, "
            + $"{Bytes(plan.Training.ElementsPerExample)} bytes for a training step.");
        writer.Line("/// </summary>");
    }

    private static void Row(CSharpWriter writer, string element, params string[] cells) =>
        writer.Line($"/// <{element}>{string.Concat(cells.Select((cell, i) => i == 0 ? $"<term>{cell}</term>" : $"<description>{cell}</description>"))}</{element}>");

    private static string Bytes(int elements) => Literals.Grouped((long)elements * BytesPerNumber);

    private static string Shape(IEnumerable<int> shape) => string.Join("×", shape.Select(size => Literals.Grouped(size)));
}
