using System.Collections.Immutable;

namespace Lamina.CodeFixes;

/// <summary>Which diagnostics carry corrections in their properties. A test compares this list with what the generator reports.</summary>
internal static class FixableIds
{
    public static readonly ImmutableArray<string> All = ImmutableArray<string>.Empty;
}
