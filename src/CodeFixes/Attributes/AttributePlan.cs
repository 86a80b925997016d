using System.Collections.Immutable;

namespace Lamina.CodeFixes.Attributes;

/// <summary>
/// All that is to become of one attribute. Edits are gathered before any text changes, so that several of one attribute or list, of one fix
/// or of many, do not get in each other's way.
/// </summary>
internal sealed record AttributePlan
{
    public static readonly AttributePlan Nothing = new();

    /// <summary>Attributes to stand before it, in order.</summary>
    public ImmutableList<string> Before { get; init; } = ImmutableList<string>.Empty;

    /// <summary>Attributes to stand behind it, in order.</summary>
    public ImmutableList<string> After { get; init; } = ImmutableList<string>.Empty;

    /// <summary>What stands in its place; null for itself, empty for nothing.</summary>
    public string? Replacement { get; init; }

    /// <summary>Values of arguments by position or name; null for those to be taken away.</summary>
    public ImmutableSortedDictionary<string, string?> Arguments { get; init; } =
        ImmutableSortedDictionary.Create<string, string?>(StringComparer.Ordinal);

    /// <summary>True when nothing is left in its place.</summary>
    public bool Removes => Replacement is "";

    public bool Inserts => Before.Count + After.Count > 0;

    public AttributePlan? WithArgument(string target, string? value)
    {
        if (Replacement is not null) return null;
        if (Arguments.TryGetValue(target, out string? present)) return present == value ? this : null;
        return this with { Arguments = Arguments.Add(target, value) };
    }

    public AttributePlan WithBefore(string attributes) => Before.Contains(attributes) ? this : this with { Before = Before.Add(attributes) };

    public AttributePlan WithAfter(string attributes) => After.Contains(attributes) ? this : this with { After = After.Add(attributes) };

    public AttributePlan? WithReplacement(string attributes)
    {
        if (Arguments.Count > 0 || (Replacement is not null && Replacement != attributes)) return null;
        return this with { Replacement = attributes };
    }

    /// <summary>The same plan where an attribute that goes gives its place to the first that comes.</summary>
    public AttributePlan Settled()
    {
        if (!Removes || !Inserts) return this;
        return Before.Count > 0
            ? this with { Before = Before.RemoveAt(Before.Count - 1), Replacement = Before[Before.Count - 1] }
            : this with { After = After.RemoveAt(0), Replacement = After[0] };
    }
}
