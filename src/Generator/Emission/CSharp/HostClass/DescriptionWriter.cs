using System.Globalization;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.CSharp.HostClass;

/// <summary>
/// Writes the constant NetworkDescription of a network, in a file-local class of its own: a static field of the user's class may make a
/// network, and C# initialises that field before statics of the generated part.
/// </summary>
internal static class DescriptionWriter
{
    public static void Write(CSharpWriter writer, string className, string network, NetworkPlan plan)
    {
        using (writer.Open("namespace Lamina.Generated"))
        {
            writer.Line("using Initial = global::Lamina.Initializers.Initializer;");
            writer.Line();
            writer.Summary($"The constant data of {network}.");
            using (writer.Open($"file static class {className}"))
            using (writer.Open(
                "public static readonly global::Lamina.NetworkDescription Value = new global::Lamina.NetworkDescription", "};"))
            {
                WriteProperties(writer, network, plan);
            }
        }
    }

    private static void WriteProperties(CSharpWriter writer, string network, NetworkPlan plan)
    {
        writer.Line($"Name = {Literals.Of(network)},");
        writer.Line($"InputShape = {Shape(plan.InputShape)},");
        writer.Line($"OutputShape = {Shape(plan.OutputShape)},");
        writer.Line($"TargetLength = {Literals.Of(plan.TargetLength)},");
        writer.Line($"Loss = {Literals.Of(plan.Loss)},");
        writer.Line($"Task = global::Lamina.NetworkTask.{plan.Heads[0].Task},");
        if (plan.Inputs.Length > 1 || plan.Inputs[0] is not { Name: LayerNames.BlockInput, Vocabulary: null, Steps: null })
            WriteInputs(writer, plan);
        WriteHeads(writer, plan);
        WriteList(writer, "Layers", "LayerDescription",
            plan.Layers.Select((layer, i) => Layer(layer, i == 0 ? plan.Inputs[0].Name : plan.Layers[i - 1].Layer, plan)));
        WriteList(
            writer, "Parameters", "ParameterDescription",
            plan.Parameters.Select((parameter, i) => Parameter(parameter, plan.Layout.Offsets[i])));
        writer.Line($"BlockLength = {Literals.Of(plan.Layout.BlockLength)},");
        if (plan.Layout.TrainableLength < plan.Layout.BlockLength)
            writer.Line($"TrainableLength = {Literals.Of(plan.Layout.TrainableLength)},");
        writer.Line($"InferencePlan = {Memory(plan.InferenceMemory)},");
        writer.Line($"EvaluationPlan = {Memory((plan.Evaluation.ElementsPerExample, plan.Evaluation.Slots))},");
        writer.Line($"TrainingPlan = {Memory((plan.Training.ElementsPerExample, plan.Training.Slots))},");
    }

    private static void WriteInputs(CSharpWriter writer, NetworkPlan plan)
    {
        var inputs = new List<string>();
        int offset = 0;
        foreach (InputRow input in plan.Inputs)
        {
            inputs.Add($"new({Literals.Of(input.Name)}, {Literals.Of(offset)}, {Shape(input.Shape)}){Initializer(Ranges(input))}");
            offset += input.Length;
        }

        WriteList(writer, "Inputs", "InputDescription", inputs);
    }

    private static List<string> Ranges(InputRow input)
    {
        var ranges = new List<string>();
        if (input.Vocabulary is { } vocabulary) ranges.Add($"Vocabulary = {Literals.Of(vocabulary)}");
        if (input.Steps is { } steps) ranges.Add($"Steps = {Literals.Of(steps)}");
        return ranges;
    }

    private static void WriteHeads(CSharpWriter writer, NetworkPlan plan)
    {
        int output = 0;
        int target = 0;
        using (writer.Open("Heads = new global::Lamina.HeadDescription[]", "},"))
        {
            foreach (HeadRow head in plan.Heads)
            {
                using (writer.Open("new()", "},")) WriteHead(writer, head, output, target);
                output += head.Length;
                target += head.TargetLength;
            }
        }
    }

