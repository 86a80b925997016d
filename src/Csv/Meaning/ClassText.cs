using System.Globalization;
using System.Text;

namespace Lamina.Data;

/// <summary>Determines which texts are one category, and which look as if they should be.</summary>
internal static class ClassText
{
    /// <summary>A longer number would be rounded in double precision.</summary>
    private const int ExactDigits = 15;

    /// <summary>
    /// The name of a text's category: numbers are one category if their values are equal, so that <c>1</c>, <c>1.0</c> and <c>+1</c> are
    /// 1. Numbers that begin with a zero, such as <c>01</c>, are codes and stay as they are, and so is every other text.
    /// </summary>
    public static string Category(string text)
    {
        if (NumberText.Plain(text) is not string plain || plain.AsSpan().TrimStart("+-") is ['0', >= '0' and <= '9', ..]) return text;
        if (NumberText.Whole(plain) is string whole) return whole;
        if (plain.Count(char.IsAsciiDigit) > ExactDigits) return text;

        NumberReading reading = NumberText.Read(text, CsvNumberStyle.Default);
        return reading.Kind == CellKind.Number ? reading.Number.ToString("R", CultureInfo.InvariantCulture) : text;
    }

    /// <summary>
    /// A text without differences that are easily overlooked: case, blanks, invisible characters, full stops at the end, leading zeros.
    /// </summary>
    public static string Folded(string text)
    {
        StringBuilder folded = new();
        foreach (char character in Notation.Visible(text))
        {
            if (!char.IsWhiteSpace(character)) folded.Append(char.ToUpperInvariant(character));
        }

        string visible = folded.ToString().TrimEnd('.');
        return NumberText.Plain(visible) is string plain && NumberText.Whole(plain) is string whole ? whole : visible;
    }
}
