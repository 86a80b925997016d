using System.Collections.Immutable;

namespace Lamina.CodeFixes;

/// <summary>Which diagnostics carry corrections in their properties. A test compares this list with what the generator reports.</summary>
internal static class FixableIds
{
    public static readonly ImmutableArray<string> All = ImmutableArray.Create(
        "LAM0015", "LAM0017", "LAM0019", "LAM0032", "LAM0033", "LAM0034", "LAM0036", "LAM0037", "LAM0038", "LAM0039",
        "LAM0041", "LAM0044", "LAM0046", "LAM0047", "LAM0048", "LAM0049", "LAM0050", "LAM0051", "LAM0052", "LAM0053",
        "LAM0054", "LAM0055", "LAM0056", "LAM0057", "LAM0059", "LAM0060");
}
