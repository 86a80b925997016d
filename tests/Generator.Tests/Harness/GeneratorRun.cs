using System.Collections.Immutable;
using System.IO;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

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
        return Of(Sources.Compile(settings, sources), files.Texts, settings.WeightsLayout);
    }

    public static GeneratorRun Of(CSharpCompilation compilation) => Of(compilation, [], weightsLayout: null);

    /// <summary>
    /// Compiles sources to an assembly. The compiler's diagnostics are those of the emit, and ours those about the sources alone, so that
    /// generated code is bound once.
    /// </summary>
    public static GeneratorRun Emit(Stream assembly, params string[] sources)
    {
        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, sources);
        (GeneratorDriver driver, CSharpCompilation output) = Generate(compilation);
        return new GeneratorRun(
            output, GeneratorDrivers.Files(driver), Theirs(output.Emit(assembly).Diagnostics), Ours(LaminaAnalyzers.Run(compilation)));
    }

    /// <summary>Our diagnostics among others, in the order of their places.</summary>
    public static IReadOnlyList<LaminaDiagnostic> Ours(IEnumerable<Diagnostic> found) => found.Where(IsOurs).Select(LaminaDiagnostic.Of)
        .OrderBy(diagnostic => diagnostic.Path, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Start)
        .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal)
        .ToList();

    private static GeneratorRun Of(CSharpCompilation compilation, ImmutableArray<AdditionalText> files, string? weightsLayout)
    {
        (GeneratorDriver driver, CSharpCompilation output) = Generate(compilation);
        ImmutableArray<Diagnostic> found = LaminaAnalyzers.RunWithCompiler(output, files, weightsLayout);
        return new GeneratorRun(output, GeneratorDrivers.Files(driver), Theirs(found), Ours(found));
    }

    private static (GeneratorDriver Driver, CSharpCompilation Output) Generate(CSharpCompilation compilation)
    {
        GeneratorDriver driver = GeneratorDrivers.Create(compilation)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        RunChecks.Check(driver, compilation);
        return (driver, (CSharpCompilation)output);
    }

    private static List<Diagnostic> Theirs(IEnumerable<Diagnostic> found) =>
        found.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !IsOurs(diagnostic)).ToList();

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
}
