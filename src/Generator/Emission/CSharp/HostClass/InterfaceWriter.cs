using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Emission.CSharp.HostClass;

/// <summary>
/// Writes the members of INetwork, explicitly, so that they add no names to the class: argument checks, then the
/// methods for the widest vectors that the machine supports, which the runtime chooses.
/// </summary>
internal static class InterfaceWriter
{
    public static void Write(CSharpWriter writer, HostDeclaration host, NetworkPlan plan, string methods)
    {
        var signatures = new MethodSignatures(host);
        string call = $"global::Lamina.Kernels.WidestLanes<global::Lamina.Generated.{methods}>";

        writer.Line();
        writer.Call(signatures.Create.Head, signatures.Create.Parameters, " =>");
        writer.Line(host.HasRequiredMembers
            ? $"    throw new global::System.NotSupportedException({Literals.Of(RequiredMembers(host))});"
            : "    new(seed);");
        if (plan.Weights is not null)
        {
            writer.Line();
            writer.Line($"global::Lamina.IPredictor {signatures.Interface}.ToInference() => ToInference();");
        }

        writer.Line();
        using (writer.Open(signatures.Forward.Head, signatures.Forward.Parameters))
        {
            WriteChecks(writer, plan, new("examples", "InferencePlan", HasTargets: false, HasGradients: false));
            writer.Line(call);
            writer.Line("    .Forward(parameters, inputs, outputs, examples, workspace);");
        }

        writer.Line();
        using (writer.Open(signatures.Evaluate.Head, signatures.Evaluate.Parameters))
        {
            WriteChecks(writer, plan, new("examples", "EvaluationPlan", HasTargets: true, HasGradients: false));
            writer.Line("return " + call);
            writer.Line("    .Evaluate(parameters, inputs, targets, outputs, examples, workspace);");
        }

        writer.Line();
        using (writer.Open(signatures.Backward.Head, signatures.Backward.Parameters))
        {
            WriteChecks(writer, plan, new("slice.Examples", "TrainingPlan", HasTargets: true, HasGradients: true));
            writer.Line("return " + call);
            writer.Line("    .Backward(parameters, inputs, targets, outputs, gradients, in slice, workspace);");
        }

        writer.Line();
        WritePenalty(writer, plan, signatures.Penalty);
    }

    private static string RequiredMembers(HostDeclaration host) =>
        $"{host.Type.Name} has required members, which only an object initializer sets: create it with new, and set them.";

    private static void WriteChecks(CSharpWriter writer, NetworkPlan plan, Checked arguments)
    {
        string examples = arguments.Examples;
        writer.Line(Checks.Examples(examples));
        writer.Line(Checks.Block("parameters", plan.Layout.BlockLength));
        if (arguments.HasGradients) writer.Line(Checks.Block("gradients", plan.Layout.BlockLength));
        writer.Line(Checks.Rows("inputs", plan.InputLength, examples));
        if (arguments.HasTargets) writer.Line(Checks.Rows("targets", plan.TargetLength, examples));
        writer.Line(Checks.Rows("outputs", plan.OutputLength, examples));
        writer.Line($"workspace.Require(Description.{arguments.Memory}, {examples}, Description.Name);");
    }

    private static void WritePenalty(CSharpWriter writer, NetworkPlan plan, Signature signature)
    {
        var penalties = plan.Parameters
            .SelectMany((parameter, i) => new[] { (Norm: "L2", Lambda: parameter.L2, parameter, i),
                (Norm: "L1", Lambda: parameter.L1, parameter, i) })
            .Where(penalty => penalty.Lambda > 0).ToList();
        using (writer.Open(signature.Head, signature.Parameters))
        {
            writer.Line(Checks.Examples("batchExamples"));
            writer.Line(Checks.Block("parameters", plan.Layout.BlockLength));
            writer.Line($"if (!gradients.IsEmpty) {Checks.Block("gradients", plan.Layout.BlockLength)}");
            if (penalties.Count == 0)
            {
                writer.Line("return 0;");
                return;
            }

            writer.Line("double penalty = 0;");
            foreach ((string norm, double lambda, ParameterTensor parameter, int i) in penalties)
            {
                string place = $"Slice({Literals.Of(plan.Layout.Offsets[i])}, {Literals.Of(parameter.Length)})";
                writer.Line();
                writer.Line($"// {parameter.Name}: {norm} with λ = {Literals.Of(lambda)}");
                writer.Call(
                    $"penalty += global::Lamina.Kernels.WeightPenalty.{norm}",
                    new[] { "parameters." + place, "gradients.IsEmpty ? default : gradients." + place, Literals.Of(lambda),
                        "batchExamples" },
                    ";");
            }

            writer.Line();
            writer.Line("return penalty;");
        }
    }

    /// <summary>What a member checks: how it calls the number of examples and its plan of memory, and which spans it is given.</summary>
    private sealed record Checked(string Examples, string Memory, bool HasTargets, bool HasGradients);
}
