using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;

namespace Lamina.Generator.Lowering.Advice;

/// <summary>A regression that ends in Relu: no prediction is below 0, and a unit at 0 has no gradient.</summary>
internal static class RegressionRules
{
    public static void Check(LayerChain chain, ProblemSink problems)
    {
        foreach ((LossDeclaration loss, LayerLink head) in chain.Heads)
        {
            if (!loss.Is(LossKind.MeanSquaredError, LossKind.MeanAbsoluteError, LossKind.Huber, LossKind.LogCosh)) continue;
            if (Last(chain, head) is not { Activation: ActivationKind.Relu } relu || !chain.IsLast(head)) continue;
            problems.Report(Corrections.At(relu, ProblemKind.ReluForRegression, relu.Text, $"{loss.Loss}") with
            {
                Others = new[] { loss.Site }.ToEquatableArray(),
                Fixes = Fix.List(Corrections.Remove(chain, relu), Corrections.Replace(relu, ActivationKind.Softplus)),
            });
        }
    }

    /// <summary>The last layer that changes elements.</summary>
    private static LayerLink? Last(LayerChain chain, LayerLink head)
    {
        LayerLink? link = head;
        while (link is { Layer: FlattenDeclaration or ReshapeDeclaration or PermuteDeclaration })
        {
            link = link.Producer;
            if (link is not null && chain.SoleConsumer(link) is null) return null;
        }

        return link;
    }
}
