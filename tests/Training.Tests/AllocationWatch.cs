namespace Lamina.Training.Tests;

/// <summary>Records the smallest allocation on the training thread between the first and the last update of an epoch.</summary>
internal sealed class AllocationWatch : IProgress<TrainingProgress>
{
    private long start;

    public long Least { get; private set; } = long.MaxValue;

    public void Report(TrainingProgress value)
    {
        long now = GC.GetAllocatedBytesForCurrentThread();
        if (value.Step == 1) start = now;
        if (value.Step == value.Steps && value.Result is null) Least = Math.Min(Least, now - start);
    }
}
