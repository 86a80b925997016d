using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lamina.Generator.Tests.Harness;

/// <summary>What the generator and the analyzer make of a user's sources. Every run passes <see cref="RunChecks"/> on the way.</summary>
/// <param name="Compilation">The sources with what was generated.</param>
/// <param name="Files">Hint name and text of each generated file.</param>
/// <param name="Compiler">The compiler's errors and warnings, generated files included.</param>
/// <param name="Lamina">Our diagnostics in the order of their places.</param>
internal sealed record GeneratorRun(
    CSharpCompilation Compilation,
    IReadOnlyList<(string Name, string Text)> Files,
    IReadOnlyList<Diagnostic> Compiler,
    IReadOnlyList<LaminaDiagnostic> Lamina)
{
    public bool HasLaminaError => Lamina.Any(diagnostic => diagnostic.IsError);

    /// <summary>Runs on sources of a project with default settings.</summary>
    public static GeneratorRun Of(params string[] sources) => Of(SourceSettings.Default, sources);

    public static GeneratorRun Of(SourceSettings settings, params string[] sources) => Of(Sources.Compile(settings, sources));

    public static GeneratorRun Of(CSharpCompilation compilation)
    {
        GeneratorDriver driver = GeneratorDrivers.Create(compilation)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        RunChecks.Check(driver, compilation);
        return new GeneratorRun(
            (CSharpCompilation)output, GeneratorDrivers.Files(driver),
            output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList(),
            Analyze(output));
    }

    /// <summary>The text of the only generated file.</summary>
    public string SingleText() => Assert.Single(Files).Text;

    /// <summary>Fails unless the sources compile with no diagnostic of anybody's.</summary>
    public GeneratorRun AssertClean()
    {
        Assert.True(Lamina.Count == 0, "Unexpected:\n" + string.Join("\n", Lamina));
        return AssertCompiles();
    }

    /// <summary>Fails on any error or warning of the compiler.</summary>
    public GeneratorRun AssertCompiles()
    {
        Assert.True(
            Compiler.Count == 0,
            string.Join("\n", Compiler.Select(diagnostic => $"{diagnostic} «{LaminaDiagnostic.Of(diagnostic).Underlined}»")));
        return this;
    }

    private static List<LaminaDiagnostic> Analyze(Compilation compilation)
    {
        // Task.Run: xunit's synchronization context would otherwise be needed by the analyzer driver while we block on it.
        ImmutableArray<Diagnostic> found = Task.Run(() => compilation
            .WithAnalyzers([new NetworkAnalyzer()])
            .GetAnalyzerDiagnosticsAsync()).GetAwaiter().GetResult();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return found.Select(LaminaDiagnostic.Of)
            .OrderBy(diagnostic => diagnostic.Path, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal)
            .ToList();
    }
}
