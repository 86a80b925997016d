using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes.Corrections;

/// <summary>Orders the changes of one text as <see cref="SourceText.WithChanges(IEnumerable{TextChange})"/> requires.</summary>
internal static class TextChanges
{
    /// <summary>Sorts changes by position, and merges insertions at the same position and overlapping deletions.</summary>
    public static IReadOnlyList<TextChange> Merge(IEnumerable<TextChange> changes)
    {
        var merged = new List<TextChange>();
        foreach (TextChange change in changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.Length))
        {
            if (merged.Count > 0 && change.Span.Start <= merged[merged.Count - 1].Span.End)
            {
                TextChange last = merged[merged.Count - 1];
                int end = Math.Max(last.Span.End, change.Span.End);
                merged[merged.Count - 1] = new TextChange(TextSpan.FromBounds(last.Span.Start, end), last.NewText + change.NewText);
            }
            else
            {
                merged.Add(change);
            }
        }

        return merged;
    }
}
