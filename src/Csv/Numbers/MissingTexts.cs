namespace Lamina.Data;

/// <summary>Texts that programs write for missing values and values that are not finite.</summary>
internal static class MissingTexts
{
    private static readonly HashSet<string> Known = new(
        [
            .. CsvSchema.CommonMissing,
            "-", "--", "---", ".", "..", "...", "*", "\\N", "nil", "(null)", "(none)", "(missing)", "(blank)", "<null>",
            "<none>", "missing", "undefined", "n.a.", "n.a", "n/d", "#NULL!", "#VALUE!", "#DIV/0!", "#REF!", "#NUM!", "#NAME?", "#######",
            "\u2013", "\u2014", "\u2212", "NaT", "<NaT>", "1.#SNAN",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Infinities = new(
        ["inf", "infinity", "\u221E", "1.#INF"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text most probably means missing. Case, blanks and invisible characters are ignored.</summary>
    public static bool LooksMissing(string text)
    {
        string visible = Notation.Visible(text);
        return visible.Length == 0 || Known.Contains(visible);
    }

    public static bool IsInfinity(string text) => Infinities.Contains(Notation.Visible(text).TrimStart('+', '-', '\u2212'));
}
