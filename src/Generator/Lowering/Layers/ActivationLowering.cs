using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>Activations: one map, or a softmax over the last axis; PRelu has a trained slope per channel.</summary>
internal static class ActivationLowering
{
    public static void Lower(LoweringContext context, ActivationDeclaration activation)
    {
        if (!Check(context, activation)) return;
        int channels = context.CurrentShape.Last;
        bool isTrained = activation.Activation == ActivationKind.PRelu;
        if (!context.Budget.Reserve(activation, isTrained ? channels : 0, context.CurrentShape.Length)) return;

        switch (activation.Activation)
        {
            case ActivationKind.Softmax:
                context.Add(new SoftmaxOp(), context.Current);
                break;
            case ActivationKind.LogSoftmax:
                context.Add(new LogSoftmaxOp(), context.Current);
                break;
            case ActivationKind.PRelu:
                var initial = new InitialValues(InitialRule.Constant, activation.Slope);
                context.Map(ScalarFunctions.PRelu, context.Current, context.AddParameter("weight", initial, channels));
                break;
            default:
                context.Map(ActivationTable.Functions[activation.Activation](activation), context.Current);
                break;
        }
    }

    private static bool Check(LoweringContext context, ActivationDeclaration activation)
    {
        switch (activation.Activation)
        {
            case ActivationKind.Softmax or ActivationKind.LogSoftmax when context.CurrentShape.Last == 1:
                SoftmaxRules.ReportOfOne(context, activation);
                return true;
            case ActivationKind.LeakyRelu when !(activation.Slope >= 0 && activation.Slope <= 1):
                context.Report(Problem.At(activation.Site, ProblemKind.Slope, LayerText.Plain(activation.Slope)) with
                {
                    Fixes = Fix.List(Fix.Of("Set slope 0.01", Edit.SetArgument(activation.OwnSite, 0, "0.01"))),
                });
                return false;
            case ActivationKind.Elu when !(activation.Slope > 0) || double.IsInfinity(activation.Slope):
                context.ReportSetting(activation, "alpha", LayerText.Plain(activation.Slope), "finite, and above 0");
                return false;
            case ActivationKind.PRelu when double.IsNaN(activation.Slope) || double.IsInfinity(activation.Slope):
                context.ReportSetting(activation, "initial", LayerText.Plain(activation.Slope), "finite");
                return false;
            default:
                return true;
        }
    }
}
