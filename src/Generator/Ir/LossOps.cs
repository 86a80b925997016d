using System.Collections.Immutable;
using Lamina.Generator.Ir.Facts;

namespace Lamina.Generator.Ir;

/// <summary>p = softmax(z) over the last axis.</summary>
internal sealed record SoftmaxOp : LastAxisOp
{
    public override OpNames Names => new("Softmax");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands) => operands[0];
}

/// <summary>(dp, p) → dz = p ⊙ (dp − Σ dp·p) over the last axis. Also the gradient of a masked softmax, whose masked p are 0.</summary>
internal sealed record SoftmaxGradientOp : LastAxisOp
{
    public override OpNames Names => new("SoftmaxGradient");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands) => SameLengths(operands);
}

/// <summary>y = z − ln Σ e^z over the last axis.</summary>
internal sealed record LogSoftmaxOp : LastAxisOp
{
    public override OpNames Names => new("LogSoftmax");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands) => operands[0];
}

/// <summary>(dy, y) → dz = dy − e^y·Σ dy over the last axis.</summary>
internal sealed record LogSoftmaxGradientOp : LastAxisOp
{
    public override OpNames Names => new("LogSoftmaxGradient");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands) => SameLengths(operands);
}

/// <summary>(p, y, w) → w·(s·p − y) with s = Σ y in each row: the gradient of a weighted cross-entropy at its logits.</summary>
internal sealed record WeightedCrossEntropyGradientOp : LastAxisOp
{
    public override OpNames Names => new("WeightedCrossEntropyGradient");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireLengths(operands, operands[0].Length, operands[0].Length, 1);
        return operands[0];
    }
}

/// <summary>An op over the last axis of its first operand.</summary>
internal abstract record LastAxisOp : Op
{
    public sealed override OpClass Class => OpClass.Rows;

    public sealed override RowLayout WholeRows(OpShapes shapes) => RowLayout.Of(shapes.Result.Length, shapes.Result.Last);

    protected TensorShape SameLengths(ImmutableArray<TensorShape> operands)
    {
        this.RequireEqual(operands[0].Length, operands[1].Length);
        return operands[0];
    }
}

/// <summary>
/// (p, y) or (ln p, y) → −Σ y ln p over all elements; replaced by <see cref="SoftmaxCrossEntropyOp"/> before differentiation.
/// </summary>
internal sealed record CrossEntropyOp(bool IsWeighted = false, bool OfLogarithms = false) : TargetLossOp
{
    public override OpClass Class => OpClass.Replaced;

    public override OpNames Names => new("CrossEntropy");
}

/// <summary>(p, y) → −Σ (y ln p + (1 − y) ln(1 − p)); replaced by <see cref="SigmoidBinaryCrossEntropyOp"/>.</summary>
internal sealed record BinaryCrossEntropyOp : TargetLossOp
{
    public override OpClass Class => OpClass.Replaced;

    public override OpNames Names => new("BinaryCrossEntropy");
}

/// <summary>(z, y) → Σ (ln(1 + e^z) − y·z): binary cross-entropy of sigmoid(z), numerically stable; dz = sigmoid(z) − y.</summary>
internal sealed record SigmoidBinaryCrossEntropyOp : TargetLossOp
{
    public override OpClass Class => OpClass.Replaced;

    public override OpNames Names => new("SigmoidBinaryCrossEntropy");
}

/// <summary>
/// (z, y) → Σ (s·ln Σ e^z − Σ y·z): cross-entropy of softmax(z) over rows of Width, numerically stable;
/// dz = s·softmax(z) − y. The sum s of the targets of a row is 1 unless they are weighted.
/// </summary>
internal sealed record SoftmaxCrossEntropyOp(int Width, bool IsWeighted = false) : TargetLossOp
{
    public override OpClass Class => OpClass.RowLoss;

    public override OpNames Names => new("SoftmaxCrossEntropy") { Purpose = "softmax cross-entropy" };

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireDivides(Width, operands[0].Length);
        return base.InferShape(operands);
    }

    public override RowLayout WholeRows(OpShapes shapes) => RowLayout.Of(shapes.Length(0), Width);
}

/// <summary>A loss of predictions and targets of equal length, summed over all elements.</summary>
internal abstract record TargetLossOp : Op
{
    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireEqual(operands[0].Length, operands[1].Length);
        return TensorShape.Scalar;
    }
}

/// <summary>(losses of several heads) → Σ weight·loss.</summary>
internal sealed record TotalLossOp(WeightList Weights) : Op
{
    public override OpClass Class => OpClass.Total;

    public override OpNames Names => new("TotalLoss");

    public override ImmutableArray<double> LossWeights => Weights.Values;

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireLengths(operands, Weights.Values.Select(_ => 1).ToArray());
        return TensorShape.Scalar;
    }
}
