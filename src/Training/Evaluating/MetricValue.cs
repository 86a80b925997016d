using System.Globalization;

namespace Lamina.Training;

/// <summary>A metric's value over some examples.</summary>
/// <param name="Name">Name of the metric, for example <c>accuracy</c>.</param>
/// <param name="Value">Its value.</param>
public readonly record struct MetricValue(string Name, double Value)
{
    /// <summary>Name of the metric, for example <c>accuracy</c>.</summary>
    public string Name { get; init; } = Setting.Required(Name, nameof(Name));

    /// <summary>For example <c>accuracy 0.975</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Value:G4}");
}
