using Lamina.Generator.Declarations;

namespace Lamina.Generator.Lowering.Meaning;

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
            Fixes = Corrections.Fixes(HeadWidth.Set(context, head, named)),
        });
    }
}
