using System.ComponentModel;

namespace Lamina.Kernels;

/// <summary>
/// The heads of an attention layer, side by side: an example's queries are (queries, heads·headWidth), its keys and values
/// (keys, heads·headWidth), its scores and weights (heads, queries, keys), all row-major.
/// </summary>
/// <param name="Heads">Heads; 0 or more.</param>
/// <param name="Queries">Queries of an example; 0 or more.</param>
/// <param name="Keys">Keys of an example; 0 or more.</param>
/// <param name="HeadWidth">Features of a head; 0 or more. The softmax of scores does not use it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct HeadsShape(int Heads, int Queries, int Keys, int HeadWidth)
{
    /// <summary>The sizes of one head's products.</summary>
    internal HeadShape OfHead => new(Queries, Keys, HeadWidth, Heads * HeadWidth);

    /// <summary>Throws unless a span holds the queries of a batch.</summary>
    /// <exception cref="ArgumentException">It does not, or a size is negative.</exception>
    internal void RequireQueries(int length, int examples, string name) =>
        SpanShape.Require(length, [examples, Queries, Heads, HeadWidth], name);

    /// <summary>Throws unless a span holds the keys of a batch.</summary>
    /// <exception cref="ArgumentException">It does not, or a size is negative.</exception>
    internal void RequireKeys(int length, int examples, string name) =>
        SpanShape.Require(length, [examples, Keys, Heads, HeadWidth], name);

    /// <summary>Throws unless a span holds the scores of a batch.</summary>
    /// <exception cref="ArgumentException">It does not, or a size is negative.</exception>
    internal void RequireScores(int length, int examples, string name) =>
        SpanShape.Require(length, [examples, Heads, Queries, Keys], name);
}
