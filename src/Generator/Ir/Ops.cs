using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Ir;

/// <summary>What a node computes. Few kinds, each a record, so that equal ops compare equal; m is the number of examples.</summary>
internal abstract record Op;

/// <summary>x, one example per row; with several inputs they lie in the row one after the other.</summary>
internal sealed record InputOp : Op;

/// <summary>y, one example per row; with several heads they lie in the row one after the other.</summary>
internal sealed record TargetOp : Op;

/// <summary>θ: a tensor of the parameter table.</summary>
internal sealed record ParameterOp(int Index) : Op;

/// <summary>A row of constants.</summary>
internal sealed record ConstantOp(WeightList Values) : Op;

/// <summary>Scale/m of the whole mini-batch: the weight of one example in J, times that of a head.</summary>
internal sealed record ExampleWeightOp(double Scale = 1) : Op;

/// <summary>
/// Dropout factors: 1/keep with probability keep, otherwise 0. Layer numbers the random stream. With several positions a factor is
/// drawn per channel and holds at all of them.
/// </summary>
internal sealed record DropoutMaskOp(int Layer, double Keep, int Positions = 1) : Op;

/// <summary>Numbers of 𝒩(0, deviation²). Layer numbers the random stream.</summary>
internal sealed record GaussianNoiseOp(int Layer, double Deviation) : Op;

/// <summary>
/// One of the three matrix products of a dense layer. A value of several rows per example, such as a sequence, is multiplied row by row.
/// </summary>
internal sealed record ProductOp(ProductKind Kind) : Op;

/// <summary>
/// A scalar function of each element. Operands are values per example of the result's length, values of one row whose length divides
/// it (biases, channel means), or scalars.
/// </summary>
internal sealed record MapOp(ScalarFunction Function) : Op;

/// <summary>(m, …, n) → the result's n numbers: the sum over the examples and, in a value of several rows, over the rows.</summary>
internal sealed record SumRowsOp(TensorShape Result) : Op;

/// <summary>(m, n) → one number: the sum over everything.</summary>
internal sealed record SumOp : Op;

/// <summary>The sum of two gradients of one parameter, which two layers share.</summary>
internal sealed record ParameterAddOp : Op;
