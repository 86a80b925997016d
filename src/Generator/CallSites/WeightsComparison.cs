namespace Lamina.Generator.CallSites;

/// <summary>A file's tensors beside a network's, by the rule of the runtime's strict loading: the same names, the same shapes, nothing else.</summary>
internal static class WeightsComparison
{
    private const int MostNamed = 4;
    private const int LongestName = 80;

    /// <summary>dtypes that the runtime converts to single precision.</summary>
    private static readonly HashSet<string> Loadable = new() { "F32", "F64", "F16", "BF16" };

    /// <summary>The differences in words; null where there is none.</summary>
    public static string? Of(IReadOnlyList<SavedTensor> saved, NetworkShape network)
    {
        Dictionary<string, NamedShape> missing = network.Tensors.ToDictionary(tensor => tensor.Name);
        var problems = new List<string>();
        var foreign = new List<string>();
        foreach (SavedTensor tensor in saved)
        {
            if (!missing.TryGetValue(tensor.Name, out NamedShape? own))
            {
                foreign.Add($"'{Excerpt(tensor.Name)}' is no tensor of the network");
                continue;
            }

            missing.Remove(tensor.Name);
            if (!tensor.Shape.SequenceEqual(own.Shape)) problems.Add($"'{own.Name}' has shape {Text(tensor.Shape)}, and the network's is {Text(own.Shape)}");
            else if (!Loadable.Contains(tensor.Type)) problems.Add($"'{own.Name}' has the dtype {tensor.Type}, which a network cannot hold");
        }

        problems.AddRange(network.Tensors.Where(tensor => missing.ContainsKey(tensor.Name))
            .Select(tensor => $"'{tensor.Name}' of shape {Text(tensor.Shape)} is missing"));
        problems.AddRange(foreign);
        if (problems.Count == 0) return null;
        string named = string.Join("; ", problems.Take(MostNamed));
        return problems.Count > MostNamed ? $"{named}; and {Requirement.Plain(problems.Count - MostNamed)} more" : named;
    }

    private static string Text(IReadOnlyList<long> shape) => $"({string.Join(", ", shape.Take(8))}{(shape.Count > 8 ? ", …" : "")})";

    /// <summary>Of a foreign name, one short line.</summary>
    private static string Excerpt(string name) => new(name.Take(LongestName).Select(letter => char.IsControl(letter) ? '\uFFFD' : letter).ToArray());
}
