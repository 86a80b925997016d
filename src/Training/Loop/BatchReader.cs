using Lamina.Data;
using Lamina.Numerics;

namespace Lamina.Training;

/// <summary>
/// Cuts a data set into batches. Shuffled examples are gathered into one aligned buffer that is used again for every batch;
/// examples in their own order are handed out where they lie.
/// </summary>
internal sealed class BatchReader
{
    private readonly Dataset data;
    private readonly int batchSize;
    private readonly int[]? order;
    private readonly ulong seed;
    private readonly Memory<float> inputs;
    private readonly Memory<float> targets;

    public BatchReader(Dataset data, int batchSize, bool shuffled, ulong seed)
    {
        this.data = data;
        this.batchSize = batchSize;
        this.seed = seed;
        Batches = ((data.Count - 1) / batchSize) + 1;

        // The order within a batch has no meaning, so a full batch needs none.
        if (!shuffled || Batches == 1) return;
        order = new int[data.Count];
        inputs = new AlignedBuffer<float>(checked(batchSize * data.InputLength)).Memory;
        targets = new AlignedBuffer<float>(checked(batchSize * data.TargetLength)).Memory;
    }

    /// <summary>Batches of an epoch; the last may be smaller.</summary>
    public int Batches { get; }

    /// <summary>Starts an epoch.</summary>
    public void Begin(int epoch)
    {
        if (order is not null) EpochOrder.Draw(order, seed, epoch);
    }

    /// <summary>One batch of the epoch; valid until the next call.</summary>
    /// <returns>Inputs, targets and how many examples they are.</returns>
    public (ReadOnlyMemory<float> Inputs, ReadOnlyMemory<float> Targets, int Examples) Read(int batch)
    {
        int first = batch * batchSize;
        int count = Math.Min(batchSize, data.Count - first);
        if (order is null)
        {
            return (
                data.InputMemory.Slice(first * data.InputLength, count * data.InputLength),
                data.TargetMemory.Slice(first * data.TargetLength, count * data.TargetLength),
                count);
        }

        ReadOnlySpan<int> rows = order.AsSpan(first, count);
        Gather(data.Inputs, data.InputLength, rows, inputs.Span);
        Gather(data.Targets, data.TargetLength, rows, targets.Span);
        return (inputs[..(count * data.InputLength)], targets[..(count * data.TargetLength)], count);
    }

    private static void Gather(ReadOnlySpan<float> source, int width, ReadOnlySpan<int> rows, Span<float> destination)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            source.Slice(rows[i] * width, width).CopyTo(destination[(i * width)..]);
        }
    }
}
