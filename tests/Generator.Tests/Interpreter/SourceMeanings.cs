using Lamina.Generator.Ir;
using Lamina.Kernels;

namespace Lamina.Generator.Tests.Interpreter;

/// <summary>Nodes without operands: what a batch consists of, and the runtime's random numbers, which depend on its slice alone.</summary>
internal static class SourceMeanings
{
    public static readonly IReadOnlyList<OpMeaning> All =
    [
        OpMeaning.Of<InputOp>((_, call) => call.Batch.Inputs),
        OpMeaning.Of<TargetOp>((_, call) => call.Batch.Targets),
        OpMeaning.Of<ParameterOp>((op, call) => call.Batch.Parameters[op.Index]),
        OpMeaning.Of<ConstantOp>((op, _) => op.Values.Values.ToArray()),
        OpMeaning.Of<ExampleWeightOp>((op, call) => [op.Scale / call.Batch.Slice.BatchExamples]),
        OpMeaning.Of<DropoutMaskOp>(Mask),
        OpMeaning.Of<GaussianNoiseOp>(Noise),
    ];

    private static double[] Mask(DropoutMaskOp op, OpCall call)
    {
        var mask = new double[call.Length];
        int channels = call.Shape.Length / op.Positions;
        if (op.Positions == 1) Dropout.FillMask<double>(mask, call.Batch.Slice, op.Layer, channels, op.Keep);
        else Dropout.FillChannelMask<double>(mask, call.Batch.Slice, op.Layer, new(op.Positions, channels), op.Keep);
        return mask;
    }

    private static double[] Noise(GaussianNoiseOp op, OpCall call)
    {
        var noise = new double[call.Length];
        Kernels.Noise.FillGaussian<double>(noise, call.Batch.Slice, op.Layer, call.Shape.Length, op.Deviation);
        return noise;
    }
}
