using System.IO;

namespace Lamina.Samples.Tests;

/// <summary>What the samples reach.</summary>
public class LearningTests
{
    [Fact]
    public void Logistic_regression_tells_tumours_apart()
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
    [InlineData("2")]
    [InlineData("3")]
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
}
