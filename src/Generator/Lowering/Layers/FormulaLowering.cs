using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>An activation of the user's: a formula of the IR, which is differentiated, inlined and fused like all others.</summary>
internal static class FormulaLowering
{
    public static void Lower(LoweringContext context, FormulaActivationDeclaration layer)
    {
        if (!context.Budget.Reserve(layer, newParameters: 0, context.CurrentShape.Length)) return;
        context.Map(UserFunctions.Of(layer.Formula), context.Current);
    }
}
