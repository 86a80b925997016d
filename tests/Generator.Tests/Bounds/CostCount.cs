using System.Diagnostics;
using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering;
using Lamina.Generator.Parsing;
using Lamina.Generator.Runs;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Bounds;

/// <summary>What generator and analyzers do for a source, counted: the numbers are the same in every run, whatever the machine.</summary>
/// <param name="Layers">The layers after expansion.</param>
/// <param name="Steps">The steps of the loops of each stage; "all" is their sum.</param>
/// <param name="Nodes">The nodes of all graphs.</param>
/// <param name="Characters">The characters of all generated files.</param>
/// <param name="Allocated">The bytes of all objects, which also counts what loops without steps create.</param>
/// <param name="Time">How long it took, for people to read.</param>
internal sealed record CostCount(
    int Layers, IReadOnlyDictionary<string, long> Steps, long Nodes, long Characters, long Allocated, TimeSpan Time)
{
    /// <summary>What must grow no faster than the layers.</summary>
    public IEnumerable<KeyValuePair<string, long>> Counts =>
        [.. Steps, new("nodes", Nodes), new("characters", Characters), new("allocated bytes", Allocated)];

    public static CostCount Of(string source)
    {
        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, source);
        INamedTypeSymbol net = compilation.GetTypeByMetadataName("Net")!;
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
            && diagnostic.Id is not ("CS8795" or "CS0535"));
        var steps = new Dictionary<string, long>();
        StageWatch.Current = run => steps[run.Stage.ToString()] = steps.GetValueOrDefault(run.Stage.ToString()) + 1;
        try
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            var run = new CompilerRun();
            ParsedNetwork parsed = NetworkParser.Parse(net, compilation, run);
            LoweredNetwork lowered = NetworkLowering.Lower(parsed.Declaration, run);
            foreach (Problem problem in lowered.Problems) ProblemReports.Of(problem, parsed, className: null, default);
            NetworkShapes.Of(net, compilation, new CompilerRun());
            long characters = NetworkCompiler.Compile(parsed.Declaration).Sum(file => (long)file.Text.Length);
            TimeSpan time = Stopwatch.GetElapsedTime(start);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            return new CostCount(
                Math.Max(lowered.Layers.Length, parsed.Declaration.Layers.Count), steps, NodesOf(lowered), characters, allocated, time);
        }
        finally
        {
            StageWatch.Current = null;
        }
    }

    private static long NodesOf(LoweredNetwork lowered)
    {
        if (lowered.Graph is not { } graph) return 0;
        GraphStages stages = GraphStages.Of(graph);
        return new[] { stages.Lowered, stages.Forward, stages.Differentiated, stages.Training, stages.Evaluation, stages.Inference }
            .Sum(stage => (long)stage.Nodes.Length);
    }
}
