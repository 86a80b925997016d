using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes.Attributes;

/// <summary>
/// Inserts and removes items of a comma-separated list of attributes or arguments. The list keeps its layout: an item on a line of its own
/// is inserted or removed with the line. At least one item remains.
/// </summary>
internal sealed class ListEdits
{
    private readonly SourceText text;
    private readonly ImmutableArray<TextSpan> items;
    private readonly ImmutableArray<TextSpan> commas;
    private readonly HashSet<int> removed = new();
    private readonly List<(int Item, bool Before, string Text)> inserted = new();

    private ListEdits(SourceText text, ImmutableArray<TextSpan> items, ImmutableArray<TextSpan> commas) =>
        (this.text, this.items, this.commas) = (text, items, commas);

    public static ListEdits Of<TNode>(SourceText text, SeparatedSyntaxList<TNode> list)
        where TNode : SyntaxNode => new(
            text, list.Select(item => item.Span).ToImmutableArray(), list.GetSeparators().Select(comma => comma.Span).ToImmutableArray());

    public void Remove(int item) => removed.Add(item);

    public void InsertBefore(int item, IEnumerable<string> texts) => inserted.AddRange(texts.Select(text => (item, true, text)));

    public void InsertAfter(int item, IEnumerable<string> texts) => inserted.AddRange(texts.Select(text => (item, false, text)));

    public IEnumerable<TextChange> Changes() => removed.SelectMany(Removal).Concat(inserted
        .GroupBy(row => (row.Item, row.Before))
        .SelectMany(group => Insertion(group.Key.Item, group.Key.Before, group.Select(row => row.Text).ToList())));

    private bool HasComma(int item) => item < commas.Length;

    private IEnumerable<TextChange> Insertion(int item, bool before, IReadOnlyList<string> texts)
    {
        // Commas of removed items may be removed too, so inserted items bring their own.
        string? indent = removed.Count > 0 ? null : Layout.Indent(text, items[item].Start);
        string inLine = string.Join(", ", texts);
        if (indent is null)
        {
            yield return before ? Insert(items[item].Start, inLine + ", ") : Insert(items[item].End, ", " + inLine);
            yield break;
        }

        string newLine = Layout.NewLine(text, items[item].Start);
        string lines = string.Join("," + newLine + indent, texts);
        if (before)
        {
            yield return Insert(items[item].Start, lines + "," + newLine + indent);
        }
        else if (!Layout.EndsLine(text, HasComma(item) ? commas[item].End : items[item].End))
        {
            yield return HasComma(item)
                ? Insert(commas[item].End, " " + inLine + ",")
                : Insert(items[item].End, "," + newLine + indent + lines);
        }
        else
        {
            // After a comment on the item's line.
            if (!HasComma(item)) yield return Insert(items[item].End, ",");
            yield return Insert(Layout.NextLine(text, items[item].End), indent + lines + (HasComma(item) ? "," : "") + newLine);
        }
    }

    private IEnumerable<TextChange> Removal(int item)
    {
        bool removesNextComma = HasComma(item)
            && (item == items.Length - 1 || Enumerable.Range(item + 1, items.Length - item - 1).Any(IsKept));
        int end = removesNextComma ? commas[item].End : items[item].End;
        bool ownLine = Layout.Indent(text, items[item].Start) is not null && Layout.EndsLine(text, end);
        if (removesNextComma)
        {
            yield return ownLine
                ? Delete(TextSpan.FromBounds(text.Lines.GetLineFromPosition(items[item].Start).Start, Layout.NextLine(text, end)))
                : Delete(Layout.WithTrailingBlanks(text, TextSpan.FromBounds(items[item].Start, end)));
            yield break;
        }

        // No item remains after it, so the comma before it is removed.
        TextSpan comma = commas[item - 1];
        if (ownLine)
        {
            yield return Delete(comma);
            yield return Delete(TextSpan.FromBounds(text.Lines.GetLineFromPosition(items[item].Start).Start, Layout.NextLine(text, end)));
        }
        else if (string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(comma.End, items[item].Start))))
        {
            yield return Delete(TextSpan.FromBounds(comma.Start, end));
        }
        else
        {
            // There is a comment between the comma and the item.
            yield return Delete(comma);
            yield return Delete(items[item]);
        }
    }

    private bool IsKept(int item) => !removed.Contains(item);

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    private static TextChange Delete(TextSpan span) => new(span, "");
}
