
namespace Lamina.Training;

/// <summary>
/// Detects batches, or workers' parts of a batch, of a single example, in which some batch normalisations have a single element per
/// channel. Such an element is normalised by the running statistics and does not change them.
/// </summary>
internal sealed class SingleElements
{
    private readonly string layers;
    private readonly int workers;
    private readonly List<TrainingNote> notes = [];

    /// <param name="network">The network.</param>
    /// <param name="workers">Workers that share a batch; 1 on a device.</param>
    public SingleElements(NetworkDescription network, int workers)
    {
        layers = string.Join(", ", Layers(network));
        this.workers = workers;
    }

    /// <summary>At most one note, about the first such batch.</summary>
    public IReadOnlyList<TrainingNote> Notes => notes;

    /// <summary>Throws if no batch has more than one element per channel, unless the statistics are frozen anyway.</summary>
    /// <exception cref="ArgumentException">Every batch is a single example.</exception>
    public static void Refuse(NetworkDescription network, int batchSize, IReadOnlyList<string> frozen)
    {
        if (batchSize > 1) return;
        ParameterDescription[] moving =
            [.. network.Parameters.Where(tensor => tensor.IsStatistic).Except(FrozenTensors.Find(network, frozen))];
        string[] layers = [.. Layers(network).Where(layer => moving.Any(tensor => Moves(network, layer, tensor)))];
        if (layers.Length == 0) return;

        throw new ArgumentException(
            $"With batches of a single example, {string.Join(", ", layers)} of {network.Name} would have a single element per channel in "
            + "every batch: it has no variance, and the running statistics would never move. Use larger batches (16 examples or more), or "
            + "LayerNorm or GroupNorm, which normalise one example at a time.");
    }

    /// <summary>Records a batch.</summary>
    public void Record(int epoch, int batch, int examples)
    {
        if (layers.Length == 0 || notes.Count > 0) return;
        int parts = BatchSplit.Active(examples, workers);
        if (examples >= 2 * parts) return;

        string cause = parts == 1
            ? "the batch is a single example. Choose a batch size that leaves none over"
            : FormattableString.Invariant(
                $"{parts} workers share {examples} examples, so that some have a single one. Use fewer workers or larger batches");
        notes.Add(new TrainingNote(
            epoch, batch,
            $"{layers} had a single element per channel: {cause}, or use LayerNorm or GroupNorm. What has one element is normalised by the "
            + "running statistics and does not move them; later batches like it are not noted."));
    }

    private static IEnumerable<string> Layers(NetworkDescription network) =>
        network.Layers.Where(layer => layer.ElementsPerChannel == 1).Select(layer => layer.Name);

    /// <summary>Whether a statistic may be the layer's: a layer that shares its tensors with an earlier one has none of its own.</summary>
    private static bool Moves(NetworkDescription network, string layer, ParameterDescription tensor)
    {
        string prefix = layer + ".";
        return tensor.Name.StartsWith(prefix, StringComparison.Ordinal)
            || !network.Parameters.Any(own => own.Name.StartsWith(prefix, StringComparison.Ordinal));
    }
}
