using Lamina.Kernels;

namespace Lamina.Data;

/// <summary>
/// Cuts a data set into batches. Shuffled examples are copied into one aligned buffer, which every batch reuses, or into memory of the
/// caller. Batches in the order of the set are slices of it, without a copy.
/// </summary>
internal sealed class BatchReader
{
    private readonly Dataset data;
    private readonly int batchSize;
    private readonly int[]? order;
    private readonly ulong seed;
    private Memory<float> inputs;
    private Memory<float> targets;

    public BatchReader(Dataset data, int batchSize, bool shuffled, ulong seed)
    {
        this.data = data;
        this.batchSize = batchSize;
        this.seed = seed;
        Batches = ((data.Count - 1) / batchSize) + 1;

        // The order within a batch does not matter, so a full batch is not shuffled.
        if (shuffled && Batches > 1) order = new int[data.Count];
    }

    /// <summary>Batches of an epoch; the last may be smaller.</summary>
    public int Batches { get; }

    /// <summary>Starts an epoch.</summary>
    public void Begin(int epoch)
    {
        if (order is not null) EpochOrder.Draw(order, seed, epoch);
    }

    /// <summary>One batch of the epoch; valid until the next call.</summary>
    /// <returns>Inputs, targets and the number of examples.</returns>
    public (ReadOnlyMemory<float> Inputs, ReadOnlyMemory<float> Targets, int Examples) Read(int batch)
    {
        (int first, int count) = Rows(batch);
        if (order is null)
        {
            return (
                data.InputMemory.Slice(first * data.InputLength, count * data.InputLength),
                data.TargetMemory.Slice(first * data.TargetLength, count * data.TargetLength),
                count);
        }

        if (inputs.IsEmpty) inputs = new AlignedBuffer<float>(checked(batchSize * data.InputLength)).Memory;
        if (targets.IsEmpty) targets = new AlignedBuffer<float>(checked(batchSize * data.TargetLength)).Memory;
        Copy(batch, inputs.Span, targets.Span);
        return (inputs[..(count * data.InputLength)], targets[..(count * data.TargetLength)], count);
    }

    /// <summary>Copies one batch of the epoch.</summary>
    /// <param name="batch">Its number.</param>
    /// <param name="inputRows">Room for a full batch.</param>
    /// <param name="targetRows">Likewise.</param>
    /// <returns>The number of examples.</returns>
    public int Copy(int batch, Span<float> inputRows, Span<float> targetRows)
    {
        (int first, int count) = Rows(batch);
        if (order is null)
        {
            data.Inputs.Slice(first * data.InputLength, count * data.InputLength).CopyTo(inputRows);
            data.Targets.Slice(first * data.TargetLength, count * data.TargetLength).CopyTo(targetRows);
            return count;
        }

        ReadOnlySpan<int> rows = order.AsSpan(first, count);
        Gather(data.Inputs, data.InputLength, rows, inputRows);
        Gather(data.Targets, data.TargetLength, rows, targetRows);
        return count;
    }

    private (int First, int Count) Rows(int batch)
    {
        int first = batch * batchSize;
        return (first, Math.Min(batchSize, data.Count - first));
    }

    private static void Gather(ReadOnlySpan<float> source, int width, ReadOnlySpan<int> rows, Span<float> destination)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            source.Slice(rows[i] * width, width).CopyTo(destination[(i * width)..]);
        }
    }
}
