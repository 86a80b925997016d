using Microsoft.CodeAnalysis.Text;

namespace Lamina.CodeFixes.Attributes;

/// <summary>The layout of a file around a position.</summary>
internal static class Layout
{
    /// <summary>The line break that the file uses at a position.</summary>
    public static string NewLine(SourceText text, int position)
    {
        int line = text.Lines.IndexOf(position);
        return Break(text, text.Lines[line]) ?? Break(text, text.Lines[0]) ?? "\n";
    }

    /// <summary>The blanks before a position if nothing else precedes it on its line; otherwise null.</summary>
    public static string? Indent(SourceText text, int position)
    {
        string before = text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position));
        return before.All(char.IsWhiteSpace) ? before : null;
    }

    /// <summary>Whether only a comment, or nothing, follows a position on its line.</summary>
    public static bool EndsLine(SourceText text, int position)
    {
        string rest = text.ToString(TextSpan.FromBounds(position, text.Lines.GetLineFromPosition(position).End)).TrimStart();
        return rest.Length == 0 || rest.StartsWith("//", StringComparison.Ordinal);
    }

    /// <summary>The start of the next line.</summary>
    public static int NextLine(SourceText text, int position) => text.Lines.GetLineFromPosition(position).EndIncludingLineBreak;

    /// <summary>A span and the blanks after it on its line.</summary>
    public static TextSpan WithTrailingBlanks(SourceText text, TextSpan span)
    {
        int end = span.End;
        while (end < text.Length && text[end] is ' ' or '\t') end++;
        return TextSpan.FromBounds(span.Start, end);
    }

    /// <summary>A span and the blanks before it on its line.</summary>
    public static TextSpan WithLeadingBlanks(SourceText text, TextSpan span)
    {
        int start = span.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t') start--;
        return TextSpan.FromBounds(start, span.End);
    }

    private static string? Break(SourceText text, TextLine line) =>
        line.EndIncludingLineBreak == line.End ? null : text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
}
