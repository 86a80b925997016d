using System.Globalization;
using System.Text.RegularExpressions;

namespace Lamina.Data;

/// <summary>A number in another notation than that of its column, and how to read it.</summary>
/// <param name="What">The unusual part of the notation, after "a number with".</param>
/// <param name="Repair">What to change in the schema, as an imperative.</param>
internal sealed partial record Notation(string What, string Repair)
{
    /// <summary>Minus signs and dashes that are not the minus of C#.</summary>
    private const string Dashes = "\u2212\u2010\u2011\u2012\u2013\uFF0D\uFE63";

    private const string CleanWith = "Clean = text => ";

    /// <summary>Common additions to numbers, in the order in which they are removed.</summary>
    private static readonly IReadOnlyList<(Func<string, string> Remove, Func<string, Notation> Notation)> Additions =
    [
        (WithoutInvisible, Invisible),
        (text => text.Trim(), _ => new("blanks other than spaces around it", $"set {CleanWith}text.Trim()")),
        (text => text.Trim('\'', '"', '=', '\u2018', '\u2019', '\u201C', '\u201D'),
            _ => new("quotes", $"set CsvSchema.Quote, or {CleanWith}text.Trim('\"', '\\'', '=')")),
        (WithoutDashes, Minus),
        (OwnDigits, _ => new("digits of another script", $"replace them in {CleanWith}…")),
        (text => text.EndsWith('-') ? "-" + text[..^1] : text, _ => new("the sign at the end", $"move it in {CleanWith}…")),
        (text => text is ['(', .., ')'] ? "-" + text[1..^1] : text, _ => new("parentheses", $"replace them by a sign in {CleanWith}…")),
        (text => text.TrimEnd('%', '\u2030').TrimEnd(),
            text => new("a percent sign", $"set {CleanWith}text.TrimEnd('{text.TrimEnd()[^1]}'), which leaves the number of percent")),
        (WithoutCurrency, _ => new("a currency", $"remove it in {CleanWith}…, for example by text.Trim('$')")),
    ];

    /// <summary>Every decimal mark, first without and then with each group mark.</summary>
    private static readonly IReadOnlyList<CsvNumberStyle> Styles =
    [
        .. from decimalMark in new[] { '.', ',' }
           from groupMark in new char?[] { null, ',', '.', ' ', '\'', '_' }
           where decimalMark != groupMark
           select new CsvNumberStyle { DecimalMark = decimalMark, GroupMark = groupMark },
    ];

    /// <summary>How a text can be read as a number; null if there is no way.</summary>
    public static Notation? Of(string text, CsvNumberStyle style)
    {
        // Notations are short, but texts may be long.
        if (text.Length > 64 || !text.Any(char.IsNumber)) return null;

        string rest = text;
        List<Notation> notations = [];
        foreach ((Func<string, string> remove, Func<string, Notation> notation) in Additions)
        {
            string removed = remove(rest);
            if (removed != rest) notations.Add(notation(rest));
            rest = removed;
        }

        Notation? marks = NumberText.Plain(rest, style) is null ? Marks(rest) : null;
        if (marks is not null) notations.Add(marks);
        bool isNumber = marks is not null || NumberText.Plain(rest, style) is not null;
        if (!isNumber || notations.Count == 0) return null;

        return new Notation(
            string.Join(" and ", notations.Select(notation => notation.What)),
            string.Join("; ", notations.Select(notation => notation.Repair)));
    }

    /// <summary>A text without invisible characters, and without blanks of any kind around it.</summary>
    public static string Visible(string text) => WithoutInvisible(text).Trim();

    /// <summary>Describes a number after its additions are removed: its marks, or that it is of another kind.</summary>
    private static Notation? Marks(string text)
    {
        // A text such as 1,234 has two readings.
        (CsvNumberStyle Style, string Reading)[] readings =
        [
            .. Styles.Select(style => (Style: style, Reading: NumberText.Plain(text, style)))
                .Where(pair => pair.Reading is not null)
                .Select(pair => (pair.Style, pair.Reading!))
                .DistinctBy(pair => pair.Item2),
        ];
        return readings switch
        {
            [var only] => new("other marks", $"set NumberStyle = {Show(only.Style)}"),
            [var first, var second, ..] => new(
                "other marks",
                $"set NumberStyle = {Show(first.Style)} if it is {first.Reading}, or {Show(second.Style)} if it is {second.Reading}"),
            _ when Hexadecimal().IsMatch(text) => new("hexadecimal digits", $"convert it in {CleanWith}…"),
            _ when Fraction().IsMatch(text) => new("a fraction", $"compute it in {CleanWith}…"),
            _ when OtherExponent().IsMatch(text) => new("an exponent after D", $"set {CleanWith}text.Replace('D', 'e')"),
            _ => null,
        };
    }

    private static string Show(CsvNumberStyle style)
    {
        string[] marks =
        [
            .. style.DecimalMark == '.' ? Array.Empty<string>() : [$"DecimalMark = '{style.DecimalMark}'"],
            .. style.GroupMark is char mark ? [$"GroupMark = '{(mark == '\'' ? "\\'" : mark.ToString())}'"] : Array.Empty<string>(),
        ];
        return marks.Length == 0 ? "new()" : $"new() {{ {string.Join(", ", marks)} }}";
    }

    private static Notation Invisible(string text)
    {
        char invisible = text.First(CellText.IsInvisible);
        string shown = CellText.Show(invisible.ToString());
        return new($"the invisible character {shown}", $"set {CleanWith}text.Replace(\"{shown}\", \"\")");
    }

    private static Notation Minus(string text)
    {
        char minus = text.First(character => Dashes.Contains(character));
        return new("a sign other than '-'", FormattableString.Invariant($"set {CleanWith}text.Replace('\\u{(int)minus:X4}', '-')"));
    }

    private static string WithoutInvisible(string text) =>
        text.Any(CellText.IsInvisible) ? string.Concat(text.Where(character => !CellText.IsInvisible(character))) : text;

    private static string WithoutDashes(string text) =>
        string.Concat(text.Select(character => Dashes.Contains(character) ? '-' : character));

    private static string WithoutCurrency(string text) =>
        string.Concat(text.Where(character => char.GetUnicodeCategory(character) != UnicodeCategory.CurrencySymbol)).Trim();

    private static string OwnDigits(string text) => string.Concat(text.Select(
        character => char.IsDigit(character) ? (char)('0' + (int)char.GetNumericValue(character)) : character));

    [GeneratedRegex("^[+-]?0[xX][0-9a-fA-F]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Hexadecimal();

    [GeneratedRegex("^[+-]?[0-9]* ?[\u00BC-\u00BE\u2150-\u215E]$", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();

    [GeneratedRegex("^[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)[dD][+-]?[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex OtherExponent();
}
