using System.Globalization;
using System.IO;
using Lamina.Randomness;

namespace Lamina.Samples.Tests;

/// <summary>The results of the lessons on convolution, sequences, text and transfer.</summary>
public class LayerLessonTests
{
    [Fact]
    public void LeNet_5_has_the_published_number_of_parameters_and_reads_digits()
    {
        SampleRun run = Sample.Convolution.UsualRun;
        Assert.Single(
            run.Lines, line => line.StartsWith("total ", StringComparison.Ordinal) && line.Contains(" 61,706 ", StringComparison.Ordinal));
        Assert.InRange(run.Figure("test accuracy"), 0.95, 1);
    }

    [Fact]
    public void LeNet_5_reads_a_folder_of_IDX_files()
    {
        using Bars bars = new(height: 28, width: 28);
        SampleRun run = Sample.Convolution.Run("--data", bars.Folder);
        Assert.Equal("", run.Errors);
        Assert.Equal("test:  40 examples, 784 inputs, 10 targets", run.Lines[1]);
        Assert.InRange(run.Figure("test accuracy"), 0.9, 1);
    }

    [Fact]
    public void LeNet_5_rejects_images_of_another_size_before_training()
    {
        using Bars bars = new(height: 8, width: 8);
        SampleRun run = Sample.Convolution.Run("--data", bars.Folder);
        Assert.StartsWith("MnistLeNet takes inputs of length 784; those of 'train' have length 64.", run.Errors, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [MemberData(nameof(SampleSeeds.Sequence), MemberType = typeof(SampleSeeds))]
    public void An_LSTM_forecasts_better_than_the_last_value(string seed)
    {
        SampleRun run = seed == "1" ? Sample.Sequence.UsualRun : Sample.Sequence.Run("--seed", seed);
        (double naiveRmse, double naiveMae) = Errors(run, "last value");
        (double rmse, double mae) = Errors(run, "LSTM");

        // The error of a perfect forecast, because of the noise of σ = 8.
        Assert.InRange(rmse, 7, 0.92 * naiveRmse);
        Assert.InRange(mae, 5, 0.92 * naiveMae);
    }

    [Fact]
    public void A_series_is_read_from_a_file_and_a_wave_without_noise_is_forecast_far_better()
    {
        using TemporaryFile file = new(["step,height", .. Enumerable.Range(0, 600).Select(Wave)]);
        SampleRun run = Sample.Sequence.Run("--data", file.Path);
        Assert.Equal("", run.Errors);
        Assert.Equal("test:  120 examples, 36 inputs, 1 target", run.Lines[1]);
        Assert.InRange(Errors(run, "LSTM").Rmse, 0, 0.4 * Errors(run, "last value").Rmse);

        static string Wave(int step) => FormattableString.Invariant($"{step},{100 + 20 * Math.Sin(step * 0.3):F4}");
    }

    [Fact]
    public void The_text_is_learned_and_text_at_a_low_temperature_repeats_it()
    {
        SampleRun run = Sample.Text.UsualRun;
        Assert.InRange(run.Figure("perplexity of what it has read"), 1, 2);
        Assert.InRange(run.Figure("perplexity of what it has not read"), 5, 50);

        string page = File.ReadAllText(Path.Combine(Sample.Text.Location, "README.md")).ReplaceLineEndings(" ");
        string[] words = Written(run).Split(' ');
        Assert.InRange(words.Count(word => page.Contains(word, StringComparison.Ordinal)), 0.9 * words.Length, words.Length);
    }

    [Fact]
    public void The_generated_text_depends_only_on_text_and_seed()
    {
        PhiloxStream random = new(seed: 1);
        using TemporaryFile file = new([.. Enumerable.Range(0, 60).Select(_ => $"red {random.NextInt32(10)} green blue black")]);
        string[][] runs = [.. new[] { "3", "3", "4" }.Select(seed => Sample.Text.Run("--data", file.Path, "--seed", seed).Lines)];
        Assert.Equal(runs[0], runs[1]);
        Assert.NotEqual(runs[0][^4..], runs[2][^4..]);
        Assert.Contains(
            "green blue black", string.Concat(runs[0][^13..].Select(line => line.TrimStart('|', ' '))), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SampleSeeds.Transfer), MemberType = typeof(SampleSeeds))]
    public void Transferred_features_are_more_accurate(string seed)
    {
        SampleRun run = seed == "1" ? Sample.Transfer.UsualRun : Sample.Transfer.Run("--seed", seed);
        Assert.Contains("HighDigitNet: loaded 6 of 8 tensors", run.Lines);
        double fromNothing = run.Figure("test accuracy, from nothing:");
        Assert.InRange(fromNothing, 0.4, 0.7);
        Assert.InRange(run.Figure("test accuracy, transferred:"), fromNothing + 0.05, 1);
    }

    [Theory]
    [InlineData("04-Convolution", "There is no folder nowhere.", "--data", "nowhere")]
    [InlineData("04-Convolution", "Unknown: '--seed first'. Known: --data DIR, --seed NUMBER.", "--seed", "first")]
    [InlineData("06-Sequence", "Unknown: '--size 8'. Known: --data FILE, --seed NUMBER.", "--size", "8")]
    [InlineData("07-Text", "nowhere is not a file of more than 1,000 bytes.", "--data", "nowhere")]
    [InlineData("07-Text", "Unknown: '--seed'. Known: --data FILE, --seed NUMBER.", "--seed")]
    [InlineData("10-Transfer", "Unknown: '--seed first'. Known: --seed NUMBER.", "--seed", "first")]
    public void The_message_names_a_wrong_argument(string folder, string message, params string[] arguments)
    {
        SampleRun run = Sample.All.Single(sample => sample.Folder == folder).Run(arguments);
        Assert.Equal(message, run.Errors);
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("There are 3 values; at least 200 are needed.", "step,height", "1,2", "2,4", "3,6")]
    [InlineData("There is no column 1; the columns are height.", "height", "2")]
    public void A_series_that_cannot_be_forecast_is_rejected(string message, params string[] lines)
    {
        using TemporaryFile file = new(lines);
        SampleRun run = Sample.Sequence.Run("--data", file.Path);
        Assert.EndsWith(message, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', run.Errors);
        Assert.Equal(1, run.ExitCode);
    }

    private static (double Rmse, double Mae) Errors(SampleRun run, string forecast)
    {
        string line = Assert.Single(run.Lines, line => line.StartsWith(forecast, StringComparison.Ordinal));
        double[] figures =
        [
            .. line[forecast.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)),
        ];
        return (figures[0], figures[1]);
    }

    /// <summary>The text generated at the lowest temperature.</summary>
    private static string Written(SampleRun run)
    {
        IEnumerable<string> lines = run.Lines.SkipWhile(line => line != "temperature 0.2").Skip(1);
        return string.Concat(lines.TakeWhile(line => line.Length > 0).Select(line => line[2..])).Replace('¶', ' ');
    }

    /// <summary>A text file that is deleted after the test.</summary>
    private sealed class TemporaryFile : IDisposable
    {
        public TemporaryFile(string[] lines) => File.WriteAllLines(Path, lines);

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
