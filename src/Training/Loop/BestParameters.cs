using Lamina.Parameters;

namespace Lamina.Training;

/// <summary>Compares epochs by the monitored quantity, and keeps the parameters of the best one if they will be restored.</summary>
internal sealed class BestParameters
{
    private readonly EarlyStopping? stopping;
    private readonly MonitoredQuantity monitor;
    private readonly bool higherIsBetter;
    private readonly ParameterBlock<float> parameters;
    private readonly float[]? saved;
    private double best = double.NaN;
    private bool isKept;

    public BestParameters(EarlyStopping? stopping, bool validated, MetricSet metrics, ParameterBlock<float> parameters)
    {
        this.stopping = stopping;
        this.parameters = parameters;
        monitor = stopping?.Monitor ?? (validated ? MonitoredQuantity.ValidationLoss : MonitoredQuantity.TrainingLoss);
        if (monitor.OnValidation && !validated)
        {
            throw new ArgumentException($"Early stopping monitors the {monitor}, but there is no validation set.");
        }

        higherIsBetter = monitor.Metric is { } metric && metrics.Require(metric).HigherIsBetter;
        if (stopping is { RestoreBest: true }) saved = new float[parameters.Span.Length];
    }

    /// <summary>The best epoch so far.</summary>
    public int Epoch { get; private set; }

    /// <summary>Records an epoch.</summary>
    /// <returns>Whether training should go on.</returns>
    public bool Continue(EpochResult epoch)
    {
        double value = monitor.Of(epoch);
        double gain = higherIsBetter ? value - best : best - value;
        if (epoch.Epoch == 0 || gain > (stopping?.MinDelta ?? 0) || (double.IsNaN(best) && !double.IsNaN(value)))
        {
            best = value;
            Epoch = epoch.Epoch;
            Keep();
        }

        return stopping is null || epoch.Epoch - Epoch < stopping.Patience;
    }

    /// <summary>Restores the best parameters, if the options say so and an epoch has ended.</summary>
    public void Restore()
    {
        if (isKept) parameters.Gate.Between(() => saved.CopyTo(parameters.Span));
    }

    private void Keep()
    {
        if (saved is null) return;
        parameters.Span.CopyTo(saved);
        isKept = true;
    }
}
