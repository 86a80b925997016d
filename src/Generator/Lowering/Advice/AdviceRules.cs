using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Advice;

/// <summary>Networks that run and do not do what their author wants: checked when everything fits, with blocks expanded.</summary>
internal static class AdviceRules
{
    public static void Check(NetworkBuilder network, ProblemSink problems)
    {
        LinearStackRules.Check(network.Chain, problems);
        ActivationRules.Check(network.Chain, problems);
        DropoutRules.Check(network, problems);
        RegressionRules.Check(network.Chain, problems);
        InitRules.Check(network.Chain, problems);
        SymmetryRules.Check(network.Chain, problems);
        GradientFlowRules.Check(network.Chain, problems);
        FrozenRules.Check(network, problems);
        DeviceRules.Check(network, problems);
    }
}
