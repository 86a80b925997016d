namespace Lamina.Generator.CallSites;

/// <summary>Compares the tensors of a file with those of a network, as strict loading does: names and shapes must match exactly.</summary>
internal static class WeightsComparison
{
    private const int MaxListed = 4;
    private const int MaxNameLength = 80;

    /// <summary>The dtypes that the runtime can load.</summary>
    private static readonly HashSet<string> Loadable = new() { "F32", "F64", "F16", "BF16" };

    /// <summary>A description of the differences; null if there are none.</summary>
    public static string? Of(IReadOnlyList<SavedTensor> saved, NetworkShape network)
    {
        Dictionary<string, NamedShape> missing = network.Tensors.ToDictionary(tensor => tensor.Name);
        var problems = new List<string>();
        var unexpected = new List<string>();
        foreach (SavedTensor tensor in saved)
        {
            if (!missing.TryGetValue(tensor.Name, out NamedShape? expected))
            {
                unexpected.Add($"'{Excerpt(tensor.Name)}' is no tensor of the network");
                continue;
            }

            missing.Remove(tensor.Name);
            if (!tensor.Shape.SequenceEqual(expected.Shape))
                problems.Add($"'{expected.Name}' has shape {Text(tensor.Shape)}, and the network's is {Text(expected.Shape)}");
            else if (!Loadable.Contains(tensor.Type))
                problems.Add($"'{expected.Name}' has the dtype {tensor.Type}, which a network cannot hold");
        }

        problems.AddRange(network.Tensors.Where(tensor => missing.ContainsKey(tensor.Name))
            .Select(tensor => $"'{tensor.Name}' of shape {Text(tensor.Shape)} is missing"));
        problems.AddRange(unexpected);
        if (problems.Count == 0) return null;
        string named = string.Join("; ", problems.Take(MaxListed));
        return problems.Count > MaxListed ? $"{named}; and {Requirement.Grouped(problems.Count - MaxListed)} more" : named;
    }

    private static string Text(IReadOnlyList<long> shape) => $"({string.Join(", ", shape.Take(8))}{(shape.Count > 8 ? ", …" : "")})";

    /// <summary>An unexpected name, shortened to one line.</summary>
    private static string Excerpt(string name) =>
        new(name.Take(MaxNameLength).Select(letter => char.IsControl(letter) ? '\uFFFD' : letter).ToArray());
}
