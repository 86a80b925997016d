using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>A softmax has at least two numbers to compare.</summary>
internal static class SoftmaxRules
{
    /// <summary>Reports the layer that is being lowered.</summary>
    public static void ReportOfOne(LoweringContext context, ActivationDeclaration softmax)
    {
        string always = softmax.Activation == ActivationKind.Softmax ? "1" : "0";
        context.Report(Problem.At(softmax.Site, ProblemKind.SoftmaxOfOne, softmax.Kind, always, context.Gives(context.Value)) with { Fixes = Fixes(context, softmax) });
    }

    private static EquatableArray<Fix> Fixes(LoweringContext context, ActivationDeclaration softmax)
    {
        if (softmax.Path.Count > 0) return default;
        string sigmoid = Corrections.Attribute("Sigmoid", softmax);
        IReadOnlyList<LossDeclaration> losses = context.Declaration.Losses;
        bool isForCrossEntropy = losses.Count == 1 && losses[0].Is(LossKind.CrossEntropy, LossKind.KlDivergence);
        Fix answer = isForCrossEntropy
            ? Fix.Of("Use Sigmoid and Loss.BinaryCrossEntropy", Edit.Replace(softmax.Site, sigmoid), Corrections.UseEdit(losses[0], LossKind.BinaryCrossEntropy))
            : Fix.Of("Use Sigmoid", Edit.Replace(softmax.Site, sigmoid));
        return context.Chain.Find(context.Value.Layer)?.Declared is DenseDeclaration { Path.Count: 0 } dense
            ? Fix.List(answer, Fix.Of($"Give {LayerText.Of(dense)} 2 units", Edit.SetArgument(dense.Site, 0, "2")))
            : Fix.List(answer);
    }
}
