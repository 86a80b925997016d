using System.Collections.Immutable;

namespace Lamina.Generator.Ir;

/// <summary>The shape of every op from the shapes of its operands; a combination that has none is a fault of the stage that made it.</summary>
internal static class ShapeRules
{
    public static TensorShape Infer(Op op, ImmutableArray<TensorShape> operands) => op switch
    {
        ProductOp { Kind: ProductKind.Forward } when Meet(operands[0].Length, operands[1].Dimensions[1], op) =>
            TensorShape.PerExample(operands[1].Dimensions[0]),
        ProductOp { Kind: ProductKind.DataGradient } when Meet(operands[0].Length, operands[1].Dimensions[0], op) =>
            TensorShape.PerExample(operands[1].Dimensions[1]),
        ProductOp { Kind: ProductKind.WeightGradient } => TensorShape.Parameter(operands[0].Length, operands[1].Length),
        MapOp => InferMap(op, operands),
        SumRowsOp => TensorShape.Parameter(operands[0].Dimensions.ToArray()),
        SoftmaxOp => operands[0],
        SoftmaxGradientOp when Meet(operands[0].Length, operands[1].Length, op) => operands[0],
        SumOp => TensorShape.Scalar,
        CrossEntropyOp or BinaryCrossEntropyOp or SoftmaxCrossEntropyOp or SigmoidBinaryCrossEntropyOp
            when Meet(operands[0].Length, operands[1].Length, op) => TensorShape.Scalar,
        _ => throw new InvalidOperationException($"{op} has no operands to infer a shape from."),
    };

    private static TensorShape InferMap(Op op, ImmutableArray<TensorShape> operands)
    {
        TensorShape result = operands.FirstOrDefault(shape => shape.IsPerExample)
            ?? throw new InvalidOperationException($"{op} has no operand per example.");
        foreach (TensorShape shape in operands)
        {
            if (!shape.Equals(TensorShape.Scalar)) Meet(shape.Length, result.Length, op);
        }

        return result;
    }

    private static bool Meet(int left, int right, Op op) =>
        left == right ? true : throw new InvalidOperationException($"{op}: sizes {left} and {right} do not meet.");
}
