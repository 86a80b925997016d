using Lamina.Generator.Declarations;
using Lamina.Generator.Emission.CSharp.Methods;
using Lamina.Generator.Ir;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Emission.CSharp.HostClass;

/// <summary>Writes the generated file of a valid network: the members added to the class, then what computes it.</summary>
internal static class NetworkWriter
{
    public static string Write(HostDeclaration host, NetworkPlan plan, CompilerRun run)
    {
        run.Enter(CompilerStage.CSharp);
        var writer = new CSharpWriter(run);
        string name = host.Type.Name.TrimStart('@');
        string methods = name + "Methods";
        string description = name + "Description";
        HostWriter.WriteHeader(writer);
        HostWriter.Write(
            writer, host, new MethodSignatures(host).Interface, () => DocumentationWriter.Write(writer, plan),
            () => WriteMembers(writer, host, plan, methods, description));
        writer.Line();
        DescriptionWriter.Write(writer, description, name, plan);
        writer.Line();
        MethodsWriter.Write(writer, methods, host.Type.FullName, plan);
        return writer.ToString();
    }

    private static void WriteMembers(CSharpWriter writer, HostDeclaration host, NetworkPlan plan, string methods, string description)
    {
        writer.Line($"private readonly global::Lamina.Kernels.Predictor<{host.Type.FullName}> {LayerNames.Predictor} = new();");
        writer.Line();
        writer.Summary("Draws the parameters; the same seed draws the same ones.");
        writer.Line($"public {host.Type.Name}(ulong seed = 0) =>");
        writer.Line("    global::Lamina.Initializers.ParameterInitialization.Initialize(Parameters, seed);");
        writer.Line();
        writer.Summary("Layers, shapes, parameters and memory plans of the network.");
        writer.Line($"public static global::Lamina.NetworkDescription Description => global::Lamina.Generated.{description}.Value;");
        writer.Line();
        writer.Summary("All parameters, in one aligned block.");
        writer.Line("public global::Lamina.Parameters.ParameterBlock<float> Parameters { get; } = new(Description);");
        writer.Line();
        writer.Summary("The table of layers with shapes, parameters, multiply-adds and memory, or a drawing of the graph.");
        writer.Line("public static string Summary(global::Lamina.SummaryFormat format = global::Lamina.SummaryFormat.Table) =>");
        writer.Line("    Description.ToText(format);");
        foreach (LayerRow layer in plan.Layers.Where(layer => !layer.Parameters.IsEmpty && layer.Layer.IsOutsideBlocks))
        {
            if (IsDense(layer, plan)) WriteDense(writer, layer, plan);
            else WriteView(writer, layer, plan);
        }
        PredictWriter.Write(writer, plan);
        if (plan.Weights is not null) InferenceWriter.Write(writer, host, plan, methods);
        InterfaceWriter.Write(writer, host, plan, methods);
    }

    /// <summary>One matrix and at most one bias.</summary>
    private static bool IsDense(LayerRow layer, NetworkPlan plan) =>
        layer.Description.Kind == DenseDeclaration.Attribute && plan.Parameters[layer.Parameters[0]].Shape.Length == 2;

    /// <summary>A view of tensors by name.</summary>
    private static void WriteView(CSharpWriter writer, LayerRow layer, NetworkPlan plan)
    {
        IEnumerable<string> tensors = layer.Parameters.Select(id => plan.Parameters[id])
            .Select(tensor => $"{tensor.Tensor} of ({string.Join(", ", tensor.Shape.Select(Literals.Of))})");
        writer.Line();
        writer.Summary($"The tensors of {layer.Description}: {string.Join(", ", tensors)}.");
        writer.Line($"public global::Lamina.Parameters.LayerParameters {LayerNames.Member(layer.Layer.Name)} =>");
        writer.Line($"    new(Parameters, {Literals.Of(layer.Layer.Name)});");
    }

    private static void WriteDense(CSharpWriter writer, LayerRow layer, NetworkPlan plan)
    {
        int weight = layer.Parameters[0];
        string bias = layer.Parameters.Length > 1 ? Literals.Of(plan.Layout.Offsets[layer.Parameters[1]]) : "null";
        string outputs = Literals.Of(plan.Parameters[weight].Shape[0]);
        string inputs = Literals.Of(plan.Parameters[weight].Shape[1]);
        writer.Line();
        string biases = bias == "null" ? "" : $", biases of ({outputs})";
        writer.Summary($"The parameters of {layer.Description}: weights of ({outputs}, {inputs}){biases}.");
        writer.Line($"public global::Lamina.Parameters.DenseParameters {LayerNames.Member(layer.Layer.Name)} =>");
        writer.Line(
            $"    new(Parameters, {Literals.Of(plan.Layout.Offsets[weight])}, outputs: {outputs}, inputs: {inputs}, biasOffset: {bias});");
    }
}
