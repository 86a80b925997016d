using System.Collections.Immutable;

namespace Lamina.CodeFixes;

/// <summary>The diagnostics that carry corrections in their properties. A test compares the list with what the generator reports.</summary>
internal static class FixableIds
{
    public static readonly ImmutableArray<string> All = ImmutableArray.Create(
        "LAM0014", "LAM0015", "LAM0017", "LAM0019", "LAM0021", "LAM0022", "LAM0023", "LAM0024", "LAM0025", "LAM0026",
        "LAM0027", "LAM0029", "LAM0030", "LAM0031", "LAM0032", "LAM0033", "LAM0034", "LAM0035", "LAM0036", "LAM0037", "LAM0038",
        "LAM0039", "LAM0041", "LAM0044", "LAM0045", "LAM0046", "LAM0047", "LAM0048", "LAM0049", "LAM0050", "LAM0051",
        "LAM0052", "LAM0053", "LAM0054", "LAM0055", "LAM0056", "LAM0057", "LAM0059", "LAM0060", "LAM0063", "LAM0064",
        "LAM0065", "LAM0066", "LAM0067", "LAM0068", "LAM0069", "LAM0070", "LAM0071", "LAM0072", "LAM0073", "LAM0074");
}
