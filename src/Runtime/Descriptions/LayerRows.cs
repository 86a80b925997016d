using System.Globalization;

namespace Lamina;

/// <summary>
/// The rows of the layers in the table. Blocks that repeat the previous one, <c>stage1.1.…</c> after <c>stage1.0.…</c>, share one row with
/// their sums, so the table of a network with a thousand layers stays readable.
/// </summary>
internal sealed class LayerRows
{
    private readonly NetworkDescription network;
    private readonly List<string[]> rows = [];

    private LayerRows(NetworkDescription network) => this.network = network;

    /// <summary>The rows: name, declared, inputs, output, parameters, multiply-adds.</summary>
    public static IReadOnlyList<string[]> Of(NetworkDescription network)
    {
        var rows = new LayerRows(network);
        rows.Add(0, network.Layers.Count, depth: 1);
        return rows.rows;
    }

    public static string Shape(IReadOnlyList<int> shape) => string.Join("×", shape.Select(size => Number(size)));

    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Adds a range of layers whose names agree in the first <paramref name="depth"/> − 1 parts.</summary>
    private void Add(int start, int end, int depth)
    {
        while (start < end)
        {
            int blockEnd = BlockEnd(start, end, depth);
            if (LayerGraph.Prefix(Name(start), depth) is null) AddLayer(start);
            else Add(start, blockEnd, depth + 1);

            int length = blockEnd - start;
            int repeats = 0;
            while (Repeats(start, start + ((repeats + 1) * length), length, end, depth)) repeats++;

            // To replace a single row would only lose information.
            if (repeats * length > 1) AddRepeats(start, blockEnd, repeats, depth);
            else repeats = 0;
            start = blockEnd + (repeats * length);
        }
    }

    private int BlockEnd(int start, int end, int depth)
    {
        if (LayerGraph.Prefix(Name(start), depth) is not { } prefix) return start + 1;

        int next = start + 1;
        while (next < end && LayerGraph.Prefix(Name(next), depth) == prefix) next++;
        return next;
    }

    private bool Repeats(int first, int second, int length, int end, int depth)
    {
        if (second >= end || LayerGraph.Prefix(Name(first), depth) is null || LayerGraph.Prefix(Name(second), depth) is null) return false;
        if (BlockEnd(second, end, depth) != second + length) return false;

        for (int i = 0; i < length; i++)
        {
            (LayerDescription a, LayerDescription b) = (network.Layers[first + i], network.Layers[second + i]);
            bool alike = a.Kind == b.Kind && a.OutputShape.SequenceEqual(b.OutputShape) && a.ParameterCount == b.ParameterCount
                && a.NonTrainableCount == b.NonTrainableCount && a.MultiplyAdds == b.MultiplyAdds
                && Within(a.Name, first, depth) == Within(b.Name, second, depth)
                && LayerGraph.InputsOf(network, first + i).Select(name => Within(name, first, depth))
                    .SequenceEqual(LayerGraph.InputsOf(network, second + i).Select(name => Within(name, second, depth)));
            if (!alike) return false;
        }

        return true;
    }

    /// <summary>A name relative to the block that begins at a layer: the block's own layers, the previous layer, others.</summary>
    private string Within(string name, int start, int depth)
    {
        string prefix = LayerGraph.Prefix(Name(start), depth)! + ".";
        if (name.StartsWith(prefix, StringComparison.Ordinal)) return name[(prefix.Length - 1)..];
        return name == LayerGraph.Before(network, start) ? "" : name;
    }

    private void AddLayer(int index)
    {
        LayerDescription layer = network.Layers[index];
        rows.Add(
        [
            layer.Name, layer.Kind, string.Join(", ", LayerGraph.InputsOf(network, index)), Shape(layer.OutputShape),
            Number((long)layer.ParameterCount + layer.NonTrainableCount), Number(layer.MultiplyAdds),
        ]);
    }

    private void AddRepeats(int start, int blockEnd, int repeats, int depth)
    {
        int length = blockEnd - start;
        int last = start + (repeats * length);
        string Block(int layer) => LayerGraph.Prefix(Name(layer), depth)!;
        IEnumerable<LayerDescription> block = network.Layers.Skip(start).Take(length);
        rows.Add(
        [
            repeats == 1 ? Block(last) : $"{Block(blockEnd)} … {Block(last)}",
            repeats == 1 ? $"as {Block(start)}" : string.Create(CultureInfo.InvariantCulture, $"{repeats} times as {Block(start)}"),
            LayerGraph.Before(network, blockEnd),
            Shape(network.Layers[blockEnd - 1].OutputShape),
            Number(repeats * block.Sum(layer => (long)layer.ParameterCount + layer.NonTrainableCount)),
            Number(repeats * block.Sum(layer => layer.MultiplyAdds)),
        ]);
    }

    private string Name(int layer) => network.Layers[layer].Name;
}
