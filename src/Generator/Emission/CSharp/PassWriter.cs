using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.CSharp;

/// <summary>Writes one pass: its buffers, then one call per step under a comment that names the layers.</summary>
internal sealed class PassWriter
{
    private readonly Schedule schedule;
    private readonly ParameterLayout layout;
    private readonly KernelTable kernels;
    private readonly Dictionary<int, string> variables = new();

    public PassWriter(Schedule schedule, ParameterLayout layout, KernelTable kernels)
    {
        this.schedule = schedule;
        this.layout = layout;
        this.kernels = kernels;
        foreach (int id in schedule.Buffers.Keys.OrderBy(id => id)) variables[id] = Unique(VariableName(schedule.Graph.Nodes[id]));
    }

    private Graph Graph => schedule.Graph;

    /// <summary>Writes the method with its header; a pass with a loss returns it.</summary>
    public void Write(CSharpWriter writer, string summary, string head, params string[] parameters)
    {
        bool hasLoss = Graph.Outputs.Loss != GraphOutputs.None;
        writer.Summary(summary);
        using (writer.Open(head, parameters))
        {
            foreach (Step step in schedule.Steps)
            {
                foreach (int id in step.Stored) WriteBuffer(writer, id);
            }

            if (Graph.Nodes.Any(node => node.Op is ExampleWeightOp))
            {
                writer.Line("T weight = T.One / T.CreateChecked(slice.BatchExamples);");
            }

            if (hasLoss) writer.Line("double loss = 0;");
            foreach (Step step in schedule.Steps) WriteStep(writer, step);
            if (!hasLoss) return;

            writer.Line();
            writer.Line("return loss;");
        }
    }

    private void WriteBuffer(CSharpWriter writer, int id)
    {
        if (!schedule.Buffers.TryGetValue(id, out PlannedBuffer? buffer)) return;
        writer.Line(
            $"Span<T> {variables[id]} = workspace.Buffer(offset: {Literals.Of(buffer.Offset)}, slot: {Literals.Of(buffer.Slot)}, "
            + $"width: {Literals.Of(buffer.Width)}, examples);");
    }

    private void WriteStep(CSharpWriter writer, Step step)
    {
        KernelCall call = StepEmitter.Table[step.Kind](Graph, step, kernels);
        IEnumerable<string> arguments = call.Arguments.Select(Place)
            .Append(call.Constants.Length > 0 ? call.Constants : "examples");
        writer.Line();
        writer.Line("// " + Comment(step));
        writer.Call((call.ReturnsLoss ? "loss += " : "") + call.Method, arguments, ";");
    }

    private string Comment(Step step)
    {
        IEnumerable<string> layers = step.Nodes.Select(id => Graph.Nodes[id].Layer).Distinct();
        string what = step.Kind switch
        {
            StepKind.Mask => "mask",
            StepKind.ParameterGradients => "gradients of its parameters",
            _ when step.Stored.Any(id => Graph.Nodes[id].GradientOf is not null) && !step.Stored.Contains(Graph.Outputs.Prediction) => "backward",
            StepKind.SoftmaxCrossEntropy => "softmax cross-entropy",
            _ => "forward",
        };
        return $"{string.Join(", ", layers)}: {what}";
    }

    /// <summary>Where a value lies, as an argument.</summary>
    private string Place(int id)
    {
        if (variables.TryGetValue(id, out string? variable)) return variable;
        if (id == Graph.Outputs.Prediction) return "outputs";

        int gradient = Graph.Outputs.Gradients.IndexOf(id);
        if (gradient >= 0) return Slice("gradients", gradient);
        return Graph.Nodes[id].Op switch
        {
            InputOp => "inputs",
            TargetOp => "targets",
            ExampleWeightOp => "weight",
            ParameterOp parameter => Slice("parameters", parameter.Index),
            Op op => throw new InvalidOperationException($"The value of {op} has no memory."),
        };
    }

    private string Slice(string block, int parameter) =>
        $"{block}.Slice({Literals.Of(layout.Offsets[parameter])}, {Literals.Of(Graph.Parameters[parameter].Length)})";

    /// <summary>A for activations, d for gradients, mask for masks, and the layer: aRelu1, dDense2.</summary>
    private static string VariableName(Node node) => node.Op is DropoutMaskOp
        ? "mask" + Pascal(node.Layer)
        : node.GradientOf is { } layer ? "d" + Pascal(layer) : "a" + Pascal(node.Layer);

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    private string Unique(string wanted)
    {
        string name = wanted;
        for (int number = 2; variables.ContainsValue(name); number++) name = wanted + "_" + Literals.Of(number);
        return name;
    }
}
