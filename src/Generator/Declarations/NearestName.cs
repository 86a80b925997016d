namespace Lamina.Generator.Declarations;

/// <summary>What was meant by a name that nothing has.</summary>
internal static class NearestName
{
    /// <summary>Names that differ in at most this many letters count as misspellings.</summary>
    private const int MaxChanges = 3;

    /// <summary>The nearest name if it is near, or null; of several the first in ordinal order.</summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        int least = Math.Min(MaxChanges, name.Length / 2) + 1;
        string? nearest = null;
        foreach (string other in known)
        {
            // Names whose lengths differ by more are not near; so a long list of other names costs little.
            if (Math.Abs(other.Length - name.Length) > least) continue;
            int distance = Distance(name, other, least);
            if (distance > least || (distance == least && !(nearest is not null && string.CompareOrdinal(other, nearest) < 0))) continue;
            (nearest, least) = (other, distance);
        }

        return nearest;
    }

    /// <summary>The problem of a name that nothing has: with the nearest one as its correction, or with all names.</summary>
    /// <param name="site">Where it is reported.</param>
    /// <param name="owner">Who names it, as the user wrote it.</param>
    /// <param name="name">The name.</param>
    /// <param name="known">The names there are.</param>
    /// <param name="correction">From the right name to the edit.</param>
    public static Problem Problem(int site, string owner, string name, IEnumerable<string> known, Func<string, Edit> correction)
    {
        // A name that cannot be used is an error of its own, and no advice.
        List<string> names = known.Where(LayerNames.IsValid).ToList();
        string? nearest = Of(name, names);
        string advice = nearest is not null ? $"; did you mean '{nearest}'?"
            : names.Count == 0 ? ""
            : $"; known are {Listed(names)}";
        Problem problem = Declarations.Problem.At(site, ProblemKind.UnknownLayer, owner, name, advice);
        return nearest is null ? problem : problem with { Fixes = Fix.List(Fix.Of($"Name '{nearest}'", correction(nearest))) };
    }

    /// <summary>The names there are, or the first of many.</summary>
    private static string Listed(IReadOnlyCollection<string> known)
    {
        string first = string.Join(", ", known.Take(Limits.ListedNames).Select(other => $"'{other}'"));
        return known.Count > Limits.ListedNames ? $"{first} and {LimitText.Number(known.Count - Limits.ListedNames)} more" : first;
    }

    /// <summary>
    /// Levenshtein 1966, as far as it is at most a number; larger distances are not told apart. Only cells that near the diagonal count.
    /// </summary>
    private static int Distance(string left, string right, int most)
    {
        int[] row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (int i = 1; i <= left.Length; i++)
        {
            int first = Math.Max(1, i - most), last = Math.Min(right.Length, i + most);
            int diagonal = row[first - 1];
            int least = row[first - 1] = first == 1 ? i : most + 1;
            for (int j = first; j <= last; j++)
            {
                int changed = diagonal + (char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, 1 + Math.Min(row[j], row[j - 1]));
                least = Math.Min(least, row[j]);
            }

            if (least > most) return most + 1;
        }

        return row[right.Length];
    }
}
