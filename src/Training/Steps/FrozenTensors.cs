
namespace Lamina.Training;

/// <summary>Finds the tensors of the frozen layers.</summary>
internal static class FrozenTensors
{
    private const int MostNames = 100;

    /// <summary>The frozen tensors in block order.</summary>
    /// <param name="network">The network.</param>
    /// <param name="names">
    /// Layers or tensors, or prefixes of dotted names: <c>backbone</c> means <c>backbone.conv1.weight</c>, not <c>backbone2.weight</c>.
    /// </param>
    /// <exception cref="ArgumentException">A name matches no layer and no tensor.</exception>
    public static IReadOnlyList<ParameterDescription> Find(NetworkDescription network, IReadOnlyList<string> names)
    {
        foreach (string name in names) RequireKnown(network, name);
        return [.. network.Parameters.Where(parameter => names.Any(name => Means(name, parameter.Name)))];
    }

    private static void RequireKnown(NetworkDescription network, string name)
    {
        if (network.Layers.Any(layer => Means(name, layer.Name)) || network.Parameters.Any(tensor => Means(name, tensor.Name))) return;

        string[] known = [.. network.Parameters.Select(tensor => LayerOf(tensor.Name)).Distinct()];
        string more = known.Length > MostNames ? $" and {known.Length - MostNames} more" : "";
        throw new ArgumentException(
            $"{network.Name} has no layer '{name}' to freeze; "
                + $"layers with parameters are {string.Join(", ", known.Take(MostNames))}{more}.");
    }

    private static bool Means(string name, string full) =>
        full.StartsWith(name, StringComparison.Ordinal) && (full.Length == name.Length || full[name.Length] == '.');

    private static string LayerOf(string tensor) => tensor.LastIndexOf('.') is var dot and > 0 ? tensor[..dot] : tensor;
}
