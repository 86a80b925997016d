namespace Lamina.Generator.Declarations;

/// <summary>What was meant by a name that nothing has.</summary>
internal static class NearestName
{
    /// <summary>Names that differ in at most this many letters count as misspellings.</summary>
    private const int MaxChanges = 3;

    /// <summary>The nearest name if it is near, or null.</summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        string? nearest = known.OrderBy(other => other, StringComparer.Ordinal).OrderBy(other => Distance(name, other)).FirstOrDefault();
        return nearest is not null && Distance(name, nearest) <= Math.Min(MaxChanges, name.Length / 2) ? nearest : null;
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
            : $"; known are {string.Join(", ", names.Select(other => $"'{other}'"))}";
        Problem problem = Declarations.Problem.At(site, ProblemKind.UnknownLayer, owner, name, advice);
        return nearest is null ? problem : problem with { Fixes = Fix.List(Fix.Of($"Name '{nearest}'", correction(nearest))) };
    }

    /// <summary>Levenshtein 1966.</summary>
    private static int Distance(string left, string right)
    {
        int[] row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int changed = diagonal + (char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[right.Length];
    }
}
