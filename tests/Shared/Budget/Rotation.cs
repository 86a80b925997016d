using System.Globalization;

namespace Lamina.Tests;

/// <summary>Selects parts of a list in rotation: successive turns take successive parts, and start again at the end.</summary>
internal static class Rotation
{
    /// <summary>The part for a turn: the requested number of items, or all if there are not more.</summary>
    public static IReadOnlyList<T> Share<T>(IReadOnlyList<T> all, int count, int turn)
    {
        if (count >= all.Count) return all;
        long start = (long)turn * count;
        return [.. Enumerable.Range(0, count).Select(i => all[(int)((start + i) % all.Count)])];
    }

    /// <summary>The numbers of "12" or "12-40".</summary>
    public static IReadOnlyList<int> Range(string text)
    {
        int[] ends = [.. text.Split('-').Select(end => int.Parse(end, CultureInfo.InvariantCulture))];
        if (ends.Length > 2 || ends[^1] < ends[0]) throw new FormatException($"'{text}' is no range of seeds such as 12 or 12-40.");
        return [.. Enumerable.Range(ends[0], ends[^1] - ends[0] + 1)];
    }
}
