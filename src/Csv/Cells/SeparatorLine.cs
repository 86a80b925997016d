namespace Lamina.Data;

/// <summary>The first line <c>sep=;</c>, which states the delimiter of a file for Excel.</summary>
/// <param name="Delimiter">The stated delimiter.</param>
/// <param name="Length">Number of characters, including the line end.</param>
internal sealed record SeparatorLine(char Delimiter, int Length)
{
    private const string Start = "sep=";

    /// <summary>The largest number of characters.</summary>
    public const int Longest = 9;

    /// <summary>The line at the start of a text, possibly in double quotes; null if there is none.</summary>
    /// <param name="text">The first <see cref="Longest"/> characters, or all.</param>
    public static SeparatorLine? Find(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text;
        bool quoted = rest.StartsWith("\"");
        if (quoted) rest = rest[1..];
        if (!rest.StartsWith(Start, StringComparison.OrdinalIgnoreCase) || rest.Length == Start.Length) return null;

        char delimiter = rest[Start.Length];
        rest = rest[(Start.Length + 1)..];
        if (delimiter is '\r' or '\n' || (quoted && !rest.StartsWith("\""))) return null;
        if (quoted) rest = rest[1..];

        int end = rest.StartsWith("\r\n") ? 2 : rest.StartsWith("\r") || rest.StartsWith("\n") ? 1 : 0;
        return end == 0 ? null : new SeparatorLine(delimiter, text.Length - rest.Length + end);
    }
}
