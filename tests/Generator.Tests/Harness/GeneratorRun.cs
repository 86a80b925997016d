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

    public static GeneratorRun Of(SourceSettings settings, params string[] sources)
    {
        using var files = new BinaryFiles(settings.AdditionalFiles);
        return Of(Sources.Compile(settings, sources), files.Texts);
    }

    public static GeneratorRun Of(CSharpCompilation compilation) => Of(compilation, []);

    private static GeneratorRun Of(CSharpCompilation compilation, ImmutableArray<AdditionalText> files)
    {
        GeneratorDriver driver = GeneratorDrivers.Create(compilation)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        RunChecks.Check(driver, compilation);
        ImmutableArray<Diagnostic> found = Diagnose(output, files);
        return new GeneratorRun(
            (CSharpCompilation)output, GeneratorDrivers.Files(driver),
            found.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !IsOurs(diagnostic)).ToList(),
            found.Where(IsOurs).Select(LaminaDiagnostic.Of)
                .OrderBy(diagnostic => diagnostic.Path, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal)
                .ToList());
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

    private static bool IsOurs(Diagnostic diagnostic) => diagnostic.Id.StartsWith("LAM", StringComparison.Ordinal);

    /// <summary>The compiler's and our diagnostics from one analysis; AD0001 is an exception of an analyzer of ours.</summary>
    private static ImmutableArray<Diagnostic> Diagnose(Compilation compilation, ImmutableArray<AdditionalText> files)
    {
        // Task.Run: the analyzer driver must not wait for xunit's synchronization context while this thread blocks on it.
        ImmutableArray<Diagnostic> found = Task.Run(() => compilation
            .WithAnalyzers(LaminaAnalyzers.All, new AnalyzerOptions(files))
            .GetAllDiagnosticsAsync()).GetAwaiter().GetResult();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return found;
    }
}
