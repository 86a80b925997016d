using Lamina.Generator.Ir;

namespace Lamina.Generator.Tests.Interpreter;

/// <summary>Normalisation of groups within an example and of channels over the batch.</summary>
internal static class NormalizationMeanings
{
    public static readonly IReadOnlyList<OpMeaning> All =
    [
        OpMeaning.Of<GroupNormalizeOp>((op, call) => call.PerExample(x =>
            OfGroups(op.Geometry, x.Length, group => Normalized(op.Geometry, Pick(x, group)).Values))),
        OpMeaning.Of<GroupNormalizeGradientOp>((op, call) => call.PerExample((dy, x) =>
            OfGroups(op.Geometry, x.Length, group => GroupGradient(op.Geometry, Pick(dy, group), Pick(x, group))))),
        OpMeaning.Of<BatchNormalizeOp>(BatchNormalize),
        OpMeaning.Of<BatchNormalizeGradientOp>(BatchNormalizeGradient),
        OpMeaning.Of<ChannelMeanOp>((op, call) => MeanInTraining(call[0], call[1])),
        OpMeaning.Of<ChannelVarianceOp>((op, call) => VarianceInTraining(call[0], call[1], call[2])),
        OpMeaning.Of<RunningStatisticOp>(RunningStatistic),
        OpMeaning.Of<FoldedWeightsOp>(FoldedWeights),
        OpMeaning.Of<FoldedBiasOp>(FoldedBias),
    ];

    /// <summary>Each row of w times its γ/√(σ² + ε).</summary>
    private static double[] FoldedWeights(FoldedWeightsOp op, OpCall call)
    {
        int inputs = call[0].Length / call[1].Length;
        return call[0].Select((w, i) =>
            w * (op.HasScale ? call[2][i / inputs] : 1) / Math.Sqrt(call[1][i / inputs] + op.Epsilon)).ToArray();
    }

    /// <summary>(b − μ)·γ/√(σ² + ε) + β.</summary>
    private static double[] FoldedBias(FoldedBiasOp op, OpCall call) => call[0].Select((mean, i) =>
    {
        double bias = op.HasBias ? call[call.Operands - 1][i] : 0;
        double normalized = (bias - mean) / Math.Sqrt(call[1][i] + op.Epsilon);
        return op.HasScale ? (normalized * call[2][i]) + call[3][i] : normalized;
    }).ToArray();

    /// <summary>Applies a function to the numbers of each group, given by their places in an example.</summary>
    private static double[] OfGroups(GroupNormalizationGeometry geometry, int length, Func<int[], double[]> compute)
    {
        var result = new double[length];
        for (int row = 0; row < geometry.Rows; row++)
        {
            for (int part = 0; part < geometry.Groups; part++)
            {
                int[] places = (
                    from position in Enumerable.Range(0, geometry.Positions)
                    from i in Enumerable.Range(0, geometry.Width)
                    select (((((row * geometry.Positions) + position) * geometry.Groups) + part) * geometry.Width) + i).ToArray();
                double[] values = compute(places);
                for (int i = 0; i < places.Length; i++) result[places[i]] = values[i];
            }
        }

        return result;
    }

    /// <summary>x̂, and what it was divided by.</summary>
    private static (double[] Values, double Deviation) Normalized(GroupNormalizationGeometry geometry, double[] x)
    {
        double mean = geometry.Normalizer.Center ? x.Average() : 0;
        double deviation = Math.Sqrt(x.Average(value => Square(value - mean)) + geometry.Normalizer.Epsilon);
        return (x.Select(value => (value - mean) / deviation).ToArray(), deviation);
    }

    /// <summary>dx = (dy − mean dy − x̂·mean(dy·x̂))/deviation; without centring the mean of dy stays.</summary>
    private static double[] GroupGradient(GroupNormalizationGeometry geometry, double[] dy, double[] x)
    {
        (double[] normalized, double deviation) = Normalized(geometry, x);
        double mean = geometry.Normalizer.Center ? dy.Average() : 0;
        double projection = dy.Zip(normalized, (gradient, value) => gradient * value).Average();
        return dy.Zip(normalized, (gradient, value) => (gradient - mean - (value * projection)) / deviation).ToArray();
    }

    private static double[] BatchNormalize(BatchNormalizeOp op, OpCall call)
    {
        double[] x = call[0];
        int channels = call.Shape.Last;
        double[] mean = call.Batch.IsTraining ? MeanInTraining(x, call[1]) : call[1];
        double[] variance = call.Batch.IsTraining ? VarianceInTraining(x, mean, call[2]) : call[2];
        return x.Select((value, i) => (value - mean[i % channels]) / Math.Sqrt(variance[i % channels] + op.Epsilon)).ToArray();
    }

    /// <summary>A channel with a single element has no statistics of its own: it is normalised by the running ones.</summary>
    private static double[] MeanInTraining(double[] x, double[] running) =>
        x.Length == running.Length ? running : OfChannels(x, running.Length, (values, _) => values.Average());

    private static double[] VarianceInTraining(double[] x, double[] mean, double[] running) => x.Length == running.Length
        ? running
        : OfChannels(x, running.Length, (values, channel) => values.Average(value => Square(value - mean[channel])));

    private static double[] BatchNormalizeGradient(BatchNormalizeGradientOp op, OpCall call)
    {
        double[] dy = call[0];
        int channels = call.Shape.Last;
        double[] deviation = call[3].Select(variance => Math.Sqrt(variance + op.Epsilon)).ToArray();
        if (dy.Length == channels) return dy.Zip(deviation, (gradient, scale) => gradient / scale).ToArray();

        double[] normalized = call[1].Select((x, i) => (x - call[2][i % channels]) / deviation[i % channels]).ToArray();
        double[] mean = OfChannels(dy, channels, (values, _) => values.Average());
        double[] products = dy.Zip(normalized, (gradient, x) => gradient * x).ToArray();
        double[] projection = OfChannels(products, channels, (values, _) => values.Average());
        return dy.Select((gradient, i) =>
            (gradient - mean[i % channels] - (normalized[i] * projection[i % channels])) / deviation[i % channels]).ToArray();
    }

    /// <summary>What is subtracted for a slice of the mini-batch counts by its share, so that the slices add up to the whole.</summary>
    private static double[] RunningStatistic(RunningStatisticOp op, OpCall call)
    {
        BatchSlice slice = call.Batch.Slice;
        double share = (double)slice.Examples / slice.BatchExamples;
        return call[0].Zip(call[1], (running, own) => share * (1 - op.Momentum) * (running - own)).ToArray();
    }

    private static double[] OfChannels(double[] x, int channels, Func<double[], int, double> compute) =>
        Enumerable.Range(0, channels).Select(channel => compute(x.Where((_, i) => i % channels == channel).ToArray(), channel)).ToArray();

    private static double[] Pick(double[] x, int[] places) => places.Select(place => x[place]).ToArray();

    private static double Square(double x) => x * x;
}
