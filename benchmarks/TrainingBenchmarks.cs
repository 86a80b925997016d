using BenchmarkDotNet.Attributes;
using Lamina.Benchmarks.Cases;

namespace Lamina.Benchmarks;

/// <summary>One training step: forward, loss, backward and the optimizer's update, with one worker.</summary>
public class TrainingBenchmarks
{
    private Contest contest = null!;

    /// <summary>The networks.</summary>
    public static IEnumerable<string> Networks => NetworkCases.Names;

    /// <summary>Widths and batch.</summary>
    [ParamsSource(nameof(Networks))]
    public string Network { get; set; } = "";

    /// <summary>The rule of the update.</summary>
    [ParamsAllValues]
    public OptimizerKind Optimizer { get; set; }

    /// <summary>Builds both sides and compares their losses.</summary>
    [GlobalSetup]
    public void Setup() => contest = NetworkCases.Find(Network).Training(Optimizer);

    /// <summary>The baseline.</summary>
    [Benchmark(Baseline = true)]
    public double PlainLoops() => contest.PlainLoops();

    /// <summary>Generated code.</summary>
    [Benchmark]
    public double Lamina() => contest.Lamina();
}
