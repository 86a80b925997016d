using BenchmarkDotNet.Attributes;
using Lamina.Benchmarks.Cases;

namespace Lamina.Benchmarks;

/// <summary>Predict for one batch.</summary>
public class InferenceBenchmarks
{
    private Contest contest = null!;

    /// <summary>The networks.</summary>
    public static IEnumerable<string> Networks => NetworkCases.Names;

    /// <summary>Widths and batch.</summary>
    [ParamsSource(nameof(Networks))]
    public string Network { get; set; } = "";

    /// <summary>Builds both sides and compares their predictions.</summary>
    [GlobalSetup]
    public void Setup() => contest = NetworkCases.Find(Network).Inference();

    /// <summary>The baseline.</summary>
    [Benchmark(Baseline = true)]
    public double PlainLoops() => contest.PlainLoops();

    /// <summary>Generated code.</summary>
    [Benchmark]
    public double Lamina() => contest.Lamina();
}
