using System.Threading;
using Lamina.Generator.Declarations;
using Lamina.Generator.Runs;
using Lamina.Generator.Tests.Harness;
using Lamina.Generator.Tests.Lowering;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Runs;

/// <summary>
/// A token that is set ends the work at its next step, and steps are close together. The test counts the work after the token is set and
/// between two steps, in bytes of the objects that it creates, not in time.
/// </summary>
public class CancellationTests
{
    /// <summary>What it may create once the token is set: the exception, on its way out.</summary>
    private const long MaxBytesAfter = 100_000;

    /// <summary>
    /// No stretch without a step is more than this part of a compilation. The longest copies the finished text of a file.
    /// </summary>
    private const int MinStretches = 12;

    private const string Source = """
        using System;
        using Lamina;

        [Block, Dense(Arg.A), Tanh]
        public class Block;

        [Network(Targets = Targets.Cpu | Targets.OpenCl)]
        [Input(2), Use<Block>(4, Repeat = 3), Activation(nameof(Wave)), Dense(1), Loss(Loss.MeanSquaredError)]
        public partial class Net
        {
            private static float Wave(float x) => MathF.Sin(x) + x;
        }

        public static class User
        {
            public static void Run(Net net) => net.Predict(new float[2], new float[1]);
        }
        """;

    private static readonly IReadOnlyDictionary<string, NetworkDeclaration> Networks = new Dictionary<string, NetworkDeclaration>
    {
        ["wide layers"] = Declare.Deep(60, 200, ActivationKind.Relu, inputs: 7),
        ["narrow layers in one kernel"] = Declare.Deep(60, 20, ActivationKind.Relu, inputs: 7),
        ["blocks of convolutions"] = LargeGraphs.Residual(blocks: 10),
    };

    private static readonly CompilerStage[] Compiling =
    [
        CompilerStage.Lowering, CompilerStage.Passes, CompilerStage.Differentiation, CompilerStage.Scheduling, CompilerStage.DevicePlanning,
        CompilerStage.CSharp, CompilerStage.OpenCl, CompilerStage.Ilgpu,
    ];

    public static TheoryData<string> Names => new(Networks.Keys);

    public static TheoryData<string> Stages => new(Compiling.Select(stage => stage.ToString()));

    /// <summary>The stages that the generator runs for a class.</summary>
    public static TheoryData<string> GeneratorStages => new(
        Compiling.Append(CompilerStage.Parsing).Append(CompilerStage.Files).Append(CompilerStage.FileNames)
            .Append(CompilerStage.StageTexts).Select(stage => stage.ToString()));

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_token_set_in_a_stage_ends_the_compilation_there(string name)
    {
        var stage = Enum.Parse<CompilerStage>(name);
        NetworkDeclaration network = OnDevices(Networks["blocks of convolutions"]);
        int steps = CancelledAt(network, stage, step: int.MaxValue).StepsBefore;
        Assert.True(steps > 1);
        foreach (int step in new[] { 1, (steps + 1) / 2, steps })
        {
            Cancelled run = CancelledAt(network, stage, step);
            Assert.True(run.IsCancelled, $"Step {step} of {steps} does not end it.");
            Assert.Equal((step, 0), (run.StepsBefore, run.StepsAfter));
            Assert.True(run.BytesAfter <= MaxBytesAfter, $"Step {step} of {steps} is followed by {run.BytesAfter} bytes.");
        }
    }

    /// <summary>A token that is set between two steps is seen at the second.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Steps_divide_the_work_finely(string name)
    {
        NetworkDeclaration network = OnDevices(Networks[name]);
        NetworkCompiler.Compile(network);
        long start = GC.GetAllocatedBytesForCurrentThread();
        NetworkCompiler.Compile(network);
        long all = GC.GetAllocatedBytesForCurrentThread() - start;

        long last = GC.GetAllocatedBytesForCurrentThread();
        (long Bytes, CompilerStage Stage) longest = (0, CompilerStage.Lowering);
        Watched.Run(
            run =>
            {
                long bytes = GC.GetAllocatedBytesForCurrentThread() - last;
                if (bytes > longest.Bytes) longest = (bytes, run.Stage);
                last = GC.GetAllocatedBytesForCurrentThread();
            },
            () => NetworkCompiler.Compile(network));
        Assert.True(longest.Bytes * MinStretches <= all,
            $"A stretch before a step of {longest.Stage} creates {longest.Bytes} of {all} bytes.");
    }

