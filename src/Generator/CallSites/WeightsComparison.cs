namespace Lamina.Generator.CallSites;

/// <summary>Compares the tensors of a file with those of a network, as strict loading does: names and shapes must match exactly.</summary>
internal static class WeightsComparison
{
    private const int MaxListed = 4;
    private const int MaxNameLength = 80;

    /// <summary>The dtypes that the runtime can load.</summary>
    private static readonly HashSet<string> Loadable = new() { "F32", "F64", "F16", "BF16" };

    /// <summary>A description of the differences; null if there are none.</summary>
    /// <param name="saved">The tensors of the file.</param>
    /// <param name="network">The network.</param>
    /// <param name="layout">The layout of the file.</param>
    public static string? Of(IReadOnlyList<SavedTensor> saved, NetworkShape network, WeightsLayout layout)
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
            if (layout == WeightsLayout.PyTorch && expected.PyTorchProblem is { } problem)
                problems.Add($"'{expected.Name}' cannot be loaded in the layout of PyTorch: {problem}");
            else if (!Fits(tensor.Shape, expected, layout))
                problems.Add($"'{expected.Name}' has shape {Text(tensor.Shape)}, and the network's is {Text(Shape(expected, layout))}");
            else if (!Loadable.Contains(tensor.Type))
                problems.Add($"'{expected.Name}' has the dtype {tensor.Type}, which a network cannot hold");
        }

        problems.AddRange(network.Tensors.Where(tensor => missing.ContainsKey(tensor.Name))
            .Select(tensor => $"'{tensor.Name}' of shape {Text(Shape(tensor, layout))} is missing"));
        problems.AddRange(unexpected);
        if (problems.Count == 0) return null;
        string named = string.Join("; ", problems.Take(MaxListed));
        return problems.Count > MaxListed ? $"{named}; and {Requirement.Grouped(problems.Count - MaxListed)} more" : named;
    }

    /// <summary>A tensor that depends on the layout, with its shape, if the file does not state that; otherwise null.</summary>
    public static string? NeedingLayout(IReadOnlyList<SavedTensor> saved, NetworkShape network)
    {
        if (saved.FirstOrDefault(tensor => tensor.Shape.Count >= 3) is { } filters)
            return $"'{Excerpt(filters.Name)}' of shape {Text(filters.Shape)}";
        NamedShape? dense = network.Tensors.FirstOrDefault(
            tensor => tensor.NeedsLayout && saved.Any(other => other.Name == tensor.Name && other.Shape.SequenceEqual(tensor.Shape)));
        return dense is null ? null : $"'{dense.Name}' of shape {Text(dense.Shape)}, next to a flattened image,";
    }

    /// <summary>In PyTorch's layout axes of size 1 do not count, as the runtime has it.</summary>
    private static bool Fits(IReadOnlyList<long> shape, NamedShape expected, WeightsLayout layout) => layout == WeightsLayout.PyTorch
        ? shape.Where(size => size != 1).SequenceEqual(expected.PyTorchShape.Where(size => size != 1))
        : shape.SequenceEqual(expected.Shape);

    private static IReadOnlyList<long> Shape(NamedShape tensor, WeightsLayout layout) =>
        layout == WeightsLayout.PyTorch ? tensor.PyTorchShape : tensor.Shape;

    private static string Text(IReadOnlyList<long> shape) => $"({string.Join(", ", shape.Take(8))}{(shape.Count > 8 ? ", …" : "")})";

    /// <summary>An unexpected name, shortened to one line.</summary>
    private static string Excerpt(string name) =>
        new(name.Take(MaxNameLength).Select(letter => char.IsControl(letter) ? '\uFFFD' : letter).ToArray());
}
