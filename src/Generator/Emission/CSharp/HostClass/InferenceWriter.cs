using Lamina.Generator.Declarations;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.CSharp.HostClass;

/// <summary>Writes the class of the inference form, and the method that makes one of the network.</summary>
internal static class InferenceWriter
{
    private const string Input = "global::System.ReadOnlySpan<float>";

    private const string Output = "global::System.Span<float>";

    private const string InferHead = "protected override void Infer";

    private static readonly string[] InferParameters =
    {
        Input + " weights", Input + " inputs", Output + " outputs", "int examples", "global::Lamina.Kernels.WorkspaceSpan<float> workspace",
    };

    private static readonly string[] InferArguments = { "weights", "inputs", "outputs", "examples", "workspace" };

    public static void Write(CSharpWriter writer, HostDeclaration host, NetworkPlan plan, string methods)
    {
        InferenceWeights weights = plan.Weights!;
        string calls = $"global::Lamina.Kernels.WidestInference<global::Lamina.Generated.{methods}>";
        writer.Line();
        writer.Summary("An immutable snapshot of the network that only predicts, faster, and from any number of threads.");
        writer.Line("public Inference ToInference() => new(Parameters.Snapshot());");
        writer.Line();
        writer.Summary($"{host.Type.FullName} for predictions alone, with the weights of one moment.");
        using (writer.Open("public sealed class Inference : global::Lamina.InferenceForm"))
        {
            writer.Line($"internal Inference({Input} parameters)");
            writer.Line($"    : base({host.Type.FullName}.Description, weights: {Literals.Of(weights.Length)}) =>");
            writer.Line($"    {calls}.Pack(parameters, Weights);");
            WriteLoading(writer, host);
            writer.Line();
            if (plan.Small is not null) WriteSmall(writer, plan, methods);
            writer.Line("/// <inheritdoc/>");
            using (writer.Open(InferHead, InferParameters))
                writer.Call($"{calls}.Infer", InferArguments, ";");
        }
    }

    /// <summary>One example of a small network: the checks, and one method.</summary>
    private static void WriteSmall(CSharpWriter writer, NetworkPlan plan, string methods)
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Open($"public override void Predict({Input} input, {Output} output)"))
        {
            string inputs = Literals.Of(plan.InputLength), outputs = Literals.Of(plan.OutputLength);
            writer.Line($"if (input.Length != {inputs} || output.Length != {outputs} || !AreApart(input, output))");
            writer.Line("    Refuse(input, output, 1);");
            writer.Line($"global::Lamina.Kernels.WidestSmallInference<global::Lamina.Generated.{methods}>");
            writer.Line("    .InferUnsafe(in FirstWeight, input, output);");
        }

        writer.Line();
    }

    private static void WriteLoading(CSharpWriter writer, HostDeclaration host)
    {
        const string options = "global::Lamina.Serialization.LoadOptions? options = null";
        const string read = "global::Lamina.Serialization.ParameterFile.Read";
        string description = $"{host.Type.FullName}.Description";
        writer.Line();
        writer.Summary("Loads the weights from a safetensors file.");
        writer.Line($"public static Inference Load(string path, {options}) =>");
        writer.Line($"    new({read}({description}, path, options).Span);");
        writer.Line();
        writer.Summary("Loads the weights from a stream, which is read to its end and left open.");
        writer.Line($"public static Inference Load(global::System.IO.Stream stream, {options}) =>");
        writer.Line($"    new({read}({description}, stream, options).Span);");
        writer.Line();
        writer.Summary("Loads the weights from an embedded resource, a safetensors file, by its logical name.");
        writer.Call(
            "public static Inference FromResource", new[] { "global::System.Reflection.Assembly assembly", "string name", options }, " =>");
        writer.Line($"    new({read}Resource({description}, assembly, name, options).Span);");
    }

    /// <summary>The class of a network with errors, so that code that uses it compiles.</summary>
    public static void WriteThrowing(CSharpWriter writer, string fault)
    {
        writer.Line();
        writer.Summary("Cannot be created: the declaration has errors.");
        using (writer.Open("public sealed class Inference : global::Lamina.InferenceForm"))
        {
            writer.Line("private Inference()");
            writer.Line("    : base(null!, weights: 0) =>");
            writer.Line($"    {fault}");
            foreach (string signature in new[] { "Load(string path", "Load(global::System.IO.Stream stream",
                "FromResource(global::System.Reflection.Assembly assembly, string name" })
            {
                writer.Line();
                writer.Summary("Throws: the declaration has errors.");
                writer.Line($"public static Inference {signature}, global::Lamina.Serialization.LoadOptions? options = null) =>");
                writer.Line($"    {fault}");
            }

            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Call(InferHead, InferParameters, " =>");
            writer.Line($"    {fault}");
        }
    }
}
