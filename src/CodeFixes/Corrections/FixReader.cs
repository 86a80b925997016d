using System.Globalization;
using Lamina.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Lamina.CodeFixes.Corrections;

/// <summary>Reads the corrections that a diagnostic carries in its properties.</summary>
internal static class FixReader
{
    private const int Parts = 4;

    public static IReadOnlyList<Correction> Read(Solution solution, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var corrections = new List<Correction>();
        for (int number = 0; diagnostic.Properties.TryGetValue(FixFormat.Title(number), out string? title); number++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Edits(solution, diagnostic, number, cancellation) is not { Count: > 0 } edits) continue;

            // The key omits the texts, because the new value of an argument may differ between diagnostics. A number keeps keys unique.
            string key = diagnostic.Id + string.Concat(edits.Select(edit => $"|{edit.Kind} {edit.Target}"));
            int equalKeys = corrections.Count(correction => correction.Key.StartsWith(key + "#", StringComparison.Ordinal));
            corrections.Add(new Correction(title!, $"{key}#{equalKeys.ToString(CultureInfo.InvariantCulture)}", edits));
        }

        return corrections;
    }

    /// <summary>
    /// The edits of one fix; null if one of them is impossible because its attribute cannot be edited or its kind is unknown.
    /// </summary>
    private static IReadOnlyList<AttributeEdit>? Edits(Solution solution, Diagnostic diagnostic, int number, CancellationToken cancellation)
    {
        var edits = new List<AttributeEdit>();
        for (int i = 0; diagnostic.Properties.TryGetValue(FixFormat.Edit(number, i), out string? text); i++)
        {
            string[] parts = text!.Split(new[] { FixFormat.Separator }, Parts);
            if (parts.Length != Parts || !EditTable.Rows.ContainsKey(parts[0])
                || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int place)
                || place > diagnostic.AdditionalLocations.Count)
            {
                return null;
            }

            Location location = place == FixFormat.OwnPlace ? diagnostic.Location : diagnostic.AdditionalLocations[place - 1];
            if (DocumentFinder.Find(solution, location) is not { } document
                || !document.TryGetSyntaxRoot(out SyntaxNode? root) && (root = location.SourceTree?.GetRoot(cancellation)) is null
                || DocumentChanges.AttributeAt(root, location.SourceSpan) is null)
            {
                return null;
            }

            edits.Add(new AttributeEdit(document.Id, location.SourceSpan, parts[0], parts[2], parts[3]));
        }

        return edits;
    }
}
