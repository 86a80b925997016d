using System.Globalization;
using System.IO;

namespace Lamina.Samples.Tests;

/// <summary>The results of the samples.</summary>
public class LearningTests
{
    [Fact]
    public void Logistic_regression_classifies_tumours()
    {
        SampleRun run = Sample.LogisticRegression.UsualRun;
        Assert.StartsWith("test accuracy ", run.Lines[^1], StringComparison.Ordinal);
        Assert.InRange(run.Figure("test accuracy"), 0.95, 1);
    }

    [Fact]
    public void A_hidden_layer_learns_the_flower_and_a_line_does_not()
    {
        SampleRun run = Sample.PlanarData.UsualRun;
        Assert.InRange(run.Figure("        none"), 0.4, 0.6);
        Assert.InRange(run.Figure("           4"), 0.88, 1);
        Assert.InRange(run.Figure("          20"), 0.9, 1);
    }

    [Fact]
    public void Digits_are_read_and_the_saved_network_is_the_same()
    {
        SampleRun run = Sample.Digits.UsualRun;
        Assert.EndsWith("outputs equal to the bit: True", run.Lines[^2], StringComparison.Ordinal);
        Assert.StartsWith("test accuracy ", run.Lines[^1], StringComparison.Ordinal);
        Assert.InRange(run.Figure("test accuracy"), 0.97, 1);
    }

    [Theory]
    [MemberData(nameof(SampleSeeds.Digits), MemberType = typeof(SampleSeeds))]
    public void Digits_are_read_with_other_seeds_too(string seed)
    {
        SampleRun run = Sample.Digits.Run("--seed", seed, "--model", "digits.safetensors");
        Assert.InRange(run.Figure("test accuracy"), 0.97, 1);
    }

    [Fact]
    public void Digits_are_read_from_a_folder_of_IDX_files()
    {
        using Bars bars = new(height: 28, width: 28);
        SampleRun run = Sample.Digits.Run("--data", bars.Folder, "--model", Path.Combine(bars.Folder, "bars.safetensors"));
        Assert.Equal("", run.Errors);
        Assert.Equal("train: 160 examples, 784 inputs, 10 targets", run.Lines[0]);
        Assert.Equal("test:  40 examples, 784 inputs, 10 targets", run.Lines[1]);
        Assert.InRange(run.Figure("test accuracy"), 0.95, 1);
        Assert.True(File.Exists(Path.Combine(bars.Folder, "bars.safetensors")));
    }

    [Theory]
    [InlineData("ResNet18                    11,689,512 ")]
    [InlineData("ResNet34                    21,797,672 ")]
    [InlineData("ResNet50                    25,557,032 ")]
    [InlineData("ResNet101                   44,549,160 ")]
    [InlineData("ResNet152                   60,192,808 ")]
    public void Residual_networks_have_the_published_number_of_parameters(string beginning) =>
        Assert.Single(Sample.Residual.UsualRun.Lines, line => line.StartsWith(beginning, StringComparison.Ordinal));

    [Fact]
    public void Shortcuts_make_deep_networks_learn()
    {
        SampleRun run = Sample.Residual.UsualRun;
        Assert.InRange(run.LastFigure("20      yes"), 0.93, 1);
        Assert.InRange(run.LastFigure("50      yes"), 0.93, 1);
        Assert.InRange(run.LastFigure("50      none"), 0.1, 0.6);
    }

    [Fact]
    public void The_152_layer_network_makes_training_steps()
    {
        SampleRun run = Sample.Residual.Run("--deep");
        Assert.Equal("", run.Errors);
        double[] losses = [.. run.Lines.Skip(1).Select(line => double.Parse(line.Split(' ')[^4], CultureInfo.InvariantCulture))];
        Assert.Equal(5, losses.Length);
        Assert.InRange(losses[^1], 0, losses[0] - 1);
    }

    [Theory]
    [MemberData(nameof(SampleSeeds.Attention), MemberType = typeof(SampleSeeds))]
    public void Attention_reverses_and_sorts_with_positional_encoding(string seed)
    {
        SampleRun run = seed == "1" ? Sample.Attention.UsualRun : Sample.Attention.Run("--seed", seed);
        Assert.InRange(run.Figure("reverse  known"), 0.99, 1);
        Assert.InRange(run.Figure("sort     known"), 0.99, 1);
        Assert.InRange(run.Figure("reverse  unknown"), 0.1, 0.4);
        Assert.InRange(run.Figure("sort     unknown"), 0.1, 0.4);
        Assert.Equal("314159265358 reversed is 853562951413", run.Lines[^2]);
        Assert.Equal("314159265358 sorted is   112334555689", run.Lines[^1]);
    }

    [Theory]
    [MemberData(nameof(SampleSeeds.MultiTask), MemberType = typeof(SampleSeeds))]
    public void Missing_labels_cost_less_accuracy_than_dropping_examples(string seed)
    {
        SampleRun run = seed == "1" ? Sample.MultiTask.UsualRun : Sample.MultiTask.Run("--seed", seed);
        (double Digit, double Odd, double Width) all = Heads(run, "all ");
        (double Digit, double Odd, double Width) gaps = Heads(run, "half of them missing ");
        (double Digit, double Odd, double Width) complete = Heads(run, "the same, complete ");
        Assert.InRange(all.Digit, 0.92, 1);
        Assert.InRange(all.Odd, 0.94, 1);
        Assert.InRange(all.Width, 0.7, 1);
        Assert.InRange(gaps.Digit, all.Digit - 0.04, 1);
        Assert.InRange(gaps.Odd, all.Odd - 0.04, 1);
        Assert.InRange(gaps.Width, all.Width - 0.15, 1);
        Assert.InRange(complete.Digit, 0, gaps.Digit - 0.02);
        Assert.InRange(complete.Width, -1, gaps.Width - 0.05);
    }

    private static (double Digit, double Odd, double Width) Heads(SampleRun run, string beginning)
    {
        string line = Assert.Single(run.Lines, line => line.StartsWith(beginning, StringComparison.Ordinal));
        string[] cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        double[] figures = Array.ConvertAll(cells[^3..], cell => double.Parse(cell, CultureInfo.InvariantCulture));
        return (figures[0], figures[1], figures[2]);
    }
}
