using BenchmarkDotNet.Attributes;
using Lamina.Benchmarks.Cases;

namespace Lamina.Benchmarks;

/// <summary>A prediction of one batch, by the trainable network and by its inference form.</summary>
public class InferenceBenchmarks
{
    private Contest prediction = null!;
    private Contest inference = null!;

    /// <summary>The networks.</summary>
    public static IEnumerable<string> Networks => NetworkCases.Names;

    /// <summary>Widths and batch.</summary>
    [ParamsSource(nameof(Networks))]
    public string Network { get; set; } = "";

    /// <summary>Builds both sides and compares their predictions.</summary>
    [GlobalSetup]
    public void Setup()
    {
        INetworkCase network = NetworkCases.Find(Network);
        (prediction, inference) = (network.Prediction(), network.Inference());
    }

    /// <summary>The baseline.</summary>
    [Benchmark(Baseline = true)]
    public double PlainLoops() => prediction.PlainLoops();

    /// <summary>Predict of the trainable network.</summary>
    [Benchmark]
    public double Predict() => prediction.Lamina();

    /// <summary>Its inference form.</summary>
    [Benchmark]
    public double InferenceForm() => inference.Lamina();
}
