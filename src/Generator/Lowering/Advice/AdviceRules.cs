using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Advice;

/// <summary>What would run and does not mean what its author wants: looked at when everything fits, over the network with its blocks written out.</summary>
internal static class AdviceRules
{
    public static void Check(LoweringContext context)
    {
        LinearStackRules.Check(context);
        ActivationRules.Check(context);
        DropoutRules.Check(context);
        RegressionRules.Check(context);
        InitRules.Check(context);
        SymmetryRules.Check(context);
        GradientFlowRules.Check(context);
        FrozenRules.Check(context);
        DeviceRules.Check(context);
    }
}
