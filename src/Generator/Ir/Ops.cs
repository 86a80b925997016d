using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Ir;

/// <summary>What a node computes. Few kinds, each a record, so that equal ops compare equal; m is the number of examples.</summary>
internal abstract record Op;

/// <summary>x, one example per row.</summary>
internal sealed record InputOp : Op;

/// <summary>y, one example per row.</summary>
internal sealed record TargetOp : Op;

/// <summary>θ: a tensor of the parameter table.</summary>
internal sealed record ParameterOp(int Index) : Op;

/// <summary>1/m of the whole mini-batch, the weight of one example in J.</summary>
internal sealed record ExampleWeightOp : Op;

/// <summary>Dropout factors: 1/keep with probability keep, otherwise 0. Layer numbers the random stream.</summary>
internal sealed record DropoutMaskOp(int Layer, double Keep) : Op;

/// <summary>One of the three matrix products of a dense layer.</summary>
internal sealed record ProductOp(ProductKind Kind) : Op;

/// <summary>
/// A scalar function of each element. Operands are per example with the result's shape, parameters of one row's shape, or scalars.
/// </summary>
internal sealed record MapOp(ScalarFunction Function) : Op;

/// <summary>(m, n) → (n): the sum over the examples.</summary>
internal sealed record SumRowsOp : Op;

/// <summary>(m, n) → one number: the sum over everything.</summary>
internal sealed record SumOp : Op;

/// <summary>p = softmax(z) in each row.</summary>
internal sealed record SoftmaxOp : Op;

/// <summary>(dp, p) → dz = p ⊙ (dp − Σ dp·p) in each row.</summary>
internal sealed record SoftmaxGradientOp : Op;

/// <summary>(p, y) → −Σ y ln p over everything; replaced by <see cref="SoftmaxCrossEntropyOp"/> before it is differentiated.</summary>
internal sealed record CrossEntropyOp : Op;

/// <summary>(p, y) → −Σ (y ln p + (1 − y) ln(1 − p)); replaced by <see cref="SigmoidBinaryCrossEntropyOp"/>.</summary>
internal sealed record BinaryCrossEntropyOp : Op;

/// <summary>(z, y) → Σ (ln Σ e^z − Σ y·z): cross-entropy of softmax(z), stable; dz = softmax(z) − y.</summary>
internal sealed record SoftmaxCrossEntropyOp : Op;

/// <summary>(z, y) → Σ (ln(1 + e^z) − y·z): binary cross-entropy of sigmoid(z), stable; dz = sigmoid(z) − y.</summary>
internal sealed record SigmoidBinaryCrossEntropyOp : Op;
