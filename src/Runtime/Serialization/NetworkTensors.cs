using Lamina.Parameters;

namespace Lamina.Serialization;

/// <summary>The tensors of a network as a header, and the comparison of a file's header with them.</summary>
internal static class NetworkTensors
{
    private const int MaximumUnexpected = 100;
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
    /// The file does not have exactly the network's tensors; the message lists every difference; of tensors that the
    /// network does not have, a hundred.
    /// </exception>
    public static IReadOnlyList<ParameterDescription> Match(SafetensorsHeader header, NetworkDescription network)
    {
        Dictionary<string, ParameterDescription> missing = network.Parameters.ToDictionary(parameter => parameter.Name);
        List<ParameterDescription> matched = [];
        List<TensorEntry> unexpected = [];
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
                unexpected.Add(tensor);
            }
        }

        problems.AddRange(network.Parameters.Where(parameter => missing.ContainsKey(parameter.Name)).Select(
            parameter => $"'{parameter.Name}' is missing; expected shape {Excerpt.Shape(Shape(parameter))}"));

        // A foreign file may have any number of these.
        problems.AddRange(unexpected.Take(MaximumUnexpected).Select(
            tensor => $"{Excerpt.Quote(tensor.Name)} is not a tensor of the network"));
        if (unexpected.Count > MaximumUnexpected) problems.Add($"and {unexpected.Count - MaximumUnexpected} more");
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
        return new NetworkFileException(
            $"The file{origin} does not have the tensors of {network.Name}:\n- {string.Join("\n- ", problems)}");
    }

    private static long[] Shape(ParameterDescription parameter) => [.. parameter.Shape.Select(size => (long)size)];
}
