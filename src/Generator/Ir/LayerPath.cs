using System.Collections.Immutable;
using System.Globalization;

namespace Lamina.Generator.Ir;

/// <summary>
/// The path of a layer: the uses of blocks that contain it, outermost first, then the layer itself. Only printers turn it into text, with
/// dots: stage1.0.conv2D1 is conv2D1 in the first repetition of stage1.
/// </summary>
internal sealed class LayerPath : IEquatable<LayerPath>
{
    /// <summary>The empty path, outside all blocks.</summary>
    public static readonly LayerPath Empty = new(ImmutableArray<LayerSegment>.Empty);

    /// <summary>Worked out once: paths are keys of many tables.</summary>
    private readonly int hash;

    private LayerPath(ImmutableArray<LayerSegment> segments)
    {
        Segments = segments;
        foreach (LayerSegment segment in segments) hash = unchecked((hash * 31) + segment.GetHashCode());
    }

    /// <summary>The uses of blocks, outermost first, then the layer.</summary>
    public ImmutableArray<LayerSegment> Segments { get; }

    /// <summary>The layer's own name.</summary>
    public string Name => Segments[Segments.Length - 1].Name;

    /// <summary>Whether the layer is outside all blocks.</summary>
    public bool IsOutsideBlocks => Segments.Length == 1;

    /// <summary>The path of the innermost use of a block that contains the layer.</summary>
    public LayerPath Block => new(Segments.RemoveAt(Segments.Length - 1));

    /// <summary>
    /// The path of the innermost use that is repeated, or of the innermost use if none is repeated. Blocks inside a repeated block repeat
    /// with it.
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

    /// <summary>The names and repetition indices, in order.</summary>
    public IEnumerable<string> Parts => Segments.SelectMany(segment => segment.Repetition is { } repetition
        ? new[] { segment.Name, repetition.ToString(CultureInfo.InvariantCulture) }
        : new[] { segment.Name });

    /// <summary>Converts the name of an input, or of a layer outside blocks.</summary>
    public static implicit operator LayerPath(string name) => Empty.Then(name);

    public static bool operator ==(LayerPath? left, LayerPath? right) => Equals(left, right);

    public static bool operator !=(LayerPath? left, LayerPath? right) => !Equals(left, right);

    /// <summary>The path of a layer or block inside this one; with a repetition, of that repetition of the block.</summary>
    public LayerPath Then(string name, int? repetition = null) => new(Segments.Add(new LayerSegment(name, repetition)));

    /// <summary>Whether the path is inside a use of a block.</summary>
    public bool IsInside(LayerPath block) =>
        Segments.Length > block.Segments.Length && Segments.Take(block.Segments.Length).SequenceEqual(block.Segments);

    /// <summary>The path relative to a block that contains it; see <see cref="IsInside"/>.</summary>
    public LayerPath Within(LayerPath block) => new(Segments.RemoveRange(0, block.Segments.Length));

    public bool Equals(LayerPath? other) =>
        ReferenceEquals(this, other) || (other is not null && hash == other.hash && Segments.SequenceEqual(other.Segments));

    public override bool Equals(object? obj) => Equals(obj as LayerPath);

    public override int GetHashCode() => hash;

    public override string ToString() => string.Join(".", Parts);
}

/// <summary>The name of a layer or of a use of a block. Repetition counts from 0; it is null if the block is used once.</summary>
internal sealed record LayerSegment(string Name, int? Repetition);
