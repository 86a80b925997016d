using System.Collections.Immutable;
using Lamina.Generator.Ir.Facts;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Ir;

/// <summary>A source: an op without operands, whose shape is passed to the builder.</summary>
internal abstract record SourceOp : Op
{
    public sealed override TensorShape InferShape(ImmutableArray<TensorShape> operands) =>
        throw new InvalidOperationException($"{this} has no operands to infer a shape from.");
}

/// <summary>x, one example per row; several inputs are concatenated in the row.</summary>
internal sealed record InputOp : SourceOp
{
    public override OpClass Class => OpClass.BatchRow;

    public override OpNames Names => new("Input");

    public override ValueLetters Letters(TensorShape result) => ValueLetters.Of("x");
}

/// <summary>y, one example per row; the targets of several heads are concatenated in the row.</summary>
internal sealed record TargetOp : SourceOp
{
    public override OpClass Class => OpClass.BatchRow;

    public override OpNames Names => new("Target");

    public override ValueLetters Letters(TensorShape result) => ValueLetters.Of("y");
}

/// <summary>θ: a tensor of the parameter table.</summary>
internal sealed record ParameterOp(int Index) : SourceOp
{
    public override OpClass Class => OpClass.Tensor;

    public override OpNames Names => new("Parameter");

    public override ValueLetters Letters(TensorShape result) => ValueLetters.Of(result.Dimensions.Length >= 2 ? "w" : "b");
}

/// <summary>A row of constants.</summary>
internal sealed record ConstantOp(WeightList Values) : SourceOp
{
    public override OpClass Class => OpClass.Tensor;

    public override OpNames Names => new("Constant");

    public override ValueLetters Letters(TensorShape result) => ValueLetters.Of("constant");
}

/// <summary>Scale/m, with m the size of the mini-batch: the weight of one example in J, times that of a head.</summary>
internal sealed record ExampleWeightOp(double Scale = 1) : SourceOp
{
    public override OpClass Class => OpClass.Number;

    public override OpNames Names => new("ExampleWeight");

    public override ValueLetters Letters(TensorShape result) => ValueLetters.Of("weight");
}

/// <summary>
/// Dropout factors: 1/keep with probability keep, otherwise 0. Layer selects the random stream. With several positions, one
/// factor per channel is drawn and applies to all positions.
/// </summary>
internal sealed record DropoutMaskOp(int Layer, double Keep, int Positions = 1) : SourceOp
{
    public override OpClass Class => OpClass.Drawn;

    public override OpNames Names => new("DropoutMask") { Buffer = "mask", Purpose = "mask" };

    public override ValueLetters Letters(TensorShape result) => ValueLetters.Of("mask");
}

/// <summary>Samples of 𝒩(0, deviation²). Layer selects the random stream.</summary>
internal sealed record GaussianNoiseOp(int Layer, double Deviation) : SourceOp
{
    public override OpClass Class => OpClass.Drawn;

    public override OpNames Names => new("GaussianNoise") { Buffer = "noise", Purpose = "noise" };

    public override ValueLetters Letters(TensorShape result) => ValueLetters.Of("noise");
}

/// <summary>
/// A tensor that the inference form computes once from parameters, so that a product with running statistics after it is one product:
/// (Σ w·x + b − μ)·s + β = Σ w′·x + b′ with s = γ/√(σ² + ε), w′ = s·w and b′ = (b − μ)·s + β, per output.
/// </summary>
/// <param name="Epsilon">ε.</param>
/// <param name="HasScale">Whether there are γ and β; otherwise they are 1 and 0.</param>
internal abstract record FoldedOp(double Epsilon, bool HasScale) : Op
{
    public sealed override OpClass Class => OpClass.Tensor;
}

/// <summary>(w, σ²[, γ]) → w′; the first axis of w is that of the outputs.</summary>
internal sealed record FoldedWeightsOp(double Epsilon, bool HasScale) : FoldedOp(Epsilon, HasScale)
{
    public override OpNames Names => new("FoldedWeights");

    public override ValueLetters Letters(TensorShape result) => ValueLetters.Of("w");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        for (int i = 1; i < (HasScale ? 3 : 2); i++) this.RequireEqual(operands[i].Length, operands[0].Dimensions[0]);
        return operands[0];
    }
}

/// <summary>(μ, σ²[, γ, β][, b]) → b′.</summary>
internal sealed record FoldedBiasOp(double Epsilon, bool HasScale, bool HasBias) : FoldedOp(Epsilon, HasScale)
{
    public override OpNames Names => new("FoldedBias");

    public override ValueLetters Letters(TensorShape result) => ValueLetters.Of("b");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        int count = 2 + (HasScale ? 2 : 0) + (HasBias ? 1 : 0);
        for (int i = 1; i < count; i++) this.RequireEqual(operands[i].Length, operands[0].Length);
        return operands[0];
    }
}
