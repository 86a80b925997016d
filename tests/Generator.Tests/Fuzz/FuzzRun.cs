using System.IO;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Fuzz;

/// <summary>
/// A batch of declarations with what the generator and the analyzers make of it. Every file has a namespace of its own, so that right and
/// wrong ones are compiled apart, each of them once.
/// </summary>
internal sealed class FuzzRun
{
    private readonly CSharpCompilation output;

    /// <summary>
    /// Runs the generator, and the analyzers over the declarations alone: they need no generated code, and are much faster without.
    /// </summary>
    public FuzzRun(SourceSettings settings, string[] files)
    {
        Declarations = Sources.Compile(settings, files);
        Driver = GeneratorDrivers.Create(Declarations).RunGeneratorsAndUpdateCompilation(Declarations, out Compilation both, out _);
        output = (CSharpCompilation)both;
        Generated = GeneratorDrivers.Files(Driver);
        Wrong = LaminaAnalyzers.Run(Declarations).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.Location.SourceTree!.FilePath).ToHashSet();
    }

    /// <summary>What was drawn.</summary>
    public CSharpCompilation Declarations { get; }

    /// <summary>The driver that ran on it.</summary>
    public GeneratorDriver Driver { get; }

    /// <summary>Hint name and text of each generated file.</summary>
    public IReadOnlyList<(string Name, string Text)> Generated { get; }

    /// <summary>Names of the drawn files with an error of ours.</summary>
    public IReadOnlySet<string> Wrong { get; }

    /// <summary>The compiler's warnings and errors in wrong files and in what was generated from them.</summary>
    public IReadOnlyList<Diagnostic> DiagnoseWrong() => Shown(Without(isWrong: false).GetDiagnostics());

    /// <summary>Compiles the right files with what was generated from them; the compiler's warnings and errors.</summary>
    public IReadOnlyList<Diagnostic> EmitRight(Stream assembly) => Shown(Without(isWrong: true).Emit(assembly).Diagnostics);

    private static List<Diagnostic> Shown(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();

    private CSharpCompilation Without(bool isWrong) => output.RemoveSyntaxTrees(
        output.SyntaxTrees.Where(tree => FuzzBatch.Origin(tree.FilePath) is { } origin && Wrong.Contains(origin) == isWrong));
}
