using Lamina.Generator.Ir;
using Lamina.Regularizers;

namespace Lamina.Generator.Tests.Interpreter;

/// <summary>Nodes without operands: what a batch consists of, and random numbers that depend on its slice alone.</summary>
internal static class SourceMeanings
{
    public static readonly IReadOnlyList<OpMeaning> All =
    [
        OpMeaning.Of<InputOp>((_, call) => call.Batch.Inputs),
        OpMeaning.Of<TargetOp>((_, call) => call.Batch.Targets),
        OpMeaning.Of<ParameterOp>((op, call) => call.Batch.Parameters[op.Index]),
        OpMeaning.Of<ExampleWeightOp>((op, call) => [op.Scale / call.Batch.Slice.BatchExamples]),
        OpMeaning.Of<DropoutMaskOp>(Mask),
        OpMeaning.Of<GaussianNoiseOp>(Noise),
    ];

    /// <summary>The runtime's masks: one factor per unit, or per channel and then the same at every position.</summary>
    private static double[] Mask(DropoutMaskOp op, OpCall call)
    {
        int width = call.Shape.Length / op.Positions;
        var drawn = new double[call.Batch.Examples * width];
        Dropout.FillMask<double>(drawn, call.Batch.Slice, op.Layer, width, op.Keep);
        return drawn.Chunk(width).SelectMany(row => Enumerable.Repeat(row, op.Positions)).SelectMany(row => row).ToArray();
    }

    /// <summary>Numbers of the example's place in the mini-batch, by the transform of Box and Muller; 0 where dropout is off.</summary>
    private static double[] Noise(GaussianNoiseOp op, OpCall call)
    {
        BatchSlice slice = call.Batch.Slice;
        if (!slice.Dropout) return new double[call.Length];
        return Enumerable.Range(slice.FirstExample, slice.Examples).SelectMany(example =>
        {
            var random = new Random(HashOf((int)slice.Seed, (int)slice.Step, op.Layer, example));
            return Enumerable.Range(0, call.Shape.Length).Select(_ =>
                op.Deviation * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())).ToArray();
        }).ToArray();
    }

    private static int HashOf(params int[] numbers) => numbers.Aggregate(17, (hash, number) => unchecked((hash * 486187739) + number));
}
