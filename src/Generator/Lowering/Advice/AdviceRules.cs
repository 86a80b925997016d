using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Advice;

/// <summary>What would run and does not mean what its author wants: looked at when everything fits, over the network with its blocks written out.</summary>
internal static class AdviceRules
{
    public static void Check(NetworkBuilder network, ProblemSink problems)
    {
        LinearStackRules.Check(network, problems);
        ActivationRules.Check(network, problems);
        DropoutRules.Check(network, problems);
        RegressionRules.Check(network, problems);
        InitRules.Check(network, problems);
        SymmetryRules.Check(network, problems);
        GradientFlowRules.Check(network, problems);
        FrozenRules.Check(network, problems);
        DeviceRules.Check(network, problems);
    }
}
