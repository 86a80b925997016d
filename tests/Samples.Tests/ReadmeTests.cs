using System.IO;
using System.Text.RegularExpressions;

namespace Lamina.Samples.Tests;

public class ReadmeTests
{
    private const int LinesPerSample = 100;
    private const string ResNets = "ResNets.cs";

    [SkippableTheory]
    [InlineData("01-LogisticRegression")]
    [InlineData("02-PlanarData")]
    [InlineData("03-Digits")]
    [InlineData("04-Convolution")]
    [InlineData("05-Residual")]
    [InlineData("06-Sequence")]
    [InlineData("07-Text")]
    [InlineData("08-Attention")]
    [InlineData("09-MultiTask")]
    [InlineData("10-Transfer")]
    [InlineData("11-Devices")]
    public void A_sample_prints_the_output_in_its_README(string folder)
    {
        Sample sample = Sample.All.Single(sample => sample.Folder == folder);
        if (sample == Sample.Devices) AnyDevice.Require();
        SampleRun run = sample.UsualRun;
        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
        Assert.NotEmpty(sample.PromisedLines());
        Assert.Equal(RobustText.Of(sample.PromisedLines()), RobustText.Of(run.Lines));
    }

    /// <summary>The README omits lines where it has "…".</summary>
    [Fact]
    public void The_main_README_has_the_output_of_the_digits_sample()
    {
        string[] shown = Sample.Digits.LinesInMainReadme();
        Assert.NotEmpty(shown);
        string pattern = string.Join("\n", RobustText.Of(shown).Select(line => line == "…" ? "(.*\n)*?.*" : Regex.Escape(line)));
        Assert.Matches($"^{pattern}$", string.Join("\n", RobustText.Of(Sample.Digits.UsualRun.Lines)));
    }

    [Fact]
    public void Every_sample_is_shorter_than_100_lines()
    {
        foreach (Sample sample in Sample.All)
        {
            // The five published networks do not count as lines of the lesson.
            IEnumerable<string> files = Directory.GetFiles(sample.Location, "*.cs").Where(file => Path.GetFileName(file) != ResNets);
            Assert.InRange(files.Sum(file => File.ReadLines(file).Count()), 1, LinesPerSample - 1);
        }
    }

    [Fact]
    public void Five_ResNets_are_declared_in_under_60_lines() =>
        Assert.InRange(File.ReadLines(Path.Combine(Sample.Residual.Location, ResNets)).Count(), 1, 59);

    [Fact]
    public void Every_sample_is_tested() =>
        Assert.Equal(
            Sample.All.Select(sample => sample.Folder),
            Directory.GetDirectories(Path.Combine(Sample.Digits.Location, "..")).Select(Path.GetFileName).Order());
}
