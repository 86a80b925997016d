using Lamina.Generator.Declarations;

namespace Lamina.Generator.Lowering;

/// <summary>Looks up the layers that attributes name.</summary>
internal static class Values
{
    /// <summary>Names at most so far apart, in changed letters, are taken for misspellings.</summary>
    private const int MostChanges = 3;

    /// <summary>The value of a name in the layer's scope; null, with a problem, when there is none.</summary>
    public static LayerValue? Find(LoweringContext context, LayerDeclaration layer, string name) =>
        Find(context, context.Scope, layer.Site, LayerText.Of(layer), name);

    /// <summary>The value of a name in a scope; null, with a problem at a site, when there is none.</summary>
    public static LayerValue? Find(LoweringContext context, LayerScope scope, int site, string owner, string name)
    {
        if (scope.Values.TryGetValue(name, out LayerValue? value)) return value;

        string advice = scope.Names.Skip(scope.Index).Contains(name)
            ? $"; '{name}' comes later, and a layer can only take what stands before it"
            : Suggestion(name, scope.Values.Keys);
        context.Report(ProblemKind.UnknownLayer, site, owner, name, advice);
        return null;
    }

    /// <summary>The nearest name if it is near, or all of them.</summary>
    public static string Suggestion(string name, IEnumerable<string> known)
    {
        string[] names = known.OrderBy(other => other, StringComparer.Ordinal).ToArray();
        string? nearest = names.OrderBy(other => Distance(name, other)).FirstOrDefault();
        if (nearest is not null && Distance(name, nearest) <= Math.Min(MostChanges, name.Length / 2)) return $"; did you mean '{nearest}'?";
        return names.Length == 0 ? "" : $"; known are {string.Join(", ", names.Select(other => $"'{other}'"))}";
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
