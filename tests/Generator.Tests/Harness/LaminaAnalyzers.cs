using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lamina.Generator.Tests.Harness;

/// <summary>What a project that references Lamina has analyzed.</summary>
internal static class LaminaAnalyzers
{
    public static ImmutableArray<DiagnosticAnalyzer> All => [new NetworkAnalyzer(), new NetworkUsageAnalyzer()];

    /// <summary>What they say about a compilation.</summary>
    public static ImmutableArray<Diagnostic> Run(Compilation compilation, CancellationToken cancellation = default) =>
        Run(compilation, new AnalyzerOptions([]), analysis => analysis.GetAnalyzerDiagnosticsAsync(cancellation));

    /// <summary>What they and the compiler say about a compilation, from one analysis.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="files">The additional files of the project.</param>
    /// <param name="weightsLayout">The LaminaLayout of the files; null if they have none.</param>
    public static ImmutableArray<Diagnostic> RunWithCompiler(
        Compilation compilation, ImmutableArray<AdditionalText> files, string? weightsLayout = null) =>
        Run(compilation, OptionsOf(files, weightsLayout), analysis => analysis.GetAllDiagnosticsAsync());

    /// <summary>The options of a project with additional files, all of one layout unless that is null.</summary>
    public static AnalyzerOptions OptionsOf(ImmutableArray<AdditionalText> files, string? weightsLayout) => weightsLayout is null
        ? new AnalyzerOptions(files)
        : new AnalyzerOptions(files, new ProjectProperties(("build_metadata.AdditionalFiles.LaminaLayout", weightsLayout)));

    /// <summary>Of all analyzers, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        All.SelectMany(analyzer => analyzer.SupportedDiagnostics).Distinct().OrderBy(
            descriptor => descriptor.Id, StringComparer.Ordinal).ToList();

    /// <summary>AD0001 is an exception of an analyzer of ours.</summary>
    private static ImmutableArray<Diagnostic> Run(
        Compilation compilation, AnalyzerOptions options,
        Func<CompilationWithAnalyzers, Task<ImmutableArray<Diagnostic>>> analyze)
    {
        // Task.Run: the analyzer driver must not wait for xunit's synchronization context while this thread blocks on it.
        ImmutableArray<Diagnostic> found = Task.Run(() => analyze(compilation.WithAnalyzers(All, options))).GetAwaiter().GetResult();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return found;
    }
}
