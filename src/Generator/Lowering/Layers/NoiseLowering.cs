using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>Randomness in training: inverted dropout, a product with a mask, and noise that is added.</summary>
internal static class NoiseLowering
{
    public static void Dropout(LoweringContext context, DropoutDeclaration dropout)
    {
        if (!(dropout.Keep > 0 && dropout.Keep <= 1))
        {
            context.Report(ProblemKind.Keep, dropout.Site, LayerText.Plain(dropout.Keep));
            return;
        }

        TensorShape shape = context.CurrentShape;
        if (!context.Budget.Reserve(dropout, newParameters: 0, shape.Length)) return;

        // keep = 1 is no layer at all.
        if (dropout.Keep == 1) return;
        int positions = dropout.IsSpatial ? shape.Length / shape.Last : 1;
        int mask = context.Graph.Source(new DropoutMaskOp(context.LayerNumber, dropout.Keep, positions), shape, context.Name);
        context.Map(ScalarFunctions.Dropout, context.Current, mask);
    }

    public static void Gaussian(LoweringContext context, GaussianNoiseDeclaration layer)
    {
        if (!(layer.Deviation >= 0) || double.IsInfinity(layer.Deviation))
        {
            context.ReportSetting(layer, "deviation", LayerText.Plain(layer.Deviation), "finite, and 0 or more");
            return;
        }

        TensorShape shape = context.CurrentShape;
        if (!context.Budget.Reserve(layer, newParameters: 0, shape.Length) || layer.Deviation == 0) return;
        int noise = context.Graph.Source(new GaussianNoiseOp(context.LayerNumber, layer.Deviation), shape, context.Name);
        context.Map(ScalarFunctions.Add, context.Current, noise);
    }
}
