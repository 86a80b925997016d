namespace Lamina.Training;

/// <summary>Ends training when the monitored quantity has not improved for some epochs.</summary>
public sealed record EarlyStopping
{
    /// <summary>Epochs without improvement after which training ends; 10 by default.</summary>
    public int Patience { get; init; } = 10;

    /// <summary>An epoch improves on the best one when its value is better by more than this; 0 by default.</summary>
    public double MinimumDelta { get; init; }

    /// <summary>What has to improve; the validation loss by default.</summary>
    public MonitoredQuantity Monitor { get; init; } = MonitoredQuantity.ValidationLoss;

    /// <summary>
    /// Leaves the network with the parameters of the best epoch however <c>Fit</c> ends: early or not, cancelled, diverged, or by any other
    /// exception; true by default. False leaves those of the last update.
    /// </summary>
    public bool RestoreBest { get; init; } = true;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Patience, 1);
        if (!(MinimumDelta >= 0)) throw new ArgumentOutOfRangeException(nameof(MinimumDelta), MinimumDelta, "MinimumDelta is 0 or more.");
    }
}
