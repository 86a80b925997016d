using Lamina.Generator.Declarations;
using Lamina.Generator.Declarations.Problems;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Heads;

/// <summary>Every head depends on a layer with weights.</summary>
internal static class HeadRules
{
    public static bool Check(NetworkBuilder network, ProblemSink problems, LossDeclaration loss, LayerValue head)
    {
        // A layer with an error has no weights yet.
        if (problems.HasFatal
            && problems.Problems.Any(problem => problem.Kind.IsFatal() && problem.Kind != ProblemKind.HeadWithoutLayer))
            return true;
        if (network.Nodes.DependOnParameters(head.Node)) return true;
        string advice = loss.From is null ? "put the loss after the layer it is on" : "name a layer with weights in From";
        problems.Report(Problem.At(
            loss.Site, ProblemKind.HeadWithoutLayer, "the inputs", $"{LayerText.Of(loss)} on {head.Description}", advice) with
        {
            Others = new[] { head.Site }.ToEquatableArray(),
        });
        return false;
    }
}
