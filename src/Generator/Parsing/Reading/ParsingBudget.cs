using Lamina.Generator.Declarations;

namespace Lamina.Generator.Parsing.Reading;

/// <summary>
/// How many attributes of blocks may still be read for a network. <see cref="Layers.NetworkSize"/> refuses what is too large before it is
/// read; this also ends cycles of blocks, whose uses have no size.
/// </summary>
internal sealed class ParsingBudget
{
    private int remaining = Limits.Layers;

    /// <summary>Whether blocks are expanded.</summary>
    public bool IsOpen => remaining > 0;

    /// <summary>Counts one attribute; false if there is no more.</summary>
    public bool TryRead() => remaining-- > 0;

    /// <summary>Expands no further block.</summary>
    public void Close() => remaining = 0;
}
