using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.CSharp;

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
            writer.Summary($"The constant data of {network}.");
            using (writer.Open($"file static class {className}"))
            using (writer.Open("public static readonly global::Lamina.NetworkDescription Value = new global::Lamina.NetworkDescription", "};"))
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
