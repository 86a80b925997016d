using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;

namespace Lamina.Generator.Lowering.Rules;

/// <summary>A softmax has at least two elements to compare.</summary>
internal static class SoftmaxRules
{
    /// <summary>Reports a softmax over one element.</summary>
    public static void ReportOfOne(ProblemSink problems, LayerInput input, ActivationDeclaration softmax)
    {
        string always = softmax.Activation == ActivationKind.Softmax ? "1" : "0";
        problems.Report(
            Problem.At(softmax.Site, ProblemKind.SoftmaxOfOne, softmax.Kind, always, input.Value.Derivation)
                with { Fixes = Fixes(input, softmax) });
    }

    private static EquatableArray<Fix> Fixes(LayerInput input, ActivationDeclaration softmax)
    {
        if (softmax.Path.Count > 0) return default;
        string sigmoid = Corrections.InPlaceOf(softmax, "Sigmoid").ToString();
        IReadOnlyList<LossDeclaration> losses = input.Scope.Network.Losses;
        bool isForCrossEntropy = losses.Count == 1 && losses[0].Is(LossKind.CrossEntropy, LossKind.KlDivergence);
        Fix answer = isForCrossEntropy
            ? Fix.Of(
                "Use Sigmoid and Loss.BinaryCrossEntropy", Edit.Replace(softmax.Site, sigmoid),
                Corrections.UseEdit(losses[0], LossKind.BinaryCrossEntropy))
            : Fix.Of("Use Sigmoid", Edit.Replace(softmax.Site, sigmoid));
        return input.Scope.Maker(input.Value) is DenseDeclaration { Path.Count: 0 } dense
            ? Fix.List(answer, Fix.Of($"Give {LayerText.Of(dense)} 2 units", Edit.SetArgument(dense.Site, 0, "2")))
            : Fix.List(answer);
    }
}
