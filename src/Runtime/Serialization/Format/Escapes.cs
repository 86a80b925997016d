using System.Globalization;

namespace Lamina.Serialization;

/// <summary>The escapes <c>\uXXXX</c> in JSON.</summary>
internal static class Escapes
{
    private const int Length = 6;

    /// <summary>Whether every escaped surrogate is one of a pair, which readers of JSON check only when they decode a text.</summary>
    /// <param name="json">UTF-8; where it is not JSON, the result does not matter.</param>
    public static bool AreWhole(ReadOnlySpan<byte> json)
    {
        while (json.IndexOf((byte)'\\') is >= 0 and var start)
        {
            json = json[start..];
            if (Code(json) is not { } code || !char.IsSurrogate(code))
            {
                // The escaped character may be a backslash itself.
                json = json[Math.Min(2, json.Length)..];
                continue;
            }

            bool isPair = char.IsHighSurrogate(code) && Code(json[Length..]) is { } next && char.IsLowSurrogate(next);
            if (!isPair) return false;
            json = json[(2 * Length)..];
        }

        return true;
    }

    /// <summary>The code of the escape at the start of the text; null if there is none.</summary>
    private static char? Code(ReadOnlySpan<byte> json) =>
        json is [(byte)'\\', (byte)'u', ..] && json.Length >= Length
        && ushort.TryParse(json[2..Length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code)
            ? (char)code
            : null;
}
