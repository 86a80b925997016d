using System.IO;

namespace Lamina.Samples.Tests;

/// <summary>A user's mistake ends a sample with one sentence, not with a stack trace.</summary>
public class BadInputTests
{
    [Theory]
    [InlineData("Unknown: '--size 8'. Known: --data DIR, --model FILE, --seed NUMBER.", "--size", "8")]
    [InlineData("Unknown: '--seed'. Known: --data DIR, --model FILE, --seed NUMBER.", "--seed")]
    [InlineData("Unknown: '--seed first'. Known: --data DIR, --model FILE, --seed NUMBER.", "--seed", "first")]
    [InlineData("There is no folder nowhere.", "--data", "nowhere")]
    public void The_message_names_a_wrong_argument(string message, params string[] arguments)
    {
        SampleRun run = Sample.Digits.Run(arguments);
        Assert.Equal(message, run.Errors);
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("Unknown: '--deep 3'. Known: --deep or --seed NUMBER.", "--deep", "3")]
    [InlineData("Unknown: '--seed first'. Known: --deep or --seed NUMBER.", "--seed", "first")]
    public void The_message_names_a_wrong_argument_of_the_residual_sample(string message, params string[] arguments)
    {
        SampleRun run = Sample.Residual.Run(arguments);
        Assert.Equal(message, run.Errors);
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("Unknown: '--size 8'. Known: --seed NUMBER.", "--size", "8")]
    [InlineData("Unknown: '--seed'. Known: --seed NUMBER.", "--seed")]
    [InlineData("Unknown: '--seed first'. Known: --seed NUMBER.", "--seed", "first")]
    public void The_message_of_a_sample_with_only_a_seed_names_any_other_argument(string message, params string[] arguments)
    {
        foreach (Sample sample in new[] { Sample.Attention, Sample.MultiTask, Sample.Devices })
        {
            SampleRun run = sample.Run(arguments);
            Assert.Equal(message, run.Errors);
            Assert.Equal(1, run.ExitCode);
        }
    }

    [Fact]
    public void Images_of_another_size_are_rejected_before_training()
    {
        using Bars bars = new(height: 8, width: 8);
        SampleRun run = Sample.Digits.Run("--data", bars.Folder);
        Assert.StartsWith("MnistNet takes inputs of length 784; those of 'train' have length 64.", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Lines, line => line.StartsWith("epoch", StringComparison.Ordinal));
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void A_model_that_cannot_be_written_is_an_error()
    {
        SampleRun run = Sample.Digits.Run("--model", Path.Combine("nowhere", "digits.safetensors"));
        Assert.StartsWith("There is no directory", run.Errors, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }
}
