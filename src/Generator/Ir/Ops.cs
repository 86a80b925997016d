using System.Collections.Immutable;
using Lamina.Generator.Ir.Facts;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Ir;

/// <summary>
/// One of the three matrix products of a dense layer. A value with several rows per example, such as a sequence, is multiplied row by row.
/// </summary>
internal sealed record ProductOp(ProductKind Kind) : Op
{
    public override OpClass Class => Kind == ProductKind.WeightGradient ? OpClass.WeightGradient : OpClass.DenseProduct;

    public override OpNames Names => Kind switch
    {
        ProductKind.Forward => new("Dense") { Words = "x·wᵀ" },
        ProductKind.DataGradient => new("DenseBack") { Words = "dz·w" },
        _ => new("Dense") { Words = "dw = dzᵀ·x" },
    };

    /// <summary>The product is over the last axis; the axes before it are rows.</summary>
    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        TensorShape first = operands[0], second = operands[1];
        switch (Kind)
        {
            case ProductKind.Forward:
                this.RequireEqual(first.Last, second.Dimensions[1]);
                return first.WithLast(second.Dimensions[0]);
            case ProductKind.DataGradient:
                this.RequireEqual(first.Last, second.Dimensions[0]);
                return first.WithLast(second.Dimensions[1]);
            default:
                this.RequireEqual(first.Length / first.Last, second.Length / second.Last);
                return TensorShape.Parameter(first.Last, second.Last);
        }
    }

    public override ValueLetters Letters(TensorShape result) =>
        Kind == ProductKind.Forward ? ValueLetters.Product : ValueLetters.ProductGradient;

    public override long MultiplyAdds(OpShapes shapes) =>
        Product(shapes) is { } product ? (long)product.Rows * product.Columns * product.Terms : 0;

    public override MatrixProduct? Product(OpShapes shapes)
    {
        int columns = shapes.Result.Last;
        int rows = shapes.Result.Length / columns;
        return new MatrixProduct(
            Kind, rows, columns, Kind == ProductKind.WeightGradient ? shapes.Length(0) / rows : shapes.Length(1) / columns);
    }
}

/// <summary>
/// A scalar function of each element. Operands are values per example of the length of the result, rows whose length divides it (biases,
/// channel means), or scalars.
/// </summary>
internal sealed record MapOp(ScalarFunction Function) : Op
{
    public override OpClass Class => OpClass.Map;

    public override OpNames Names => new(Function.Name);

    public override ScalarFunction Formula => Function;

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        TensorShape result = operands.FirstOrDefault(shape => shape.IsPerExample)
            ?? throw new InvalidOperationException($"{this} has no operand per example.");
        foreach (TensorShape shape in operands)
        {
            if (shape.IsPerExample) this.RequireEqual(shape.Length, result.Length);
            else if (!shape.IsScalar) this.RequireDivides(shape.Length, result.Length);
        }

        return result;
    }

    public override ValueLetters Letters(TensorShape result) => Function.Letters;

    public override long Operations(OpShapes shapes) => (long)shapes.Result.Length * Function.Body.Operations();
}

/// <summary>(m, …, n) → the result's n elements: the sum over examples and, for a value with several rows, over rows.</summary>
internal sealed record SumRowsOp(TensorShape Result) : Op
{
    public override OpClass Class => OpClass.BiasGradient;

    public override OpNames Names => new("SumRows") { Words = "db = Σ dz" };

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireDivides(Result.Length, operands[0].Length);
        return Result;
    }
}

/// <summary>(m, n) → one number: the sum over all elements.</summary>
internal sealed record SumOp : Op
{
    public override OpClass Class => OpClass.Sum;

    public override OpNames Names => new("Sum");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands) => TensorShape.Scalar;
}

/// <summary>The sum of two gradients of a parameter that is used more than once.</summary>
internal sealed record ParameterAddOp : Op
{
    public override OpClass Class => OpClass.TensorMap;

    public override OpNames Names => new("ParameterAdd");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        this.RequireEqual(operands[0].Length, operands[1].Length);
        return operands[0];
    }
}
