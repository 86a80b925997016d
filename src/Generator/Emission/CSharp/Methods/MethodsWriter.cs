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
    private const string Examples = "int examples";
    private const string Workspace = "Workspace<T> workspace";

    private static readonly string[] Namespaces =
    {
        "System", "System.Numerics", "System.Runtime.CompilerServices", "Lamina.Attention", "Lamina.Convolutions", "Lamina.Layout",
        "Lamina.Normalization", "Lamina.Numerics", "Lamina.Recurrence", "Lamina.Regularizers",
    };

    public static void Write(CSharpWriter writer, string className, string network, NetworkPlan plan)
    {
        var kernels = new KernelTable(writer.Run);
        using (writer.Open("namespace Lamina.Generated"))
        {
            foreach (string name in Namespaces) writer.Line($"using global::{name};");
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
            "public static double Backward", Parameters, Inputs, Targets, Outputs, "Span<T> gradients", "in BatchSlice slice", Examples,
            Workspace);

        MethodWriter Method(Schedule schedule) => new(schedule, plan.Layout, kernels, sections);
    }
}
