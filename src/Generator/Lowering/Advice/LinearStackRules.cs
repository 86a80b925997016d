using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;

namespace Lamina.Generator.Lowering.Advice;

/// <summary>Two dense layers in a row compute what one could; dropout between them changes nothing about that.</summary>
internal static class LinearStackRules
{
    public static void Check(LayerChain chain, ProblemSink problems)
    {
        foreach (LayerLink dense in chain.Links)
        {
            if (dense.Declared is not DenseDeclaration { From: null }) continue;
            if (LinearProducer(chain, dense) is not { Declared: DenseDeclaration } linear) continue;
            problems.Report(Corrections.At(dense, ProblemKind.LinearStack, dense.Text, linear.Text) with
            {
                Others = Corrections.Sites(linear),
                Fixes = Fix.List(
                    chain.CanRemove(linear) ? Fix.Of("Insert [Relu]", Edit.InsertAfter(linear.Declared.OwnSite, "Relu")) : null),
            });
        }
    }

    private static LayerLink? LinearProducer(LayerChain chain, LayerLink dense)
    {
        LayerLink link = dense;
        while (link.Producer is { } before && chain.SoleConsumer(before) == link)
        {
            if (before.Layer is not DropoutDeclaration) return before;
            link = before;
        }

        return null;
    }
}
