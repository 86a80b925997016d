using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Lowering;

/// <summary>Activations: one map, or a softmax over the last axis.</summary>
internal static class ActivationLowering
{
    public static void Lower(LoweringContext context, ActivationDeclaration activation)
    {
        if (!Check(context, activation)) return;
        if (!context.Reserve(activation.Site, LayerText.Of(activation), newParameters: 0, context.CurrentShape.Length)) return;

        if (activation.Activation == ActivationKind.Softmax)
        {
            context.Current = context.Graph.Add(new SoftmaxOp(), context.Name, context.Current);
        }
        else
        {
            context.Map(ActivationTable.Functions[activation.Activation](activation), context.Current);
        }

        context.Rows.Add(new LayerRow(
            context.Name, LayerText.Declared(activation), context.CurrentShape.Dimensions, ImmutableArray<int>.Empty, MultiplyAdds: 0));
    }

    private static bool Check(LoweringContext context, ActivationDeclaration activation)
    {
        if (activation.Activation == ActivationKind.Softmax && context.CurrentShape.Length == 1)
        {
            context.Report(ProblemKind.SoftmaxOfOne, activation.Site, context.CurrentDescription);
            return false;
        }

        if (activation.Activation == ActivationKind.LeakyRelu && !(activation.Slope >= 0 && activation.Slope <= 1))
        {
            context.Report(ProblemKind.Slope, activation.Site, LayerText.Plain(activation.Slope));
            return false;
        }

        return true;
    }
}
