using System.IO;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Tests.Fuzz;

/// <summary>
/// Networks of every layer, right ones and ones with a mistake: generator and analyzers find an error of theirs, or the network compiles
/// without a warning and makes a training step.
/// </summary>
public class GraphFuzzTests
{
    /// <summary>
    /// One batch in ten has warnings about null, whose analysis takes a third of the compiler's time; they have little to do with the
    /// graph.
    /// </summary>
    private const int FullyAnalyzed = 10;

    public static TheoryData<int> Seeds => new(FuzzSeeds.Graphs.Now);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_graph_trains_or_carries_an_error_of_ours(int seed)
    {
        string[] files = FuzzBatch.Draw(new GraphFuzzer(seed).File);
        var run = new FuzzRun(SourceSettings.Default with { AnalyzesNullable = seed % FullyAnalyzed == 0 }, files);
        using var assembly = new MemoryStream();
        List<Diagnostic> compiler = [.. run.DiagnoseWrong(), .. run.EmitRight(assembly)];
        Assert.True(compiler.Count == 0, FuzzBatch.Describe(compiler, files));

        Dictionary<int, double> losses = TrainingSteps.Run(assembly, files);
        Assert.All(losses, loss => Assert.True(double.IsFinite(loss.Value), $"The loss is {loss.Value}:\n{files[loss.Key]}"));
        Assert.InRange(run.Wrong.Count, FuzzBatch.Classes / 5, FuzzBatch.Classes * 3 / 4);
        Assert.InRange(losses.Count, FuzzBatch.Classes / 5, FuzzBatch.Classes - run.Wrong.Count);
    }
}
