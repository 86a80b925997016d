using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;

namespace Lamina.Generator.Lowering.Heads;

/// <summary>As many weights of classes as outputs.</summary>
internal static class ClassRules
{
    public static void Check(LoweringContext context, LossDeclaration loss, LayerValue head)
    {
        int named = loss.ClassWeights.Count;
        if (named == 0 || head.IsUnknown || named == context.Graph[head.Node].Shape.Last) return;

        LayerValue source = HeadWidth.Source(context, head);
        context.Report(Problem.At(
            loss.Site, ProblemKind.ClassCount, "ClassWeights", LayerText.Of(loss), LayerText.Number(named), context.Gives(source)) with
        {
            Others = new[] { source.Site }.ToEquatableArray(),
            Fixes = Fix.List(HeadWidth.Set(context, head, named)),
        });
    }
}
