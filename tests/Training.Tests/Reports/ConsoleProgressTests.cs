using System.Globalization;
using System.IO;
using Lamina.Optimizers;
using Lamina.Training.Tests.HandWritten;

namespace Lamina.Training.Tests.Reports;

public class ConsoleProgressTests
{
    [Fact]
    public void Redirected_output_is_one_plain_line_per_epoch()
    {
        string text = Train(interactive: false, epochs: 12);
        string[] lines = text.Split('\n');
        Assert.Equal(13, lines.Length);
        Assert.Equal("", lines[12]);
        Assert.Matches(@"^epoch  1/12(  (validation )?(loss|mse|mae) \d+\.\d{4}){6}$", lines[0]);
        Assert.StartsWith("epoch 12/12  loss ", lines[11], StringComparison.Ordinal);
        Assert.DoesNotContain(text, character => char.IsControl(character) && character != '\n');
    }

    [Fact]
    public void A_console_shows_a_bar_that_the_line_replaces()
    {
        var console = new Screen(Train(interactive: true, epochs: 2));
        Assert.Equal(3, console.Lines.Count);
        Assert.Matches(@"^epoch 1/2  loss .*  validation loss \S+  mse \S+  mae \S+$", console.Lines[0].TrimEnd());
        Assert.Contains(
            console.Seen, line => line.StartsWith("epoch 1/2 [===============               ] 125/250 loss ", StringComparison.Ordinal));
        Assert.Contains(
            console.Seen, line => line.StartsWith("epoch 2/2 [==============================] 250/250 loss ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_bar_is_drawn_a_bounded_number_of_times_an_epoch()
    {
        // 250 updates: thirty cells, the first update, and the text that clears the line.
        Assert.InRange(Train(interactive: true, epochs: 1).Count(character => character == '\r'), 20, 34);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(200)]
    public void The_bar_stays_within_the_width(int width)
    {
        var screen = new Screen(Train(interactive: true, epochs: 1, width: width));
        Assert.All(screen.Drawn, text => Assert.True(text.Length < Math.Max(width, 1), $"{text.Length} columns of {width}"));
    }

    [Fact]
    public void The_remaining_time_follows_the_clock()
    {
        using var writer = new StringWriter();
        var clock = new Clock();
        var progress = new ConsoleProgress(writer, interactive: true, 120, clock);
        for (int step = 1; step <= 10; step++)
        {
            progress.Report(new TrainingProgress { Epoch = 0, Epochs = 2, Step = step, Steps = 10, Loss = 1e-6, LearningRate = 1 });
            clock.Seconds += 400;
        }

        var screen = new Screen(writer.ToString());

        // After 2 of 20 updates, 400 s apart: 18 left. After 10: 10 left.
        Assert.DoesNotContain("left", screen.Drawn[0], StringComparison.Ordinal);
        Assert.EndsWith("2/10 loss 1.000e-6 left 2:00:00", screen.Drawn[1], StringComparison.Ordinal);
        Assert.EndsWith("10/10 loss 1.000e-6 left 1:06:40", screen.Drawn[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_culture_does_not_matter()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string expected = Train(interactive: false, epochs: 1);
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        try
        {
            CultureInfo.CurrentCulture = comma;
            Assert.Equal(expected, Train(interactive: false, epochs: 1));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Train(bool interactive, int epochs, int width = 80)
    {
        using var writer = new StringWriter();
        new Trainer<LinearRegression>(
            new LinearRegression(), new Adam(), new TrainingOptions { Epochs = epochs, BatchSize = 4 })
            .Fit(SmallData.Lines(1000), SmallData.Lines(10), new ConsoleProgress(writer, interactive, width, new Clock()));
        return writer.ToString();
    }

    /// <summary>A clock that tests set.</summary>
    private sealed class Clock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }

    /// <summary>Emulates a console that gets text with carriage returns.</summary>
    private sealed class Screen
    {
        public Screen(string text)
        {
            foreach (string line in text.Split('\n'))
            {
                string shown = "";
                string[] parts = line.Split('\r');
                foreach (string part in parts)
                {
                    shown = part.Length >= shown.Length ? part : part + shown[part.Length..];
                    Seen.Add(shown);
                }

                Drawn.AddRange(parts[..^1].Where(part => part.Trim().Length > 0).Select(part => part.TrimEnd()));
                if (parts.Length > 1 && line == text.Split('\n')[^1]) Drawn.Add(parts[^1].TrimEnd());
                Lines.Add(shown);
            }
        }

        /// <summary>Lines as they are at the end.</summary>
        public List<string> Lines { get; } = [];

        /// <summary>Lines as they were at any time.</summary>
        public List<string> Seen { get; } = [];

        /// <summary>Texts followed by a carriage return: bars.</summary>
        public List<string> Drawn { get; } = [];
    }
}
