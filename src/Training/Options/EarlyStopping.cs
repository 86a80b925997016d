using Lamina.Kernels;

namespace Lamina.Training;

/// <summary>Ends training when the monitored quantity has not improved for some epochs.</summary>
/// <remarks>
/// Setting a value outside its range throws an <see cref="ArgumentOutOfRangeException"/>, and setting null an
/// <see cref="ArgumentNullException"/>.
/// </remarks>
public sealed record EarlyStopping
{
    private readonly int patience = 10;
    private readonly double minDelta;
    private readonly MonitoredQuantity monitor = MonitoredQuantity.ValidationLoss;

    /// <summary>Epochs without improvement after which training ends, 1 or more; 10 by default.</summary>
    public int Patience
    {
        get => patience;
        init => patience = Setting.AtLeast(1, value);
    }

    /// <summary>The minimum improvement: an epoch must be better than the best one by more than this, 0 or more; 0 by default.</summary>
    public double MinDelta
    {
        get => minDelta;
        init => minDelta = Hyperparameter.NotNegative(value, nameof(MinDelta));
    }

    /// <summary>The quantity that must improve; the validation loss by default.</summary>
    public MonitoredQuantity Monitor
    {
        get => monitor;
        init => monitor = Setting.Required(value);
    }

    /// <summary>
    /// Whether the network gets the parameters of the best epoch however <c>Fit</c> ends: early or not, cancelled, diverged, or with any
    /// other exception; true by default. If false, it keeps those of the last update.
    /// </summary>
    public bool RestoreBest { get; init; } = true;
}
