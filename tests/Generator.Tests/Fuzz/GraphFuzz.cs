using System.Collections.Immutable;
using System.IO;
using System.Threading.Tasks;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lamina.Generator.Tests.Fuzz;

/// <summary>
/// Networks of every layer, right ones and ones with a mistake: generator and analyzers find an error of theirs, or the network compiles
/// without a warning and makes a training step.
/// </summary>
internal static class GraphFuzz
{
    /// <summary>Batches with warnings about null, whose analysis takes a third of the compiler's time; they have little to do with the graph.</summary>
    private const int FullyAnalyzed = 6;

    public static void Check(int seed)
    {
        string[] files = FuzzBatch.Draw(new GraphFuzzer(seed).File);
        SourceSettings settings = SourceSettings.Default with { AnalyzesNullable = seed <= FullyAnalyzed };
        CSharpCompilation sources = Sources.Compile(settings, files);
        HashSet<string> wrong = Wrong(sources);

        GeneratorDriver driver = GeneratorDrivers.Create(sources).RunGeneratorsAndUpdateCompilation(sources, out Compilation output, out _);
        Assert.Null(GeneratorDrivers.Result(driver).Exception);
        using var assembly = new MemoryStream();
        List<Diagnostic> compiler = output.Emit(assembly).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
        Assert.True(compiler.Count == 0, FuzzBatch.Describe(compiler, files));

        Dictionary<int, double> losses = TrainingSteps.Run(assembly, files, wrong);
        Assert.All(losses, loss => Assert.True(double.IsFinite(loss.Value), $"The loss is {loss.Value}:\n{files[loss.Key]}"));
        Assert.InRange(wrong.Count, FuzzBatch.Classes / 5, FuzzBatch.Classes * 3 / 4);
        Assert.InRange(losses.Count, FuzzBatch.Classes / 5, FuzzBatch.Classes - wrong.Count);
    }

    /// <summary>The files with an error of ours; the analyzers need no generated code, and are much faster without.</summary>
    private static HashSet<string> Wrong(CSharpCompilation sources)
    {
        ImmutableArray<Diagnostic> found = Task.Run(() => sources.WithAnalyzers(LaminaAnalyzers.All).GetAnalyzerDiagnosticsAsync()).GetAwaiter().GetResult();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return found.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.Location.SourceTree!.FilePath).ToHashSet();
    }
}
