using Lamina.Kernels;

namespace Lamina.Training;

/// <summary>Ends training when the monitored quantity has not improved for some epochs.</summary>
/// <remarks>
/// A value outside its range is an <see cref="ArgumentOutOfRangeException"/> where it is set, and null an
/// <see cref="ArgumentNullException"/>.
/// </remarks>
public sealed record EarlyStopping
{
    private readonly int patience = 10;
    private readonly double minimumDelta;
    private readonly MonitoredQuantity monitor = MonitoredQuantity.ValidationLoss;

    /// <summary>Epochs without improvement after which training ends, 1 or more; 10 by default.</summary>
    public int Patience
    {
        get => patience;
        init => patience = Setting.AtLeast(1, value);
    }

    /// <summary>An epoch improves on the best one when its value is better by more than this, 0 or more; 0 by default.</summary>
    public double MinimumDelta
    {
        get => minimumDelta;
        init => minimumDelta = Hyperparameter.NotNegative(value, nameof(MinimumDelta));
    }

    /// <summary>What has to improve; the validation loss by default.</summary>
    public MonitoredQuantity Monitor
    {
        get => monitor;
        init => monitor = Setting.Required(value);
    }

    /// <summary>
    /// Leaves the network with the parameters of the best epoch however <c>Fit</c> ends: early or not, cancelled, diverged, or by any other
    /// exception; true by default. False leaves those of the last update.
    /// </summary>
    public bool RestoreBest { get; init; } = true;
}
