using System.Collections.Immutable;
using System.Globalization;

namespace Lamina.Generator.Ir;

/// <summary>
/// Where a layer stands: the uses of blocks around it, outermost first, then the layer itself. Only printers make text of it, with dots:
/// stage1.0.conv2D1 is conv2D1 in the first repetition of stage1.
/// </summary>
internal sealed class LayerPath : IEquatable<LayerPath>
{
    /// <summary>Outside all blocks.</summary>
    public static readonly LayerPath Empty = new(ImmutableArray<LayerSegment>.Empty);

    private LayerPath(ImmutableArray<LayerSegment> segments) => Segments = segments;

    /// <summary>The uses of blocks, then the layer.</summary>
    public ImmutableArray<LayerSegment> Segments { get; }

    /// <summary>The layer's own name.</summary>
    public string Name => Segments[Segments.Length - 1].Name;

    /// <summary>True for layers outside blocks.</summary>
    public bool IsOutsideBlocks => Segments.Length == 1;

    /// <summary>The uses of blocks around the layer.</summary>
    public LayerPath Block => new(Segments.RemoveAt(Segments.Length - 1));

    /// <summary>
    /// The uses of blocks around the layer up to the innermost that repeats, or all of them where none does: what a repeated block is made of
    /// repeats with it.
    /// </summary>
    public LayerPath RepeatedBlock
    {
        get
        {
            int last = Segments.Length - 1;
            while (last >= 0 && Segments[last].Repetition is null) last--;
            return last >= 0 ? new LayerPath(ImmutableArray.Create(Segments, 0, last + 1)) : Block;
        }
    }

    /// <summary>The names, and the repetitions as texts, in order.</summary>
    public IEnumerable<string> Parts => Segments.SelectMany(segment => segment.Repetition is { } repetition
        ? new[] { segment.Name, repetition.ToString(CultureInfo.InvariantCulture) }
        : new[] { segment.Name });

    /// <summary>A layer outside blocks, or an input.</summary>
    public static implicit operator LayerPath(string name) => Empty.Then(name);

    public static bool operator ==(LayerPath? left, LayerPath? right) => Equals(left, right);

    public static bool operator !=(LayerPath? left, LayerPath? right) => !Equals(left, right);

    /// <summary>What has this name inside; with a repetition, the layers of that repetition of a block.</summary>
    public LayerPath Then(string name, int? repetition = null) => new(Segments.Add(new LayerSegment(name, repetition)));

    /// <summary>Whether it stands inside a use of a block.</summary>
    public bool IsInside(LayerPath block) => Segments.Length > block.Segments.Length && Segments.Take(block.Segments.Length).SequenceEqual(block.Segments);

    /// <summary>The rest of the path inside a block that it <see cref="IsInside"/>.</summary>
    public LayerPath Within(LayerPath block) => new(Segments.RemoveRange(0, block.Segments.Length));

    public bool Equals(LayerPath? other) => other is not null && Segments.SequenceEqual(other.Segments);

    public override bool Equals(object? obj) => Equals(obj as LayerPath);

    public override int GetHashCode() => Segments.Aggregate(17, (hash, segment) => unchecked((hash * 31) + segment.GetHashCode()));

    public override string ToString() => string.Join(".", Parts);
}

/// <summary>A layer, or a use of a block, by its name; Repetition counts the repetitions of a block from 0 where there are several.</summary>
internal sealed record LayerSegment(string Name, int? Repetition);
