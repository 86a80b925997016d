using System.Globalization;
using System.Text;

namespace Lamina.Serialization;

/// <summary>Makes text from a file safe for a message: bounded, on one line, and without control characters.</summary>
internal static class Excerpt
{
    private const int MaximumLength = 80;
    private const int MaximumRank = 8;

    /// <summary>The text in quotes.</summary>
    public static string Quote(string text) => $"'{Of(text, MaximumLength)}'";

    /// <summary>The text, cut to a maximum length.</summary>
    public static string Of(string text, int maximumLength)
    {
        StringBuilder excerpt = new();
        foreach (char character in text.AsSpan(0, Math.Min(text.Length, maximumLength)))
        {
            bool printable = !char.IsControl(character) && !char.IsSurrogate(character);
            excerpt.Append(printable ? character : '\uFFFD');
        }

        return text.Length > maximumLength ? excerpt.Append('…').ToString() : excerpt.ToString();
    }

    /// <summary>A shape as in documentation, for example (3, 2).</summary>
    public static string Shape(IReadOnlyList<long> shape)
    {
        IEnumerable<string> sizes = shape.Take(MaximumRank).Select(size => size.ToString(CultureInfo.InvariantCulture));
        return $"({string.Join(", ", sizes)}{(shape.Count > MaximumRank ? ", …" : "")})";
    }
}
