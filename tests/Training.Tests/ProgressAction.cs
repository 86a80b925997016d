namespace Lamina.Training.Tests;

/// <summary>Calls an action synchronously for every report.</summary>
internal sealed class ProgressAction(Action<TrainingProgress> action) : IProgress<TrainingProgress>
{
    public TrainingProgress Last { get; private set; }

    public void Report(TrainingProgress value)
    {
        Last = value;
        action(value);
    }
}
