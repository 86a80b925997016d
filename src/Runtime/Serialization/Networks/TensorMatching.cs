
namespace Lamina.Serialization;

/// <summary>Matches the tensors of a source with those of a network.</summary>
internal sealed class TensorMatching
{
    private TensorMatching(IReadOnlyList<ParameterDescription?> places, LoadReport report) => (Places, Report) = (places, report);

    /// <summary>For every tensor of the source, in its order, the parameter of the network; null for a tensor to skip.</summary>
    public IReadOnlyList<ParameterDescription?> Places { get; }

    /// <summary>The same as a report.</summary>
    public LoadReport Report { get; }

    /// <param name="network">The network.</param>
    /// <param name="source">The tensors of the source.</param>
    /// <param name="names">The names of the source's tensors in the network.</param>
    /// <param name="layout">The layout of the source.</param>
    /// <exception cref="ArgumentException">Two tensors of the source get the name of one of the network.</exception>
    /// <exception cref="NetworkFileException">The layout cannot hold a tensor.</exception>
    public static TensorMatching Of(NetworkDescription network, ITensorList source, NameMap? names, Layout? layout)
    {
        Dictionary<string, ParameterDescription> known = network.Parameters.ToDictionary(parameter => parameter.Name);
        Dictionary<string, string> origins = [];
        HashSet<string> loaded = [];
        ParameterDescription?[] places = new ParameterDescription?[source.Count];
        List<string> foreign = [];
        List<TensorMismatch> mismatches = [];
        for (int index = 0; index < source.Count; index++)
        {
            string original = source.NameOf(index);
            string name = names?.Apply(original) ?? original;
            if (!known.TryGetValue(name, out ParameterDescription? parameter))
            {
                foreign.Add(original);
                continue;
            }

            RequireFirst(origins, name, original, network);
            if (Mismatch(source[index], parameter, layout) is { } mismatch)
            {
                mismatches.Add(mismatch);
                continue;
            }

            places[index] = parameter;
            loaded.Add(name);
        }

        string[] order = [.. network.Parameters.Select(parameter => parameter.Name)];
        return new TensorMatching(places, new LoadReport(
            network.Name, [.. order.Where(loaded.Contains)], [.. order.Where(name => !origins.ContainsKey(name))], foreign, mismatches));
    }

    private static void RequireFirst(Dictionary<string, string> origins, string name, string tensor, NetworkDescription network)
    {
        if (origins.TryAdd(name, tensor)) return;

        throw new ArgumentException(
            $"{Excerpt.Quote(origins[name])} and {Excerpt.Quote(tensor)} would both be '{name}' of {network.Name}; nothing was loaded.");
    }

    private static TensorMismatch? Mismatch(TensorEntry tensor, ParameterDescription parameter, Layout? layout)
    {
        if (TensorFit.Problem(parameter, layout) is { } problem)
        {
            throw new NetworkFileException(
                $"'{parameter.Name}' cannot be loaded in the layout {layout}: {problem}. Nothing was loaded.");
        }

        bool loadable = tensor.Type.Decode is not null;
        if (loadable && TensorFit.Fits(tensor, parameter, layout)) return null;

        string found = loadable ? Excerpt.Shape(tensor.Shape) : $"{tensor.Type.Name} {Excerpt.Shape(tensor.Shape)}";
        return new TensorMismatch(parameter.Name, found, Excerpt.Shape(TensorFit.Shape(parameter, layout)));
    }
}