    [Theory]
    [MemberData(nameof(GeneratorStages))]
    public void A_token_set_in_a_stage_ends_the_generator_there(string name)
    {
        var stage = Enum.Parse<CompilerStage>(name);
        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, Source);
        using var cancellation = new CancellationTokenSource();
        int after = 0;
        GeneratorDriver driver = GeneratorDrivers.Create(compilation, new ProjectProperties((StageFiles.Property, "true")));
        Assert.Throws<OperationCanceledException>(() => Watched.Run(
            run =>
            {
                if (cancellation.IsCancellationRequested) after++;
                if (run.Stage == stage) cancellation.Cancel();
            },
            () => driver.RunGenerators(compilation, cancellation.Token)));
        Assert.Equal(0, after);
    }

    /// <summary>The driver is as before a run that is cancelled: the next one gives everything.</summary>
    [Fact]
    public void The_next_run_is_whole()
    {
        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, Source);
        GeneratorDriver driver = GeneratorDrivers.Create(compilation);
        using var cancellation = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Watched.Run(
            run =>
            {
                if (run.Stage == CompilerStage.Scheduling) cancellation.Cancel();
            },
            () => driver.RunGenerators(compilation, cancellation.Token)));
        Assert.Equal(
            GeneratorDrivers.Files(GeneratorDrivers.Create(compilation).RunGenerators(compilation)),
            GeneratorDrivers.Files(driver.RunGenerators(compilation)));
    }

    /// <summary>Analyzers run side by side, so each may be on its way to a step.</summary>
    [Theory]
    [InlineData(nameof(CompilerStage.Parsing))]
    [InlineData(nameof(CompilerStage.Lowering))]
    [InlineData(nameof(CompilerStage.Reports))]
    [InlineData(nameof(CompilerStage.CallSites))]
    public void A_token_set_in_an_analyzer_ends_the_analyzers(string name)
    {
        var stage = Enum.Parse<CompilerStage>(name);
        Compilation compilation = GeneratorRun.Of(Source).Compilation;
        using var cancellation = new CancellationTokenSource();
        var ended = new HashSet<CompilerRun>();
        int after = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => Watched.Run(
            run =>
            {
                lock (ended)
                {
                    if (cancellation.IsCancellationRequested && !ended.Add(run)) after++;
                    if (run.Stage == stage) cancellation.Cancel();
                }
            },
            () => LaminaAnalyzers.Run(compilation, cancellation.Token)));
        Assert.True(cancellation.IsCancellationRequested);
        Assert.Equal(0, after);
    }

    [Fact]
    public void A_cancelled_compilation_is_no_failure() => Assert.Throws<OperationCanceledException>(
        () => CompiledNetwork.Of(Networks["wide layers"], new CancellationToken(canceled: true)));

    private static NetworkDeclaration OnDevices(NetworkDeclaration network) =>
        network with { Targets = TargetKinds.Cpu | TargetKinds.OpenCl };

    /// <summary>Compiles a network and sets the token in a step of a stage.</summary>
    private static Cancelled CancelledAt(NetworkDeclaration network, CompilerStage stage, int step)
    {
        using var cancellation = new CancellationTokenSource();
        int before = 0, after = 0;
        long bytes = 0;
        bool isCancelled = Watched.Run(Watch, IsCancelled);
        return new Cancelled(isCancelled, before, after, GC.GetAllocatedBytesForCurrentThread() - bytes);

        void Watch(CompilerRun run)
        {
            if (cancellation.IsCancellationRequested) after++;
            if (run.Stage != stage || after > 0 || ++before != step) return;
            cancellation.Cancel();
            bytes = GC.GetAllocatedBytesForCurrentThread();
        }

        bool IsCancelled()
        {
            try
            {
                CompiledNetwork.Of(network, cancellation.Token);
                return false;
            }
            catch (OperationCanceledException)
            {
                return true;
            }
        }
    }

    /// <summary>A compilation whose token was set.</summary>
    /// <param name="IsCancelled">Whether it ended with the exception of a cancellation.</param>
    /// <param name="StepsBefore">Steps of the stage until the token was set.</param>
    /// <param name="StepsAfter">Steps of any stage after that.</param>
    /// <param name="BytesAfter">What it created after that.</param>
    private sealed record Cancelled(bool IsCancelled, int StepsBefore, int StepsAfter, long BytesAfter);
}