    private static void WriteHead(CSharpWriter writer, HeadRow head, int offset, int targetOffset)
    {
        writer.Line($"Name = {Literals.Of(head.Name)}, Layer = {Literals.Of($"{head.Layer}")},");
        writer.Line(
            $"Offset = {Literals.Of(offset)}, Length = {Literals.Of(head.Length)}, "
            + $"TargetOffset = {Literals.Of(targetOffset)}, TargetLength = {Literals.Of(head.TargetLength)},");
        writer.Line(
            $"Task = global::Lamina.NetworkTask.{head.Task}, Loss = {Literals.Of(head.Loss)}, Weight = {Literals.Of(head.Weight)},");
        if (head.Targets != TargetDomainKind.Any) writer.Line($"Targets = global::Lamina.TargetDomain.{head.Targets},");
        if (head.AllowsMissingTargets) writer.Line("AllowsMissingTargets = true,");
        if (head.HasExampleWeights) writer.Line("HasExampleWeights = true,");
        if (head.Shape.Length > 1) writer.Line($"Classes = {Literals.Of(head.Shape[head.Shape.Length - 1])},");
    }

    private static void WriteList(CSharpWriter writer, string name, string type, IEnumerable<string> items)
    {
        using (writer.Open($"{name} = new global::Lamina.{type}[]", "},"))
        {
            foreach (string item in items) writer.Line(item + ",");
        }
    }

    private static string Layer(LayerRow layer, LayerPath before, NetworkPlan plan)
    {
        int trained = Count(layer, plan, isTrained: true);
        int others = Count(layer, plan, isTrained: false);
        var properties = new List<string>();
        if (others > 0) properties.Add($"NonTrainableCount = {Literals.Of(others)}");
        if (layer.ElementsPerChannel is { } elements) properties.Add($"ElementsPerChannel = {Literals.Of(elements)}");
        if (layer.Inputs.Count != 1 || layer.Inputs[0] != before)
        {
            properties.Add($"Inputs = new[] {{ {string.Join(", ", layer.Inputs.Select(input => Literals.Of($"{input}")))} }}");
        }

        return $"new({Literals.Of($"{layer.Layer}")}, {Literals.Of($"{layer.Description}")}, {Shape(layer.OutputShape)}, "
            + $"{Literals.Of(trained)}, {layer.MultiplyAdds.ToString(CultureInfo.InvariantCulture)}){Initializer(properties)}";
    }

    private static int Count(LayerRow layer, NetworkPlan plan, bool isTrained) => layer.Parameters
        .Where(id => (plan.Parameters[id].Role == ParameterRole.Trained) == isTrained).Sum(id => plan.Parameters[id].Length);

    private static string Parameter(ParameterTensor parameter, int offset)
    {
        var properties = new List<string>();
        if (parameter.Role != ParameterRole.Trained) properties.Add("IsTrainable = false");
        if (parameter.Role == ParameterRole.Statistic) properties.Add("IsStatistic = true");
        if (parameter.PyTorch is { } order) properties.Add($"PyTorch = {Order(order)}");
        return $"new({Literals.Of(parameter.Name)}, {Literals.Of(offset)}, {Shape(parameter.Shape)}, "
            + $"Initial.{Initial(parameter)}){Initializer(properties)}";
    }

    private static string Order(PyTorchOrder order) => order.Problem == OrderProblem.None
        ? $"new({Shape(order.Shape)}, {Shape(order.Axes)})"
        : $"global::Lamina.PyTorchOrder.{order.Problem}";

    private static string Initializer(List<string> properties) => properties.Count == 0 ? "" : $" {{ {string.Join(", ", properties)} }}";

    private static string Initial(ParameterTensor parameter)
    {
        string inputs = Literals.Of(parameter.Initial.FanIn);
        string outputs = Literals.Of(parameter.Initial.FanOut);
        string columns = Literals.Of(parameter.Shape[parameter.Shape.Length - 1]);
        return parameter.Initial.Rule switch
        {
            InitialRule.Zeros => "Zeros",
            InitialRule.Constant when parameter.Initial.Scale == 1 => "Ones",
            InitialRule.ForgetGate => "ForgetGate",
            InitialRule.Orthogonal => $"Orthogonal(columns: {columns})",
            InitialRule.Sinusoidal => $"Sinusoidal(width: {columns})",
            InitialRule.Xavier => $"Xavier(inputs: {inputs})",
            InitialRule.Glorot => $"Glorot(inputs: {inputs}, outputs: {outputs})",
            InitialRule.He => $"He(inputs: {inputs})",
            _ => $"{parameter.Initial.Rule}({Literals.Of(parameter.Initial.Scale)})",
        };
    }

    private static string Memory((int ElementsPerExample, int Slots) plan) =>
        $"new(ElementsPerExample: {Literals.Of(plan.ElementsPerExample)}, Slots: {Literals.Of(plan.Slots)})";

    private static string Shape(IEnumerable<int> shape) => $"new[] {{ {string.Join(", ", shape.Select(size => Literals.Of(size)))} }}";
}
