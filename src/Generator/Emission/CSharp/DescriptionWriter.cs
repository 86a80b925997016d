using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.CSharp;

/// <summary>Writes the constant NetworkDescription of a network.</summary>
internal static class DescriptionWriter
{
    public static void Write(CSharpWriter writer, string network, NetworkPlan plan)
    {
        writer.Summary("Layers, shapes, parameters and memory plans of the network.");
        using (writer.Open(
            "public static global::Lamina.NetworkDescription Description { get; } = new global::Lamina.NetworkDescription", "};"))
        {
            writer.Line($"Name = {Literals.Of(network)},");
            writer.Line($"InputShape = {Shape(plan.InputShape)},");
            writer.Line($"OutputShape = {Shape(plan.OutputShape)},");
            writer.Line($"TargetLength = {Literals.Of(plan.OutputLength)},");
            writer.Line($"Loss = {Literals.Of(plan.Loss)},");
            writer.Line($"Task = global::Lamina.NetworkTask.{plan.Task},");
            WriteList(writer, "Layers", "LayerDescription", plan.Layers.Select(layer => Layer(layer, plan)));
            WriteList(
                writer, "Parameters", "Parameters.ParameterDescription",
                plan.Parameters.Select((parameter, i) => Parameter(parameter, plan.Layout.Offsets[i])));
            writer.Line($"BlockLength = {Literals.Of(plan.Layout.BlockLength)},");
            writer.Line($"InferencePlan = {Memory(plan.Inference)},");
            writer.Line($"EvaluationPlan = {Memory(plan.Evaluation)},");
            writer.Line($"TrainingPlan = {Memory(plan.Training)},");
        }
    }

    private static void WriteList(CSharpWriter writer, string name, string type, IEnumerable<string> items)
    {
        using (writer.Open($"{name} = new global::Lamina.{type}[]", "},"))
        {
            foreach (string item in items) writer.Line($"new({item}),");
        }
    }

    private static string Layer(LayerRow layer, NetworkPlan plan) =>
        $"{Literals.Of(layer.Name)}, {Literals.Of(layer.Description)}, {Shape(layer.OutputShape)}, "
        + $"{Literals.Of(layer.Parameters.Sum(id => plan.Parameters[id].Length))}, {layer.MultiplyAdds.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    private static string Parameter(ParameterTensor parameter, int offset) =>
        $"{Literals.Of(parameter.Name)}, {Literals.Of(offset)}, {Shape(parameter.Shape)}, "
        + $"global::Lamina.Initializers.Initializer.{Initial(parameter)}";

    private static string Initial(ParameterTensor parameter)
    {
        string inputs = Literals.Of(parameter.Shape[parameter.Shape.Length - 1]);
        string outputs = Literals.Of(parameter.Shape[0]);
        return parameter.Initial.Rule switch
        {
            InitialRule.Zeros => "Zeros",
            InitialRule.Xavier => $"Xavier(inputs: {inputs})",
            InitialRule.Glorot => $"Glorot(inputs: {inputs}, outputs: {outputs})",
            InitialRule.He => $"He(inputs: {inputs})",
            _ => $"{parameter.Initial.Rule}({Literals.Of(parameter.Initial.Scale)})",
        };
    }

    private static string Memory(Schedule schedule) =>
        $"new(ElementsPerExample: {Literals.Of(schedule.ElementsPerExample)}, Slots: {Literals.Of(schedule.Slots)})";

    private static string Shape(IEnumerable<int> shape) => $"new[] {{ {string.Join(", ", shape.Select(size => Literals.Of(size)))} }}";
}
