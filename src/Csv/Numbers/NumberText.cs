using System.Globalization;

namespace Lamina.Data;

/// <summary>
/// Parses numbers by one grammar, independent of the culture: blanks, sign, digits 0 to 9 with one decimal mark, exponent, blanks. .NET's
/// own parser accepts more, such as zero characters at the end.
/// </summary>
internal static class NumberText
{
    /// <summary>Reads the text of a cell.</summary>
    public static NumberReading Read(string text, CsvNumberStyle style)
    {
        if (Plain(text, style) is string plain) return Finite(plain);
        if (MissingTexts.LooksMissing(text)) return new NumberReading(CellKind.LooksMissing);
        if (MissingTexts.IsInfinity(text)) return new NumberReading(CellKind.OutOfRange);

        return new NumberReading(Notation.Of(text, style) is null ? CellKind.Text : CellKind.OtherNotation);
    }

    /// <summary>The number of a text in the default style, finite or not; null if it is in another style.</summary>
    public static string? Plain(string text) => Plain(text, CsvNumberStyle.Default);

    /// <summary>The number without blanks and group marks, with a decimal point; null if the text is not a number of the style.</summary>
    public static string? Plain(string text, CsvNumberStyle style)
    {
        ReadOnlySpan<char> rest = text.AsSpan().Trim(" \t");
        int sign = rest is ['+' or '-', ..] ? 1 : 0;
        int whole = sign + WholePart(rest[sign..], style, out int digits);
        int end = whole;
        if (end < rest.Length && rest[end] == style.DecimalMark)
        {
            int fraction = Digits(rest[(end + 1)..]);
            digits += fraction;
            end += 1 + fraction;
        }

        if (digits == 0) return null;

        end += Exponent(rest[end..]);
        if (end != rest.Length) return null;
        if (style == CsvNumberStyle.Default) return rest.Length == text.Length ? text : rest.ToString();

        return Normal(rest, whole, style);
    }

    /// <summary>
    /// The digits of an integer without exponent, without leading zeros and with a sign only if it is negative; null for other numbers.
    /// </summary>
    /// <param name="plain">The result of <see cref="Plain(string)"/>.</param>
    public static string? Whole(string plain)
    {
        ReadOnlySpan<char> rest = plain.AsSpan().TrimStart('+');
        bool negative = rest[0] == '-';
        if (negative) rest = rest[1..];
        int point = rest.IndexOf('.');
        if (point >= 0 && rest[(point + 1)..].TrimEnd('0').Length > 0) return null;
        if (rest.ContainsAny('e', 'E')) return null;

        ReadOnlySpan<char> digits = (point < 0 ? rest : rest[..point]).TrimStart('0');
        return digits.IsEmpty ? "0" : negative ? $"-{digits}" : digits.ToString();
    }

    private static NumberReading Finite(string plain)
    {
        double number = double.Parse(plain, NumberStyles.Float, CultureInfo.InvariantCulture);
        bool vanished = number == 0 && Mantissa(plain).ContainsAnyInRange('1', '9');
        return double.IsFinite(number) && !vanished ? new NumberReading(CellKind.Number, number) : new NumberReading(CellKind.OutOfRange);
    }

    private static ReadOnlySpan<char> Mantissa(string plain)
    {
        int exponent = plain.AsSpan().IndexOfAny('e', 'E');
        return exponent < 0 ? plain : plain.AsSpan(0, exponent);
    }

    /// <summary>Length of the integer part: digits only, or one to three digits and then groups of exactly three.</summary>
    private static int WholePart(ReadOnlySpan<char> text, CsvNumberStyle style, out int digits)
    {
        int length = digits = Digits(text);
        if (length is 0 or > 3) return length;

        while (length + 3 < text.Length && style.IsGroupMark(text[length]) && Digits(text[(length + 1)..]) == 3) length += 4;
        return length;
    }

    private static int Exponent(ReadOnlySpan<char> text)
    {
        if (text is not ['e' or 'E', ..]) return 0;

        int start = text.Length > 1 && text[1] is '+' or '-' ? 2 : 1;
        int digits = Digits(text[start..]);
        return digits == 0 ? 0 : start + digits;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        int length = text.IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? text.Length : length;
    }

    private static string Normal(ReadOnlySpan<char> number, int whole, CsvNumberStyle style)
    {
        Span<char> normal = number.Length <= 64 ? stackalloc char[number.Length] : new char[number.Length];
        int length = 0;
        for (int i = 0; i < number.Length; i++)
        {
            if (i < whole && style.IsGroupMark(number[i])) continue;

            normal[length++] = i == whole && number[i] == style.DecimalMark ? '.' : number[i];
        }

        return normal[..length].ToString();
    }
}
