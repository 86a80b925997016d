using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using Lamina.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Lamina.Inspect;

/// <summary>What Lamina's analyzers and the compiler find in the files, as a build prints it.</summary>
internal static class Findings
{
    /// <summary>A line about errors of C#, of which files that miss others have many; then Lamina's diagnostics, each on a line.</summary>
    public static async Task Print(CSharpCompilation compilation, TextWriter errors)
    {
        CSharpGeneratorDriver.Create(new NetworkGenerator())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> failures);
        List<Diagnostic> ofCompiler = generated.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (ofCompiler.Count > 0)
        {
            string count = ofCompiler.Count == 1 ? "an error" : $"{ofCompiler.Count.ToString(CultureInfo.InvariantCulture)} errors";
            await errors.WriteLineAsync(
                $"The files have {count} of C#; give the other files of the project too where they are missing. The first: "
                + ofCompiler.MinBy(Place));
        }

        ImmutableArray<Diagnostic> found = await compilation
            .WithAnalyzers([new NetworkAnalyzer(), new NetworkUsageAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        IEnumerable<string> lines = failures.Concat(found)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Info).OrderBy(Place)
            .Select(diagnostic => diagnostic.ToString()).Distinct();
        foreach (string line in lines) await errors.WriteLineAsync(line);
    }

    private static (string File, int Start) Place(Diagnostic diagnostic) =>
        (diagnostic.Location.SourceTree?.FilePath ?? "", diagnostic.Location.SourceSpan.Start);
}
