using System.Globalization;

namespace Lamina.Training;

/// <summary>The line of a finished epoch.</summary>
internal static class EpochLine
{
    /// <summary>For example <c>epoch  3/20  loss 0.1234  accuracy 0.9750  validation loss 0.1402  accuracy 0.9694</c>.</summary>
    public static string Render(EpochResult epoch, int epochs)
    {
        string total = epochs.ToString(CultureInfo.InvariantCulture);
        return $"epoch {Number(epoch).PadLeft(total.Length)}/{total}{Results(epoch)}";
    }

    /// <summary>The same without the number of epochs.</summary>
    public static string Render(EpochResult epoch) => $"epoch {Number(epoch)}{Results(epoch)}";

    private static string Number(EpochResult epoch) => (epoch.Epoch + 1).ToString(CultureInfo.InvariantCulture);

    private static string Results(EpochResult epoch)
    {
        string line = Figures(epoch.Loss, epoch.Metrics);
        return epoch.Validation is { } validation ? $"{line}  validation{Figures(validation.Loss, validation.Metrics)[1..]}" : line;
    }

    private static string Figures(double loss, IReadOnlyList<MetricValue> metrics) =>
        string.Concat(metrics.Prepend(new MetricValue("loss", loss)).Select(m => $"  {m.Name} {Figure.Short(m.Value)}"));
}
