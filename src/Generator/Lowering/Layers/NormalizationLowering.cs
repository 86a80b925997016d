using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Lowering.Rules;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>Normalisations: x̂, then γ·x̂ + β per channel, the last axis.</summary>
internal static class NormalizationLowering
{
    public static LayerResult Lower(LayerBuilder build, ProblemSink problems, LayerInput input, NormalizationDeclaration layer)
    {
        int channels = input.Shape.Last;
        if (!Check(problems, input, layer) || !build.Reserve(layer, 4L * channels, input.Shape.Length)) return LayerResult.Unchanged(input);

        // γ and β come before the running statistics, as in PyTorch's state_dict.
        int scale = build.Parameter("weight", InitialValues.Ones, channels);
        if (layer.Normalization == NormalizationKind.RmsNorm)
        {
            return new LayerResult(build.Map(ScalarFunctions.Scale, Normalized(build, input, layer), scale));
        }

        int shift = build.Parameter("bias", InitialValues.Zeros, channels);
        return new LayerResult(build.Map(ScalarFunctions.ScaleShift, Normalized(build, input, layer), scale, shift));
    }

    /// <summary>x̂.</summary>
    private static int Normalized(LayerBuilder build, LayerInput input, NormalizationDeclaration layer)
    {
        int channels = input.Shape.Last;
        int rows = input.Shape.Length / channels;
        switch (layer.Normalization)
        {
            case NormalizationKind.BatchNorm:
                int mean = build.Statistic("running_mean", InitialValues.Zeros, channels);
                int variance = build.Statistic("running_var", InitialValues.Ones, channels);
                return input.Scope.IsFrozen
                    ? build.Map(ScalarFunctions.Normalize(layer.Epsilon), input.Node, mean, variance)
                    : build.Add(new BatchNormalizeOp(layer.Epsilon, layer.Momentum), input.Node, mean, variance);
            case NormalizationKind.GroupNorm:
                var normalizer = new Normalizer(Center: true, layer.Epsilon);
                var groups = new GroupNormalizationGeometry(1, rows, layer.Groups, channels / layer.Groups, normalizer);
                return build.Add(new GroupNormalizeOp(groups), input.Node);
            default:
                bool center = layer.Normalization == NormalizationKind.LayerNorm;
                var ofRows = new GroupNormalizationGeometry(rows, 1, 1, channels, new Normalizer(center, layer.Epsilon));
                return build.Add(new GroupNormalizeOp(ofRows), input.Node);
        }
    }

    private static bool Check(ProblemSink problems, LayerInput input, NormalizationDeclaration layer)
    {
        int before = problems.Count;
        if (!(layer.Epsilon > 0 && SinglePrecision.IsBelow(layer.Epsilon, 1)))
        {
            problems.ReportSetting(layer, "Epsilon", LayerText.Plain(layer.Epsilon), "between 0 and 1");
        }

        if (layer.Normalization == NormalizationKind.BatchNorm && !(layer.Momentum >= 0 && SinglePrecision.IsBelow(layer.Momentum, 1)))
        {
            problems.ReportSetting(layer, "Momentum", LayerText.Plain(layer.Momentum), "in [0, 1), in single precision too");
        }

        if (layer.Normalization == NormalizationKind.GroupNorm) GroupRules.Normalization(problems, input, layer);
        return problems.Count == before;
    }
}
