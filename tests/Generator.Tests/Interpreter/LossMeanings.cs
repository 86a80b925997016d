using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Tests.Interpreter;

/// <summary>Softmax and the losses, over rows of the last axis.</summary>
internal static class LossMeanings
{
    public static readonly IReadOnlyList<OpMeaning> All =
    [
        OpMeaning.Of<SoftmaxOp>((_, call) => Rows(call, Softmax)),
        OpMeaning.Of<SoftmaxGradientOp>((_, call) => Rows(call, SoftmaxGradient)),
        OpMeaning.Of<LogSoftmaxOp>((_, call) => Rows(call, z => z.Select(value => value - LogSum(z)).ToArray())),
        OpMeaning.Of<LogSoftmaxGradientOp>((_, call) => Rows(call, LogSoftmaxGradient)),
        OpMeaning.Of<CrossEntropyOp>((op, call) => [OverElements(call, (p, y) => op.OfLogarithms ? -y * p : -TimesLog(y, p))]),
        OpMeaning.Of<BinaryCrossEntropyOp>((_, call) => [OverElements(call, (p, y) => -TimesLog(y, p) - TimesLog(1 - y, 1 - p))]),
        OpMeaning.Of<SoftmaxCrossEntropyOp>(SoftmaxCrossEntropy),
        OpMeaning.Of<WeightedCrossEntropyGradientOp>((_, call) => Rows(
            call, (p, y) => p.Zip(y, (probability, target) => call[2].Single() * ((y.Sum() * probability) - target)).ToArray())),
        OpMeaning.Of<SigmoidBinaryCrossEntropyOp>((_, call) =>
            [OverElements(call, (z, y) => ScalarEvaluator.Functions[UnaryOperator.Softplus](z) - (y * z))]),
        OpMeaning.Of<TotalLossOp>((op, call) => [op.Weights.Values.Select((weight, head) => weight * call[head].Single()).Sum()]),
    ];

    /// <summary>e^z / Σ e^z, without overflow.</summary>
    public static double[] Softmax(double[] z)
    {
        double logSum = LogSum(z);
        return z.Select(value => Math.Exp(value - logSum)).ToArray();
    }

    private static double[] SoftmaxGradient(double[] dp, double[] p)
    {
        double mean = dp.Zip(p, (gradient, probability) => gradient * probability).Sum();
        return dp.Zip(p, (gradient, probability) => probability * (gradient - mean)).ToArray();
    }

    private static double[] LogSoftmaxGradient(double[] dy, double[] y) =>
        dy.Zip(y, (gradient, logarithm) => gradient - (Math.Exp(logarithm) * dy.Sum())).ToArray();

    private static double[] SoftmaxCrossEntropy(SoftmaxCrossEntropyOp op, OpCall call) =>
    [
        call[0].Chunk(op.Width).Zip(call[1].Chunk(op.Width), (z, y) =>
            ((op.IsWeighted ? y.Sum() : 1) * LogSum(z)) - z.Zip(y, (logit, target) => logit * target).Sum()).Sum(),
    ];

    /// <summary>ln Σ e^z, without overflow.</summary>
    private static double LogSum(double[] z) => z.Max() + Math.Log(z.Sum(value => Math.Exp(value - z.Max())));

    private static double[] Rows(OpCall call, Func<double[], double[]> compute) =>
        call[0].Chunk(call.Shape.Last).SelectMany(compute).ToArray();

    private static double[] Rows(OpCall call, Func<double[], double[], double[]> compute) =>
        call[0].Chunk(call.Shape.Last).Zip(call[1].Chunk(call.Shape.Last), compute).SelectMany(row => row).ToArray();

    private static double OverElements(OpCall call, Func<double, double, double> loss) => call[0].Zip(call[1], loss).Sum();

    /// <summary>a·ln b, and 0 where a is 0 whatever b is.</summary>
    private static double TimesLog(double a, double b) => a == 0 ? 0 : a * Math.Log(b);
}
