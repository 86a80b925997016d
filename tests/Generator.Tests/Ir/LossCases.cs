using Lamina.Generator.Ir;
using static Lamina.Generator.Tests.Ir.OpCases;
using static Lamina.Generator.Tests.Ir.OpOperand;

namespace Lamina.Generator.Tests.Ir;

/// <summary>Softmax and losses.</summary>
internal static class LossCases
{
    public static readonly Dictionary<string, Func<Random, OpCase>> All = new()
    {
        ["softmax"] = random => Rows(random, (rows, n, _) => new OpCase(new SoftmaxOp(), Shape(rows, n), Value(rows, n).OfAnySize)),
        ["softmax gradient"] = random => Rows(random, (rows, n, _) =>
            new OpCase(new SoftmaxGradientOp(), Shape(rows, n), Given(Shape(rows, n)), Given(Shape(rows, n)))),
        ["log softmax"] = random => Rows(random, (rows, n, _) => new OpCase(new LogSoftmaxOp(), Shape(rows, n), Value(rows, n).OfAnySize)),
        ["log softmax gradient"] = random => Rows(random, (rows, n, _) =>
            new OpCase(new LogSoftmaxGradientOp(), Shape(rows, n), Given(Shape(rows, n)), Given(Shape(rows, n)))),
        ["cross-entropy"] = random => Rows(random, (_, n, _) =>
            new OpCase(new CrossEntropyOp(), TensorShape.Scalar, Given(Shape(1, n)), Given(Shape(1, n)))),
        ["binary cross-entropy"] = random => Rows(random, (_, n, _) =>
            new OpCase(new BinaryCrossEntropyOp(), TensorShape.Scalar, Given(Shape(1, n)), Given(Shape(1, n)))),
        ["cross-entropy of logits"] = random => Rows(random, (rows, n, _) =>
            new OpCase(new SoftmaxCrossEntropyOp(n), TensorShape.Scalar, Value(rows, n), Targets(rows, n))),
        ["weighted cross-entropy of logits"] = random => Rows(random, (rows, n, _) =>
            new OpCase(new SoftmaxCrossEntropyOp(n, IsWeighted: true), TensorShape.Scalar, Value(rows, n), Targets(rows, n))),
        ["weighted cross-entropy gradient"] = random => Rows(random, (rows, n, _) => new OpCase(
            new WeightedCrossEntropyGradientOp(), Shape(rows, n), Given(Shape(rows, n)), Given(Shape(rows, n)), Given(TensorShape.Scalar))),
        ["binary cross-entropy of logits"] = random => Rows(random, (rows, n, _) =>
            new OpCase(new SigmoidBinaryCrossEntropyOp(), TensorShape.Scalar, Value(rows, n), Targets(rows, n))),
        ["loss of two heads"] = _ => new OpCase(new TotalLossOp(new WeightList([0.7, 1.9])), TensorShape.Scalar, Scalar(), Scalar()),
    };

    private static TensorShape Shape(int rows, int width) => TensorShape.PerExample(rows, width);

    private static OpOperand Targets(int rows, int width) => Data(Shape(rows, width), 0, 1);
}
