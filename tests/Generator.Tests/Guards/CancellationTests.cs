using System.Threading;
using Lamina.Generator.Runs;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Guards;

/// <summary>
/// Cancellation takes effect at the next step of any stage, and no stage does more between two steps than the work of about a layer.
/// </summary>
public class CancellationTests
{
    private const int Layers = 40;

    /// <summary>Braces that text has open at once: each is closed while the exception passes, which is a step.</summary>
    private const int MaxOpenBraces = 12;

    private static readonly string Deep = $"""
        using Lamina;

        [Network(Targets = Targets.Cpu | Targets.OpenCl)]
        [Input(2), {string.Concat(Enumerable.Repeat("Dense(3), Tanh, BatchNorm, ", Layers))} Dense(1), Loss(Loss.MeanSquaredError)]
        public partial class Deep;
        """;

    /// <summary>The stages of the generator.</summary>
    public static TheoryData<string> Stages => FailureTests.Stages;

    [Theory]
    [MemberData(nameof(Stages))]
    public void Nothing_is_done_after_the_token_is_set(string name)
    {
        var stage = Enum.Parse<CompilerStage>(name);
        int steps = Run(stage, cancelAt: int.MaxValue).Steps;
        Assert.True(steps >= Layers, $"{steps} steps for {3 * Layers} layers");
        foreach (int step in new[] { 1, 2, steps / 2, steps })
        {
            (bool isCancelled, _, int after) = Run(stage, step);
            Assert.True(isCancelled, $"step {step} of {steps}");
            Assert.InRange(after, 0, stage is CompilerStage.CSharp or CompilerStage.OpenCl or CompilerStage.Ilgpu ? MaxOpenBraces : 0);
        }
    }

    /// <summary>The driver is as before a run that is cancelled: the next one gives everything.</summary>
    [Fact]
    public void The_next_run_is_whole()
    {
        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, Deep);
        GeneratorDriver driver = GeneratorDrivers.Create(compilation);
        using var source = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Watched.Run(
            run =>
            {
                if (run.Stage == CompilerStage.Scheduling) source.Cancel();
            },
            () => driver.RunGenerators(compilation, source.Token)));
        Assert.Equal(
            GeneratorDrivers.Files(GeneratorDrivers.Create(compilation).RunGenerators(compilation)),
            GeneratorDrivers.Files(driver.RunGenerators(compilation)));
    }

    private static (bool IsCancelled, int Steps, int After) Run(CompilerStage stage, int cancelAt)
    {
        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, Deep);
        using var source = new CancellationTokenSource();
        int steps = 0, after = 0;
        try
        {
            Watched.Run(Watch, () => GeneratorDrivers.Create(compilation).RunGenerators(compilation, source.Token));
            return (false, steps, after);
        }
        catch (OperationCanceledException)
        {
            return (true, steps, after);
        }

        void Watch(CompilerRun run)
        {
            if (source.IsCancellationRequested) after++;
            else if (run.Stage == stage && ++steps == cancelAt) source.Cancel();
        }
    }
}
