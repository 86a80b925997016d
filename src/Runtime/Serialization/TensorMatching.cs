using Lamina.Parameters;

namespace Lamina.Serialization;

/// <summary>Which tensors of a source go where in a network that has some of them.</summary>
internal sealed class TensorMatching
{
    private TensorMatching(IReadOnlyList<ParameterDescription?> places, LoadReport report) => (Places, Report) = (places, report);

    /// <summary>For every tensor of the source, in its order, the network's; null for one that is left out.</summary>
    public IReadOnlyList<ParameterDescription?> Places { get; }

    /// <summary>The same in words.</summary>
    public LoadReport Report { get; }

    /// <exception cref="ArgumentException">Two tensors of the source get the name of one of the network.</exception>
    public static TensorMatching Of(NetworkDescription network, IReadOnlyList<TensorEntry> source, NameMap? names)
    {
        Dictionary<string, ParameterDescription> known = network.Parameters.ToDictionary(parameter => parameter.Name);
        Dictionary<string, string> origins = [];
        HashSet<string> loaded = [];
        List<ParameterDescription?> places = [];
        List<string> foreign = [];
        List<TensorMismatch> mismatches = [];
        foreach (TensorEntry tensor in source)
        {
            places.Add(null);
            string name = names?.Apply(tensor.Name) ?? tensor.Name;
            if (!known.TryGetValue(name, out ParameterDescription? parameter))
            {
                foreign.Add(tensor.Name);
                continue;
            }

            RequireFirst(origins, name, tensor.Name, network);
            if (Mismatch(tensor, parameter) is { } mismatch)
            {
                mismatches.Add(mismatch);
                continue;
            }

            places[^1] = parameter;
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

    private static TensorMismatch? Mismatch(TensorEntry tensor, ParameterDescription parameter)
    {
        long[] expected = [.. parameter.Shape.Select(size => (long)size)];
        bool loadable = tensor.Type.Decode is not null;
        if (loadable && tensor.Shape.SequenceEqual(expected)) return null;

        string found = loadable ? Excerpt.Shape(tensor.Shape) : $"{tensor.Type.Name} {Excerpt.Shape(tensor.Shape)}";
        return new TensorMismatch(parameter.Name, found, Excerpt.Shape(expected));
    }
}
