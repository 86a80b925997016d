using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>Randomness in training: inverted dropout, a product with a mask, and noise that is added.</summary>
internal static class NoiseLowering
{
    /// <summary>2⁻³²: masks compare 32 random bits with keep·2³².</summary>
    private const double SmallestKeep = 1.0 / (1L << 32);

    public static LayerResult Dropout(LayerBuilder build, ProblemSink problems, LayerInput input, DropoutDeclaration dropout)
    {
        if (!(dropout.Keep > 0 && dropout.Keep <= 1))
        {
            problems.Report(ProblemKind.Keep, dropout.Site, LayerText.Plain(dropout.Keep));
            return LayerResult.Unchanged(input);
        }

        if (dropout.Keep < SmallestKeep)
        {
            problems.ReportSetting(
                dropout, "keep", LayerText.Plain(dropout.Keep),
                "2.4E-10 or more: a mask is drawn from 32 bits, which hold no smaller share");
            return LayerResult.Unchanged(input);
        }

        // keep = 1 does nothing.
        TensorShape shape = input.Shape;
        if (!build.Reserve(dropout, parameters: 0, shape.Length) || dropout.Keep == 1) return LayerResult.Unchanged(input);
        int positions = dropout.IsSpatial ? shape.Length / shape.Last : 1;
        int mask = build.Source(new DropoutMaskOp(build.RandomStream, dropout.Keep, positions), shape);
        return new LayerResult(build.Map(ScalarFunctions.Dropout, input.Node, mask));
    }

    public static LayerResult Gaussian(LayerBuilder build, ProblemSink problems, LayerInput input, GaussianNoiseDeclaration layer)
    {
        if (!(layer.Deviation >= 0) || double.IsInfinity(layer.Deviation))
        {
            problems.ReportSetting(layer, "deviation", LayerText.Plain(layer.Deviation), "finite, and 0 or more");
            return LayerResult.Unchanged(input);
        }

        if (!build.Reserve(layer, parameters: 0, input.Shape.Length) || layer.Deviation == 0) return LayerResult.Unchanged(input);
        int noise = build.Source(new GaussianNoiseOp(build.RandomStream, layer.Deviation), input.Shape);
        return new LayerResult(build.Map(ScalarFunctions.Add, input.Node, noise));
    }
}
