using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.CSharp.HostClass;

/// <summary>Writes the documentation of the class, which editors show: what the network is, layer by layer, and what it costs.</summary>
internal static class DocumentationWriter
{
    private const int BytesPerNumber = sizeof(float);

    public static void Write(CSharpWriter writer, NetworkPlan plan)
    {
        long parameters = plan.Parameters.Where(parameter => parameter.Role == ParameterRole.Trained)
            .Sum(parameter => (long)parameter.Length);
        long multiplyAdds = plan.Layers.Sum(layer => layer.MultiplyAdds);
        string inputs = string.Join(" and ", plan.Inputs.Select(input => Shape(input.Shape)));
        string outputs = string.Join(" and ", plan.Heads.Select(head => Shape(head.Shape)));
        writer.Line("/// <summary>");
        writer.Line(
            $"/// {inputs} → {outputs}, loss {CSharpWriter.Escape(plan.Loss)}: {Literals.Grouped(parameters)} parameters, "
            + $"{Literals.Grouped(multiplyAdds)} multiply-adds per example.");
        writer.Line("/// <list type=\"table\">");
        Row(writer, "listheader", "layer", "declared", "output", "parameters", "multiply-adds");
        foreach (IGrouping<string, LayerRow> part in plan.Layers.GroupBy(layer => layer.Layer.Segments[0].Name))
            WritePart(writer, plan, part);
        writer.Line("/// </list>");
        writer.Line(
            $"/// <para>Fused: a prediction is {Kernels(plan.Inference)}, {CSharpWriter.Escape(FusionText.Inference(plan))}; "
            + $"a training step is {Kernels(plan.Training)}.</para>");
        writer.Line(
            $"/// <para>Planned memory per example: {Bytes(plan.InferenceMemory.ElementsPerExample)} bytes for inference, "
            + $"{Bytes(plan.Training.ElementsPerExample)} bytes for a training step.</para>");
        writer.Line("/// </summary>");
    }

    /// <summary>A layer, or all layers of a block in one row.</summary>
    private static void WritePart(CSharpWriter writer, NetworkPlan plan, IGrouping<string, LayerRow> part)
    {
        LayerRow last = part.Last();
        Row(
            writer, "item", part.Key,
            last.Layer.IsOutsideBlocks ? CSharpWriter.Escape($"{last.Description}") : $"{Literals.Of(part.Count())} layers",
            Shape(last.OutputShape),
            Literals.Grouped(part.SelectMany(layer => layer.Parameters).Sum(id => (long)plan.Parameters[id].Length)),
            Literals.Grouped(part.Sum(layer => layer.MultiplyAdds)));
    }

    private static void Row(CSharpWriter writer, string element, string term, params string[] cells)
    {
        string descriptions = string.Concat(cells.Select(cell => $"<description>{cell}</description>"));
        writer.Line($"/// <{element}><term>{term}</term>{descriptions}</{element}>");
    }

    private static string Kernels(Schedule schedule) =>
        schedule.Groups.Length == 1 ? "1 kernel" : $"{Literals.Grouped(schedule.Groups.Length)} kernels";

    private static string Bytes(int elements) => Literals.Grouped((long)elements * BytesPerNumber);

    private static string Shape(IEnumerable<int> shape) => string.Join("×", shape.Select(size => Literals.Grouped(size)));
}
