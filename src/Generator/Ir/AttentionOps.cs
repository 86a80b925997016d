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
internal sealed record HeadProductOp(HeadProductKind Kind, HeadGeometry Geometry) : Op;

/// <summary>(scores[, lengths of the keys]) → probabilities over the keys that are not masked.</summary>
internal sealed record AttentionSoftmaxOp(HeadGeometry Geometry, bool IsCausal, bool HasLengths) : Op;
