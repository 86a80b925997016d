using System.Globalization;
using System.Text;

namespace Lamina.Generator.Declarations;

/// <summary>Text of the user as messages show it: characters that would break a line, or that nobody sees, as escapes of C#.</summary>
internal static class VisibleText
{
    public static string Of(string text)
    {
        if (text.All(IsVisible)) return text;
        var shown = new StringBuilder();
        foreach (char c in text)
        {
            if (IsVisible(c)) shown.Append(c);
            else if (c == '\n') shown.Append("\\n");
            else shown.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return shown.ToString();
    }

    private static bool IsVisible(char c) => char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.PrivateUse);
}
