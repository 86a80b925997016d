namespace Lamina.Metrics;

/// <summary>
/// Extracts the columns of one head from a network's output and target rows: one row per decision, without the example weight, and without
/// decisions whose target is missing.
/// </summary>
internal sealed class HeadRows
{
    private readonly HeadDescription head;
    private readonly int decisions;
    private readonly int outputWidth;
    private readonly int targetWidth;
    private float[] outputs = [];
    private float[] targets = [];

    public HeadRows(HeadDescription head)
    {
        this.head = head;
        Comparable = head.LabelLength == head.Length;
        bool sequence = Comparable && head.Task == NetworkTask.Classes && head.Classes > 0 && head.Length % head.Classes == 0;
        decisions = sequence ? head.Length / head.Classes : 1;
        outputWidth = head.Length / decisions;
        targetWidth = head.LabelLength / decisions;
    }

    /// <summary>Whether there is one target for every output, as the usual metrics need.</summary>
    public bool Comparable { get; }

    /// <summary>Adds the head's rows of a batch to a metric; nothing when all are missing.</summary>
    public void AddTo(Metric metric, ReadOnlySpan<float> allOutputs, ReadOnlySpan<float> allTargets, int examples)
    {
        RequireRows(allOutputs.Length, head.Offset + head.Length, examples, "outputs");
        RequireRows(allTargets.Length, head.TargetOffset + head.TargetLength, examples, "targets");
        bool isAll = allOutputs.Length == (long)examples * head.Length && allTargets.Length == (long)examples * head.LabelLength;
        if (isAll && !(head.AllowsMissingTargets && Missing.In(allTargets)))
        {
            metric.Add(allOutputs, allTargets, examples * decisions);
            return;
        }

        int rows = Gather(allOutputs, allTargets, examples);
        if (rows > 0) metric.Add(outputs.AsSpan(0, rows * outputWidth), targets.AsSpan(0, rows * targetWidth), rows);
    }

    private int Gather(ReadOnlySpan<float> allOutputs, ReadOnlySpan<float> allTargets, int examples)
    {
        int outputStride = allOutputs.Length / examples;
        int targetStride = allTargets.Length / examples;
        Reserve(ref outputs, examples * head.Length);
        Reserve(ref targets, examples * head.LabelLength);
        int rows = 0;
        for (int decision = 0; decision < examples * decisions; decision++)
        {
            (int example, int place) = Math.DivRem(decision, decisions);
            int from = (example * targetStride) + head.TargetOffset + (place * targetWidth);
            ReadOnlySpan<float> target = allTargets.Slice(from, targetWidth);
            if (head.AllowsMissingTargets && Missing.In(target)) continue;

            from = (example * outputStride) + head.Offset + (place * outputWidth);
            allOutputs.Slice(from, outputWidth).CopyTo(outputs.AsSpan(rows * outputWidth));
            target.CopyTo(targets.AsSpan(rows * targetWidth));
            rows++;
        }

        return rows;
    }

    private static void Reserve(ref float[] buffer, int length)
    {
        if (buffer.Length < length) buffer = new float[length];
    }

    private void RequireRows(int length, int atLeast, int examples, string what)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(examples, 1);
        if (length % examples == 0 && length / examples >= atLeast) return;

        throw new ArgumentException(
            $"{length} {what} are not {examples} rows in which head '{head.Name}' ends at column {atLeast}.");
    }
}
