using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;

namespace Lamina.Generator.Lowering.Heads;

/// <summary>There are as many class weights as outputs.</summary>
internal static class ClassRules
{
    public static void Check(LayerChain chain, ProblemSink problems, LossDeclaration loss, LayerValue head)
    {
        int named = loss.ClassWeights.Count;
        if (named == 0 || head.IsUnknown || named == head.Shape.Last) return;

        LayerValue source = HeadWidth.Source(chain, head);
        problems.Report(Problem.At(
            loss.Site, ProblemKind.ClassCount, "ClassWeights", LayerText.Of(loss), LayerText.Number(named), source.Derivation) with
        {
            Others = new[] { source.Site }.ToEquatableArray(),
            Fixes = Fix.List(HeadWidth.Set(chain, head, named)),
        });
    }
}
