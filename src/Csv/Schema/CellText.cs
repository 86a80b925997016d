using System.Globalization;
using System.Text;

namespace Lamina.Data;

/// <summary>Formats the text of a cell for a message: invisible characters are escaped, and long texts are cut.</summary>
internal static class CellText
{
    private const int Longest = 40;

    /// <summary>The text between single quotes.</summary>
    public static string Quote(string text) => $"'{Show(text)}'";

    public static string Show(string text)
    {
        StringBuilder shown = new();
        foreach (char character in text.AsSpan(0, Math.Min(text.Length, Longest))) Append(shown, character);
        return text.Length <= Longest ? shown.ToString() : shown.Append('…').ToString();
    }

    /// <summary>Whether a character is invisible: control characters, and formatting such as U+FEFF and U+200B.</summary>
    public static bool IsInvisible(char character) => char.GetUnicodeCategory(character) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned;

    private static void Append(StringBuilder shown, char character)
    {
        string? escape = character switch
        {
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\0' => "\\0",
            _ => null,
        };
        if (escape is not null) shown.Append(escape);
        else if (IsInvisible(character) || (char.IsWhiteSpace(character) && character != ' '))
            shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
        else shown.Append(character);
    }
}
