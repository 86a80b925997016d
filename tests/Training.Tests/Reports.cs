namespace Lamina.Training.Tests;

/// <summary>Calls back for every report, on the spot.</summary>
internal sealed class Reports(Action<TrainingProgress> action) : IProgress<TrainingProgress>
{
    public TrainingProgress Last { get; private set; }

    public void Report(TrainingProgress value)
    {
        Last = value;
        action(value);
    }
}

/// <summary>Notes the least that was allocated on the training thread between the first and the last update of an epoch.</summary>
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
