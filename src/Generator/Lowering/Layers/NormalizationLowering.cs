using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>Normalisations: x̂, then γ·x̂ + β per channel, the last axis.</summary>
internal static class NormalizationLowering
{
    public static void Lower(LoweringContext context, NormalizationDeclaration layer)
    {
        TensorShape shape = context.CurrentShape;
        if (!Check(context, layer, shape)) return;
        if (!context.Budget.Reserve(layer, 4L * shape.Last, shape.Length)) return;

        // γ and β come before the running statistics, as in PyTorch's state_dict.
        int scale = context.AddParameter("weight", InitialValues.Ones, shape.Last);
        int? shift = layer.Normalization == NormalizationKind.RmsNorm ? null : context.AddParameter("bias", InitialValues.Zeros, shape.Last);
        Normalize(context, layer, shape);
        if (shift is { } beta) context.Map(ScalarFunctions.ScaleShift, context.Current, scale, beta);
        else context.Map(ScalarFunctions.Scale, context.Current, scale);
    }

    private static void Normalize(LoweringContext context, NormalizationDeclaration layer, TensorShape shape)
    {
        int channels = shape.Last;
        int rows = shape.Length / channels;
        switch (layer.Normalization)
        {
            case NormalizationKind.BatchNorm:
                int mean = context.AddStatistic("running_mean", InitialValues.Zeros, channels);
                int variance = context.AddStatistic("running_var", InitialValues.Ones, channels);
                if (context.Scope.IsFrozen) context.Map(ScalarFunctions.Normalize(layer.Epsilon), context.Current, mean, variance);
                else context.Add(new BatchNormalizeOp(layer.Epsilon, layer.Momentum), context.Current, mean, variance);
                break;
            case NormalizationKind.GroupNorm:
                var groups = new GroupGeometry(1, rows, layer.Groups, channels / layer.Groups, Center: true, layer.Epsilon);
                context.Add(new GroupNormalizeOp(groups), context.Current);
                break;
            default:
                bool center = layer.Normalization == NormalizationKind.LayerNorm;
                context.Add(new GroupNormalizeOp(new GroupGeometry(rows, 1, 1, channels, center, layer.Epsilon)), context.Current);
                break;
        }
    }

    private static bool Check(LoweringContext context, NormalizationDeclaration layer, TensorShape shape)
    {
        int before = context.Problems.Count;
        if (!(layer.Epsilon > 0 && layer.Epsilon < 1)) context.ReportSetting(layer, "Epsilon", LayerText.Plain(layer.Epsilon), "between 0 and 1");
        if (layer.Normalization == NormalizationKind.BatchNorm && !(layer.Momentum >= 0 && layer.Momentum < 1))
        {
            context.ReportSetting(layer, "Momentum", LayerText.Plain(layer.Momentum), "in [0, 1)");
        }

        if (layer.Normalization == NormalizationKind.GroupNorm) GroupRules.Normalization(context, layer, shape.Last);
        return context.Problems.Count == before;
    }
}
