namespace Lamina.Training;

/// <summary>Means over the examples of an epoch.</summary>
internal struct RunningLoss
{
    private double dataLoss;
    private double penalty;

    public int Examples { get; private set; }

    public readonly double DataLoss => dataLoss / Examples;

    public readonly double Loss => (dataLoss + penalty) / Examples;

    public void Add(in StepResult step, int examples)
    {
        dataLoss += step.DataLoss * examples;
        penalty += step.Penalty * examples;
        Examples += examples;
    }
}
