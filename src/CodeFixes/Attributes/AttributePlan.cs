using System.Collections.Immutable;

namespace Lamina.CodeFixes.Attributes;

/// <summary>
/// All edits of one attribute. Edits are collected before any text changes, so edits of the same attribute or list do not conflict, whether
/// they come from one fix or many.
/// </summary>
internal sealed record AttributePlan
{
    public static readonly AttributePlan Nothing = new();

    /// <summary>Attributes to insert before it, in order.</summary>
    public ImmutableList<string> Before { get; init; } = ImmutableList<string>.Empty;

    /// <summary>Attributes to insert after it, in order.</summary>
    public ImmutableList<string> After { get; init; } = ImmutableList<string>.Empty;

    /// <summary>The attributes that replace it; null if it stays, empty if it is removed.</summary>
    public string? Replacement { get; init; }

    /// <summary>The values of arguments by position or name; null removes an argument.</summary>
    public ImmutableSortedDictionary<string, string?> Arguments { get; init; } =
        ImmutableSortedDictionary.Create<string, string?>(StringComparer.Ordinal);

    /// <summary>Whether the attribute is removed without a replacement.</summary>
    public bool Removes => Replacement is "";

    public bool Inserts => Before.Count + After.Count > 0;

    public AttributePlan? WithArgument(string target, string? value)
    {
        if (Replacement is not null) return null;
        if (Arguments.TryGetValue(target, out string? present)) return present == value ? this : null;
        return this with { Arguments = Arguments.Add(target, value) };
    }

    public AttributePlan WithBefore(string attributes) =>
        Before.Contains(attributes) ? this : this with { Before = Before.Add(attributes) };

    public AttributePlan WithAfter(string attributes) => After.Contains(attributes) ? this : this with { After = After.Add(attributes) };

    public AttributePlan? WithReplacement(string attributes)
    {
        if (Arguments.Count > 0 || (Replacement is not null && Replacement != attributes)) return null;
        return this with { Replacement = attributes };
    }

    /// <summary>The same plan, in which an inserted attribute replaces a removed one if there is both.</summary>
    public AttributePlan Settled()
    {
        if (!Removes || !Inserts) return this;
        return Before.Count > 0
            ? this with { Before = Before.RemoveAt(Before.Count - 1), Replacement = Before[Before.Count - 1] }
            : this with { After = After.RemoveAt(0), Replacement = After[0] };
    }
}
