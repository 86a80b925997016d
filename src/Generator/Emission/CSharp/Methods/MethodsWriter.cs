using Lamina.Generator.Emission.CSharp.Members;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.CSharp.Methods;

/// <summary>
/// Writes the file-local class that holds a network's methods and kernels. It is in a namespace of ours with its own usings, so that no
/// name of the user's can come in between.
/// </summary>
internal static class MethodsWriter
{
    private const string Parameters = "ReadOnlySpan<T> parameters";
    private const string Inputs = "ReadOnlySpan<T> inputs";
    private const string Targets = "ReadOnlySpan<T> targets";
    private const string Outputs = "Span<T> outputs";
    private const string Gradients = "Span<T> gradients";
    private const string Slice = "in BatchSlice slice";
    private const string Examples = "int examples";
    private const string Workspace = "Workspace<T> workspace";
    private const string Weights = "ReadOnlySpan<T> weights";
    private const string WorkspaceSpan = "WorkspaceSpan<T> workspace";

    /// <summary>Fully qualified, because the methods of a user's class INetwork have this name too.</summary>
    private const string Face = "global::Lamina.Kernels.INetworkMethods";

    private const string InferenceFace = "global::Lamina.Kernels.IInferenceMethods";

    private const string SmallFace = "global::Lamina.Kernels.ISmallInferenceMethods";

    private static readonly string[] Namespaces =
    {
        "System", "System.Numerics", "System.Runtime.CompilerServices", "System.Runtime.InteropServices", "Lamina.Kernels",
    };

    public static void Write(CSharpWriter writer, string className, string network, NetworkPlan plan)
    {
        var kernels = new KernelTable(writer.Run);
        using (writer.Open("namespace Lamina.Generated"))
        {
            foreach (string name in Namespaces) writer.Line($"using global::{name};");
            writer.Line();
            WriteLanes(writer, className, plan);
            writer.Line();
            writer.Line("/// <summary>");
            writer.Line($"/// What computes {CSharpWriter.Escape(network)}, for numbers of type T in vectors of type V.");
            writer.Line("/// Matrices are row-major, one example per row. Letters as in the course notes: x input, w weights, b biases,");
            writer.Line("/// z = w·x + b, a = g(z), y target; d in front of a gradient.");
            writer.Line("/// </summary>");
            writer.Line($"file static class {className}<T, V>");
            writer.Line("    where T : unmanaged, IBinaryFloatingPointIeee754<T>");
            using (writer.Open("    where V : struct, ILanes<V, T>"))
            {
                WriteMethods(writer, plan, kernels);
                kernels.Write(writer);
            }
        }
    }

    /// <summary>The methods as the runtime calls them, in lanes of its choice.</summary>
    private static void WriteLanes(CSharpWriter writer, string className, NetworkPlan plan)
    {
        writer.Summary("The methods for vectors of any width; the runtime calls them with the widest that the machine supports.");
        using (writer.Open($"file readonly struct {className} : {Face}{Inference(plan)}"))
        {
            using (writer.Open($"static void {Face}.Forward<T, V>", new[] { Parameters, Inputs, Outputs, Examples, Workspace }))
                writer.Line($"{className}<T, V>.Forward(parameters, inputs, outputs, examples, workspace);");
            writer.Line();
            using (writer.Open(
                $"static double {Face}.Evaluate<T, V>", new[] { Parameters, Inputs, Targets, Outputs, Examples, Workspace }))
                writer.Line($"return {className}<T, V>.Evaluate(parameters, inputs, targets, outputs, examples, workspace);");
            writer.Line();
            using (writer.Open(
                $"static double {Face}.Backward<T, V>",
                new[] { Parameters, Inputs, Targets, Outputs, Gradients, Slice, Workspace }))
            {
                writer.Line($"return {className}<T, V>.Backward(");
                writer.Line("    parameters, inputs, targets, outputs, gradients, in slice, slice.Examples, workspace);");
            }

            if (plan.Weights is not null) WriteInferenceLanes(writer, className);
            if (plan.Small is not null) WriteSmallLanes(writer, className, plan.Small);
        }
    }

    private static string Inference(NetworkPlan plan) =>
        (plan.Weights is null ? "" : ", " + InferenceFace) + (plan.Small is null ? "" : ", " + SmallFace);

    private static void WriteSmallLanes(CSharpWriter writer, string className, SmallInference small)
    {
        writer.Line();
        writer.Line($"static int {SmallFace}.MemoryLength => {Literals.Of(small.MemoryLength)};");
        writer.Line();
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Open($"static void {SmallFace}.InferOne<T, V>(ref T weights, ref T input, ref T output, ref T memory)"))
            writer.Line($"{className}<T, V>.InferOne(ref weights, ref input, ref output, ref memory);");
    }

    private static void WriteInferenceLanes(CSharpWriter writer, string className)
    {
        writer.Line();
        using (writer.Open($"static void {InferenceFace}.Pack<T, V>", new[] { Parameters, "Span<T> weights" }))
            writer.Line($"{className}<T, V>.Pack(parameters, weights);");
        writer.Line();
        using (writer.Open($"static void {InferenceFace}.Infer<T, V>", new[] { Weights, Inputs, Outputs, Examples, WorkspaceSpan }))
            writer.Line($"{className}<T, V>.Infer(weights, inputs, outputs, examples, workspace);");
    }

    private static void WriteMethods(CSharpWriter writer, NetworkPlan plan, KernelTable kernels)
    {
        var sections = new SectionTable(kernels);
        Method(plan.Inference).Write(
            writer, "Inference: ŷ, dropout off.",
            "public static void Forward", Parameters, Inputs, Outputs, Examples, Workspace);
        writer.Line();
        Method(plan.Evaluation).Write(
            writer, "Evaluation: ŷ and Σ 𝓛(ŷ, y), dropout off.",
            "public static double Evaluate", Parameters, Inputs, Targets, Outputs, Examples, Workspace);
        writer.Line();
        Method(plan.Training).Write(
            writer, "Training: ŷ, Σ 𝓛(ŷ, y), and the gradient of (1/m) Σ 𝓛 for every parameter.",
            "public static double Backward", Parameters, Inputs, Targets, Outputs, Gradients, Slice, Examples, Workspace);

        if (plan.Weights is { } weights)
        {
            writer.Line();
            new MethodWriter(plan.Form, plan.Layout, kernels, sections, weights).Write(
                writer, "Inference with packed weights: ŷ, dropout off.",
                "public static void Infer", Weights, Inputs, Outputs, Examples, WorkspaceSpan);
            writer.Line();
            new PackWriter(plan, weights, kernels).Write(writer);
            if (plan.Small is { } small)
            {
                writer.Line();
                new SmallInferenceWriter(small, new MethodValues(plan.Form, plan.Layout, kernels, weights), kernels).Write(writer);
            }
        }

        MethodWriter Method(Schedule schedule) => new(schedule, plan.Layout, kernels, sections);
    }
}
