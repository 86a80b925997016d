using System.Globalization;
using System.Text;

namespace Lamina.Serialization;

/// <summary>The tensors that a network loaded from a file or copied from another network, and those that it did not.</summary>
/// <param name="Network">The network's class name.</param>
/// <param name="Loaded">Loaded tensors, by their names in the network, in block order.</param>
/// <param name="MissingInFile">Tensors of the network that the source lacks; unchanged.</param>
/// <param name="NotInNetwork">Tensors of the source that the network lacks, by their names there.</param>
/// <param name="ShapeMismatch">Tensors that both have in different shapes; unchanged.</param>
public sealed record LoadReport(
    string Network, IReadOnlyList<string> Loaded, IReadOnlyList<string> MissingInFile, IReadOnlyList<string> NotInNetwork,
    IReadOnlyList<TensorMismatch> ShapeMismatch)
{
    /// <summary>Files of other programs may have any number of tensors.</summary>
    private const int MostLines = 100;

    /// <summary>Whether every tensor of the network was loaded.</summary>
    public bool IsComplete => MissingInFile.Count == 0 && ShapeMismatch.Count == 0;

    /// <summary>
    /// A heading and a list for each of the four, of at most a hundred tensors each; empty ones are left out. Lines end in \n.
    /// </summary>
    public override string ToString()
    {
        int tensors = Loaded.Count + MissingInFile.Count + ShapeMismatch.Count;
        var text = new StringBuilder();
        Append(text, string.Create(CultureInfo.InvariantCulture, $"{Network}: loaded {Loaded.Count} of {tensors} tensors"), Loaded);
        if (MissingInFile.Count > 0) Append(text, "not in the source", MissingInFile);
        if (ShapeMismatch.Count > 0) Append(text, "of another shape in the source", ShapeMismatch);
        if (NotInNetwork.Count > 0) Append(text, "not in the network", [.. NotInNetwork.Select(Excerpt.Quote)]);
        return text.ToString();
    }

    private static void Append<T>(StringBuilder text, string heading, IReadOnlyList<T> items)
    {
        text.Append(heading).Append('\n');
        foreach (T item in items.Take(MostLines)) text.Append(CultureInfo.InvariantCulture, $"  {item}\n");
        if (items.Count > MostLines) text.Append(CultureInfo.InvariantCulture, $"  and {items.Count - MostLines} more\n");
    }
}
