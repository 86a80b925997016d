using BenchmarkDotNet.Attributes;
using Lamina.Benchmarks.Generator;
using Lamina.Generator;

namespace Lamina.Benchmarks;

/// <summary>The generator, warm: only the compiler, and a whole run of the driver including parsing of the attributes.</summary>
public class GeneratorBenchmarks
{
    private DenseStack stack = null!;

    /// <summary>Number of dense layers of the network.</summary>
    [Params(10, 100, 1000)]
    public int Layers { get; set; }

    /// <summary>Parses the network once.</summary>
    [GlobalSetup]
    public void Setup() => stack = new DenseStack(Layers);

    /// <summary>From the declaration to the text.</summary>
    [Benchmark]
    public int Compile() => NetworkCompiler.Compile(stack.Declaration)[0].Text.Length;

    /// <summary>From a new compilation to the added source.</summary>
    [Benchmark]
    public int Driver() => stack.RunDriver();
}
