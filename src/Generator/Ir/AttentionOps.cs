using System.Collections.Immutable;
using Lamina.Generator.Ir.Facts;

namespace Lamina.Generator.Ir;

/// <summary>Heads side by side: queries of (Queries, Heads·HeadWidth), keys and values of (Keys, Heads·HeadWidth), scores of (Heads, Queries, Keys).</summary>
internal sealed record HeadGeometry(int Heads, int Queries, int Keys, int HeadWidth)
{
    public TensorShape Scores => TensorShape.PerExample(Heads, Queries, Keys);

    public TensorShape OfQueries => TensorShape.PerExample(Queries, Heads * HeadWidth);

    public TensorShape OfKeys => TensorShape.PerExample(Keys, Heads * HeadWidth);
}

/// <summary>The products of attention, head by head. Each is the gradient of the others, so the three are closed.</summary>
internal enum HeadProductKind
{
    /// <summary>(a of queries, b of keys) → a·bᵀ.</summary>
    Scores,

    /// <summary>(s, v of keys) → s·v, of queries.</summary>
    Mix,

    /// <summary>(s, x of queries) → sᵀ·x, of keys.</summary>
    MixTransposed,
}

/// <summary>A product per head.</summary>
internal sealed record HeadProductOp(HeadProductKind Kind, HeadGeometry Geometry) : Op
{
    public override OpClass Class => OpClass.Gather;

    public override OpNames Names => new("Head" + Kind) { Words = "product per head, " + Kind };

    public override TensorShape Infer(ImmutableArray<TensorShape> operands)
    {
        (TensorShape left, TensorShape right, TensorShape result) = Kind switch
        {
            HeadProductKind.Scores => (Geometry.OfQueries, Geometry.OfKeys, Geometry.Scores),
            HeadProductKind.Mix => (Geometry.Scores, Geometry.OfKeys, Geometry.OfQueries),
            _ => (Geometry.Scores, Geometry.OfQueries, Geometry.OfKeys),
        };
        this.RequireLengths(operands, left.Length, right.Length);
        return result;
    }

    public override long MultiplyAdds(OpShapes shapes) => (long)Geometry.Scores.Length * Geometry.HeadWidth;
}

/// <summary>(scores[, lengths of the keys]) → probabilities over the keys that are not masked.</summary>
internal sealed record AttentionSoftmaxOp(HeadGeometry Geometry, bool IsCausal, bool HasLengths) : Op
{
    public override OpClass Class => OpClass.Rows;

    public override OpNames Names => new("AttentionSoftmax");

    public override TensorShape Infer(ImmutableArray<TensorShape> operands)
    {
        if (HasLengths) this.RequireLengths(operands, Geometry.Scores.Length, 1);
        else this.RequireLengths(operands, Geometry.Scores.Length);
        return Geometry.Scores;
    }

    public override RowLayout WholeRows(OpShapes shapes) => RowLayout.Of(shapes.Result.Length, Geometry.Keys);
}
