using System.Globalization;

namespace Lamina.Training;

/// <summary>The text of the bar of a running epoch.</summary>
internal static class ProgressBar
{
    /// <summary>Number of steps in which the bar grows; also its length, if there is room.</summary>
    public const int Cells = 30;

    private const int Shortest = 5;

    /// <summary>
    /// For example <c>epoch 3/20 [=====     ] 120/240 loss 0.1234 left 0:12</c>, never longer than <paramref name="columns"/>.
    /// </summary>
    public static string Render(in TrainingProgress progress, int filled, TimeSpan? left, int columns)
    {
        string head = string.Create(CultureInfo.InvariantCulture, $"epoch {progress.Epoch + 1}/{progress.Epochs} ");
        string tail = string.Create(
            CultureInfo.InvariantCulture, $" {progress.Step}/{progress.Steps} loss {Figure.Short(progress.Loss)}{Left(left)}");
        int room = Math.Min(columns - head.Length - tail.Length - 2, Cells);
        string bar = room < Shortest ? "" : $"[{new string('=', filled * room / Cells).PadRight(room)}]";
        string text = head + bar + tail;
        return text.Length <= columns ? text : text[..columns];
    }

    private static string Left(TimeSpan? left) => left is not { } time ? "" : time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $" left {(long)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $" left {time.Minutes}:{time.Seconds:00}");
}
