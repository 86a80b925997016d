using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Fixes;

namespace Lamina.Generator.Lowering.Advice;

/// <summary>An activation directly after another that leaves it nothing to do, or too little.</summary>
internal static class ActivationRules
{
    public static void Check(LayerChain chain, ProblemSink problems)
    {
        foreach (LayerLink second in chain.Links)
        {
            if (second.Activation is not { } follower || second.Producer is not { Activation: { } leader } first) continue;
            if (chain.SoleConsumer(first) != second || ActivationPairs.Fault(leader, follower) is not { } fault) continue;

            LayerLink redundant = fault.RemovesFirst ? first : second;
            problems.Report(Corrections.At(second, ProblemKind.RedundantActivation, second.Text, first.Text, fault.Reason) with
            {
                Others = Corrections.Sites(first),
                Fixes = Fix.List(Corrections.Remove(chain, redundant)),
            });
        }
    }
}
