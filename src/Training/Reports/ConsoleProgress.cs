using System.IO;

namespace Lamina.Training;

/// <summary>
/// Shows training in a console: a bar for the running epoch and a line for each finished one. If the output is a file or a pipe, it writes
/// only the lines, without control characters.
/// </summary>
/// <remarks>
/// The bar is redrawn only when it grows by a cell, not at every report, so it does not slow down fast networks. Numbers are written with
/// the invariant culture, lines end in <c>\n</c>.
/// </remarks>
public sealed class ConsoleProgress : IProgress<TrainingProgress>
{
    private const int DefaultWidth = 80;

    private readonly TextWriter writer;
    private readonly bool interactive;
    private readonly Func<int> width;
    private readonly TimeProvider clock;
    private long started;
    private int epoch;
    private int cells;
    private int written;

    /// <summary>Writes to the console's standard output, with a bar unless that is redirected.</summary>
    public ConsoleProgress()
        : this(Console.Out, !Console.IsOutputRedirected, ConsoleWidth, TimeProvider.System)
    {
    }

    /// <summary>Writes elsewhere.</summary>
    /// <param name="writer">The destination.</param>
    /// <param name="interactive">Whether the destination is a terminal, where a carriage return moves to the start of the line.</param>
    /// <param name="width">Columns of a line; the bar stays within them. At least 1.</param>
    /// <param name="clock">The clock for the estimate of the remaining time; null for the system's.</param>
    public ConsoleProgress(TextWriter writer, bool interactive, int width = DefaultWidth, TimeProvider? clock = null)
        : this(writer, interactive, () => width, clock ?? TimeProvider.System)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
    }

    private ConsoleProgress(TextWriter writer, bool interactive, Func<int> width, TimeProvider clock) =>
        (this.writer, this.interactive, this.width, this.clock) = (writer, interactive, width, clock);

    /// <inheritdoc/>
    public void Report(TrainingProgress value)
    {
        if (value.Result is { } result) WriteEpoch(result, value.Epochs);
        else if (interactive) Advance(value);
    }

    private void Advance(in TrainingProgress value)
    {
        bool first = value.Step == 1;
        if (first && value.Epoch == 0) started = clock.GetTimestamp();
        int filled = (int)((long)value.Step * ProgressBar.Cells / value.Steps);
        if (filled == cells && value.Epoch == epoch && !first) return;
        (cells, epoch) = (filled, value.Epoch);
        Draw(ProgressBar.Render(value, filled, Remaining(value), Columns()));
    }

    private void WriteEpoch(EpochResult result, int epochs)
    {
        // Overwrites the bar, and pads with spaces to its end.
        if (interactive) writer.Write('\r');
        writer.Write(EpochLine.Render(result, epochs).PadRight(written));
        writer.Write('\n');
        writer.Flush();
        written = 0;
    }

    private void Draw(string text)
    {
        writer.Write('\r');
        writer.Write(text.PadRight(Math.Min(written, Columns())));
        writer.Flush();
        written = text.Length;
    }

    // A line that fills the last column would wrap in some consoles.
    private int Columns() => Math.Max(width() - 1, 0);

    private TimeSpan? Remaining(in TrainingProgress value)
    {
        double done = value.Epoch + ((double)value.Step / value.Steps);
        double measured = done - (1.0 / value.Steps);
        if (measured <= 0) return null;
        return clock.GetElapsedTime(started) / measured * (value.Epochs - done);
    }

    private static int ConsoleWidth()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : DefaultWidth;
        }
        catch (IOException)
        {
            // There is no console.
            return DefaultWidth;
        }
    }
}
