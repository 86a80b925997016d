using Lamina.Parameters;

namespace Lamina.Serialization;

/// <summary>The tensors of a network as a header, and the comparison of a file's header with them.</summary>
internal static class NetworkTensors
{
    private const int MaximumProblems = 100;
    private const string NetworkKey = "network";

    /// <summary>The header of a saved network, its tensors in block order.</summary>
    public static SafetensorsHeader Header(NetworkDescription network)
    {
        List<TensorEntry> tensors = [];
        long begin = 0;
        foreach (ParameterDescription parameter in network.Parameters)
        {
            long end = begin + ((long)parameter.Length * sizeof(float));
            tensors.Add(new TensorEntry(parameter.Name, TensorType.F32, Shape(parameter), begin, end));
            begin = end;
        }

        // "pt" says that the tensors are laid out as PyTorch's; its tools refuse a file without a format.
        return new SafetensorsHeader(new Dictionary<string, string> { ["format"] = "pt", [NetworkKey] = network.Name }, tensors);
    }

    /// <summary>The parameter of each tensor in the file, in the file's order.</summary>
    /// <exception cref="NetworkFileException">
    /// The file does not have exactly the network's tensors; the message lists every difference, up to a hundred.
    /// </exception>
    public static IReadOnlyList<ParameterDescription> Match(SafetensorsHeader header, NetworkDescription network)
    {
        Dictionary<string, ParameterDescription> missing = network.Parameters.ToDictionary(parameter => parameter.Name);
        List<ParameterDescription> matched = [];
        List<string> problems = [];
        foreach (TensorEntry tensor in header.Tensors)
        {
            if (missing.Remove(tensor.Name, out ParameterDescription? parameter))
            {
                matched.Add(parameter);
                Compare(tensor, parameter, problems);
            }
            else
            {
                problems.Add($"{Excerpt.Quote(tensor.Name)} is not a tensor of the network");
            }
        }

        // Missing ones first: they are what the network needs, and a foreign file may have any number of others.
        problems.InsertRange(0, network.Parameters.Where(parameter => missing.ContainsKey(parameter.Name)).Select(
            parameter => $"'{parameter.Name}' is missing; expected shape {Excerpt.Shape(Shape(parameter))}"));
        return problems.Count == 0 ? matched : throw Mismatch(problems, header, network);
    }

    private static void Compare(TensorEntry tensor, ParameterDescription parameter, List<string> problems)
    {
        long[] expected = Shape(parameter);
        if (!tensor.Shape.SequenceEqual(expected))
        {
            problems.Add($"'{parameter.Name}' has shape {Excerpt.Shape(tensor.Shape)}; expected {Excerpt.Shape(expected)}");
        }

        if (tensor.Type.Decode is null)
        {
            problems.Add($"'{parameter.Name}' has dtype {tensor.Type.Name}; expected one of {TensorType.Names(TensorType.Loadable)}");
        }
    }

    private static NetworkFileException Mismatch(List<string> problems, SafetensorsHeader header, NetworkDescription network)
    {
        string origin = header.Metadata.TryGetValue(NetworkKey, out string? name) ? $", saved from {Excerpt.Quote(name)}," : "";
        string more = problems.Count > MaximumProblems ? $"\n- and {problems.Count - MaximumProblems} more" : "";
        return new NetworkFileException(
            $"The file{origin} does not have the tensors of {network.Name}:\n- " +
            $"{string.Join("\n- ", problems.Take(MaximumProblems))}{more}");
    }

    private static long[] Shape(ParameterDescription parameter) => [.. parameter.Shape.Select(size => (long)size)];
}
