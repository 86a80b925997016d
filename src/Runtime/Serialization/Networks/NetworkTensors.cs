
namespace Lamina.Serialization;

/// <summary>The tensors of a network as a header, and the comparison of a file's header with them.</summary>
internal static class NetworkTensors
{
    private const int MaximumUnexpected = 100;

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

        return new SafetensorsHeader(FileMetadata.Of(network.Name), tensors);
    }

    /// <summary>The parameter of each tensor in the file, in the file's order.</summary>
    /// <exception cref="NetworkFileException">
    /// The file does not have exactly the network's tensors; the message lists every difference, but at most a hundred tensors that the
    /// network does not have.
    /// </exception>
    public static IReadOnlyList<ParameterDescription?> Match(FileHeader header, NetworkDescription network, Layout? layout)
    {
        Dictionary<int, ParameterDescription> matched = [];
        List<ParameterDescription> missing = [];
        List<string> problems = [];
        foreach (ParameterDescription parameter in network.Parameters)
        {
            int index = header.Find(parameter.Name);
            if (index < 0)
            {
                missing.Add(parameter);
                continue;
            }

            matched.Add(index, parameter);
            Compare(header[index], parameter, layout, problems);
        }

        problems.AddRange(missing.Select(
            parameter => $"'{parameter.Name}' is missing; expected shape {Excerpt.Shape(TensorFit.Shape(parameter, layout))}"));
        problems.AddRange(Unexpected(header, matched));
        return problems.Count == 0
            ? [.. Enumerable.Range(0, header.Count).Select(index => matched[index])]
            : throw Mismatch(problems, header, network);
    }

    /// <summary>Tensors that the network does not have. Files of other programs may have any number of these.</summary>
    private static IEnumerable<string> Unexpected(FileHeader header, Dictionary<int, ParameterDescription> matched)
    {
        IEnumerable<string> named = Enumerable.Range(0, header.Count).Where(index => !matched.ContainsKey(index)).Take(MaximumUnexpected)
            .Select(index => $"{Excerpt.Quote(header.NameOf(index))} is not a tensor of the network");
        int more = header.Count - matched.Count - MaximumUnexpected;
        return more > 0 ? named.Append($"and {more} more") : named;
    }

    private static void Compare(TensorEntry tensor, ParameterDescription parameter, Layout? layout, List<string> problems)
    {
        if (TensorFit.Problem(parameter, layout) is { } problem)
        {
            problems.Add($"'{parameter.Name}' cannot be loaded in the layout {layout}: {problem}");
            return;
        }

        if (!TensorFit.Fits(tensor, parameter, layout))
        {
            string expected = Excerpt.Shape(TensorFit.Shape(parameter, layout));
            problems.Add($"'{parameter.Name}' has shape {Excerpt.Shape(tensor.Shape)}; expected {expected}");
        }

        if (tensor.Type.Decode is null)
        {
            problems.Add($"'{parameter.Name}' has dtype {tensor.Type.Name}; expected one of {TensorType.Names(TensorType.Loadable)}");
        }
    }

    private static NetworkFileException Mismatch(List<string> problems, FileHeader header, NetworkDescription network)
    {
        string origin = header.Metadata.Network is { } name ? $", saved from {Excerpt.Quote(name)}," : "";
        return new NetworkFileException(
            $"The file{origin} does not have the tensors of {network.Name}:\n- {string.Join("\n- ", problems)}");
    }

    private static long[] Shape(ParameterDescription parameter) => [.. parameter.Shape.Select(size => (long)size)];
}
