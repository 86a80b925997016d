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
    private readonly HashSet<string> taken = new();

    /// <summary>The weight of each head's loss, where there are several.</summary>
    private readonly Dictionary<int, double> losses;

    public PassWriter(Schedule schedule, ParameterLayout layout, KernelTable kernels)
    {
        this.schedule = schedule;
        this.layout = layout;
        this.kernels = kernels;
        foreach (int id in schedule.Buffers.Keys.OrderBy(id => id)) variables[id] = Unique(VariableName(schedule.Graph.Nodes[id]));
        losses = Graph.Outputs.Loss != GraphOutputs.None && Graph.Nodes[Graph.Outputs.Loss] is { Op: TotalLossOp total } sum
            ? sum.Operands.Zip(total.Weights.Values, (id, weight) => (id, weight)).GroupBy(loss => loss.id)
                .ToDictionary(loss => loss.Key, loss => loss.Sum(part => part.weight))
            : new Dictionary<int, double>();
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
        string place = buffer.IsFixed
            ? $"Fixed(elementsPerExample: {Literals.Of(buffer.Offset)}, slot: {Literals.Of(buffer.Slot)}, length: {Literals.Of(buffer.Width)}"
            : $"Buffer(offset: {Literals.Of(buffer.Offset)}, slot: {Literals.Of(buffer.Slot)}, width: {Literals.Of(buffer.Width)}";
        writer.Line($"Span<T> {variables[id]} = workspace.{place}, examples);");
    }

    private void WriteStep(CSharpWriter writer, Step step)
    {
        KernelCall call = StepEmitter.Table[step.Kind](Graph, step, kernels);
        IEnumerable<string> arguments = call.Arguments.Select(Place)
            .Append(call.Constants.Length > 0 ? call.Constants : "examples");
        writer.Line();
        writer.Line("// " + Comment(step));
        writer.Call((call.ReturnsLoss ? $"loss += {Weight(step)}" : "") + call.Method, arguments, ";");
    }

    /// <summary>The factor of a head's loss.</summary>
    private string Weight(Step step)
    {
        foreach (int id in step.Nodes)
        {
            if (losses.TryGetValue(id, out double weight) && weight != 1) return Literals.Of(weight) + " * ";
        }

        return "";
    }

    private string Comment(Step step)
    {
        IEnumerable<string> layers = step.Nodes.Select(id => Graph.Nodes[id].Layer).Distinct();
        string what = step.Kind switch
        {
            StepKind.Draw => Graph.Nodes[step.Nodes[0]].Op is GaussianNoiseOp ? "noise" : "mask",
            StepKind.ParameterGradients => "gradients of its parameters",
            StepKind.Library => Library(Graph.Nodes[step.Nodes[0]].Op),
            _ when step.Stored.Any(id => Graph.Nodes[id].GradientOf is not null) && !step.Stored.Contains(Graph.Outputs.Prediction) => "backward",
            _ => "forward",
        };
        return $"{string.Join(", ", layers)}: {what}";
    }

    private static string Library(Op op) => op switch
    {
        SoftmaxCrossEntropyOp => "softmax cross-entropy",
        ChannelMeanOp or ChannelVarianceOp => "statistics of the batch",
        RunningStatisticOp => "running statistics",
        _ => "gradients of its parameters",
    };

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
            ExampleWeightOp { Scale: 1 } => "weight",
            ExampleWeightOp example => $"T.CreateTruncating({Literals.Of(example.Scale)}) * weight",
            ConstantOp constant => kernels.AddConstant(constant.Values.Values),
            ParameterOp parameter => Slice("parameters", parameter.Index),
            Op op => throw new InvalidOperationException($"The value of {op} has no memory."),
        };
    }

    private string Slice(string block, int parameter) =>
        $"{block}.Slice({Literals.Of(layout.Offsets[parameter])}, {Literals.Of(Graph.Parameters[parameter].Length)})";

    /// <summary>A for activations, d for gradients, mask for masks …, and the layer: aRelu1, dDense2, aStage1_0_Conv1.</summary>
    private static string VariableName(Node node)
    {
        string prefix = node.Op switch
        {
            DropoutMaskOp => "mask",
            GaussianNoiseOp => "noise",
            ChannelMeanOp => "mean",
            ChannelVarianceOp => "variance",
            RecurrenceOp => "states",
            _ => node.GradientOf is null ? "a" : "d",
        };
        return prefix + Pascal(node.GradientOf ?? node.Layer);
    }

    private static string Pascal(string name) =>
        string.Join("_", name.Split('.').Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1)));

    private string Unique(string wanted)
    {
        string name = wanted;
        for (int number = 2; !taken.Add(name); number++) name = wanted + "_" + Literals.Of(number);
        return name;
    }
}
