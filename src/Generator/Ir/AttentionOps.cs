using System.Collections.Immutable;
using Lamina.Generator.Ir.Facts;

namespace Lamina.Generator.Ir;

/// <summary>
/// The shapes of attention: queries are (Queries, Heads·HeadWidth), keys and values (Keys, Heads·HeadWidth), scores (Heads, Queries, Keys).
/// </summary>
internal sealed record HeadGeometry(int Heads, int Queries, int Keys, int HeadWidth)
{
    public TensorShape Scores => TensorShape.PerExample(Heads, Queries, Keys);

    public TensorShape QueryShape => TensorShape.PerExample(Queries, Heads * HeadWidth);

    public TensorShape KeyShape => TensorShape.PerExample(Keys, Heads * HeadWidth);
}

/// <summary>The products of attention in each head. The gradients of each are among the other two.</summary>
internal enum HeadProductKind
{
    /// <summary>(a, b) → a·bᵀ, with a of the query shape and b of the key shape; the result has the score shape.</summary>
    Scores,

    /// <summary>(s, v) → s·v, with v of the key shape; the result has the query shape.</summary>
    Mix,

    /// <summary>(s, x) → sᵀ·x, with x of the query shape; the result has the key shape.</summary>
    MixTransposed,
}

/// <summary>A matrix product in each head.</summary>
internal sealed record HeadProductOp(HeadProductKind Kind, HeadGeometry Geometry) : Op
{
    public override OpClass Class => OpClass.Gather;

    public override OpNames Names => new("Head" + Kind) { Words = "product per head, " + Kind };

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        (TensorShape left, TensorShape right, TensorShape result) = Kind switch
        {
            HeadProductKind.Scores => (Geometry.QueryShape, Geometry.KeyShape, Geometry.Scores),
            HeadProductKind.Mix => (Geometry.Scores, Geometry.KeyShape, Geometry.QueryShape),
            _ => (Geometry.Scores, Geometry.QueryShape, Geometry.KeyShape),
        };
        this.RequireLengths(operands, left.Length, right.Length);
        return result;
    }

    public override long MultiplyAdds(OpShapes shapes) => (long)Geometry.Scores.Length * Geometry.HeadWidth;
}

/// <summary>(scores[, key lengths]) → probabilities over the keys that are not masked.</summary>
internal sealed record AttentionSoftmaxOp(HeadGeometry Geometry, bool IsCausal, bool HasLengths) : Op
{
    public override OpClass Class => OpClass.Rows;

    public override OpNames Names => new("AttentionSoftmax");

    public override TensorShape InferShape(ImmutableArray<TensorShape> operands)
    {
        if (HasLengths) this.RequireLengths(operands, Geometry.Scores.Length, 1);
        else this.RequireLengths(operands, Geometry.Scores.Length);
        return Geometry.Scores;
    }

    public override RowLayout WholeRows(OpShapes shapes) => RowLayout.Of(shapes.Result.Length, Geometry.Keys);

    public override WholeOperand? WholeNumbers(OpShapes shapes) =>
        HasLengths ? new WholeOperand(1, Geometry.Keys, AreIndices: false) : null;
}
