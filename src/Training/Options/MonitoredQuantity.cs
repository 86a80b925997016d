namespace Lamina.Training;

/// <summary>The number by which epochs are compared: the loss or a metric, of training or of validation.</summary>
public sealed record MonitoredQuantity
{
    private MonitoredQuantity(bool onValidation, string? metric) => (OnValidation, Metric) = (onValidation, metric);

    /// <summary>Mean loss over the validation set after the epoch, without penalty.</summary>
    public static MonitoredQuantity ValidationLoss { get; } = new(true, null);

    /// <summary>Mean cost over the training set during the epoch, including the penalty.</summary>
    public static MonitoredQuantity TrainingLoss { get; } = new(false, null);

    /// <summary>Whether it is measured on the validation set.</summary>
    public bool OnValidation { get; }

    /// <summary>The metric's name; null for the loss.</summary>
    public string? Metric { get; }

    /// <summary>
    /// A metric on the validation set, by name; with several heads, by the names of head and metric, as in <c>digit accuracy</c>.
    /// </summary>
    public static MonitoredQuantity ValidationMetric(string name) => new(true, Required(name));

    /// <summary>A metric on the training set during the epoch, by name.</summary>
    public static MonitoredQuantity TrainingMetric(string name) => new(false, Required(name));

    /// <summary>For example <c>validation accuracy</c>.</summary>
    public override string ToString() => $"{(OnValidation ? "validation" : "training")} {Metric ?? "loss"}";

    internal double Of(EpochResult epoch) => (OnValidation, Metric) switch
    {
        (true, null) => epoch.Validation!.Loss,
        (true, { } metric) => epoch.Validation![metric],
        (false, null) => epoch.Loss,
        (false, { } metric) => epoch[metric],
    };

    private static string Required(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name;
    }
}
