using System.IO;

namespace Lamina.Data;

/// <summary>The first line <c>sep=;</c>, which names the delimiter of a file for Excel.</summary>
/// <param name="Delimiter">What it names.</param>
/// <param name="Length">Characters that it takes, its line end included.</param>
internal sealed record SeparatorLine(char Delimiter, int Length)
{
    private const string Start = "sep=";

    /// <summary>The line at the start of a text, also between double quotes; null if the text starts otherwise.</summary>
    public static SeparatorLine? Find(TextReader text)
    {
        char[] buffer = new char[Start.Length + 5];
        ReadOnlySpan<char> rest = buffer.AsSpan(0, text.ReadBlock(buffer));
        int length = rest.Length;
        bool quoted = rest.StartsWith("\"");
        if (quoted) rest = rest[1..];
        if (!rest.StartsWith(Start, StringComparison.OrdinalIgnoreCase) || rest.Length == Start.Length) return null;

        char delimiter = rest[Start.Length];
        rest = rest[(Start.Length + 1)..];
        if (delimiter is '\r' or '\n' || (quoted && !rest.StartsWith("\""))) return null;
        if (quoted) rest = rest[1..];

        int end = rest.StartsWith("\r\n") ? 2 : rest.StartsWith("\r") || rest.StartsWith("\n") ? 1 : 0;
        return end == 0 ? null : new SeparatorLine(delimiter, length - rest.Length + end);
    }
}
