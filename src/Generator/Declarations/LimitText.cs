using System.Globalization;

namespace Lamina.Generator.Declarations;

/// <summary>Numbers and excerpts in messages about <see cref="Limits"/>.</summary>
internal static class LimitText
{
    /// <summary>Characters of a long name that a message shows.</summary>
    private const int Shown = 20;

    /// <summary>Grouped by thousands.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The start of a long name, without control characters.</summary>
    public static string Start(string name) =>
        new string(name.Take(Shown).Select(letter => char.IsControl(letter) ? '\uFFFD' : letter).ToArray())
            + (name.Length > Shown ? "…" : "");
}
