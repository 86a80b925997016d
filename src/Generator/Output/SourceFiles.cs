using System.Text;
using Lamina.Generator.Diagnostics;
using Lamina.Generator.Runs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.Generator.Output;

/// <summary>Adds files to the compilation.</summary>
internal static class SourceFiles
{
    /// <summary>Without a byte order mark.</summary>
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Adds a file; if that fails, reports the failure, without a place because no location may come here, and adds the file under a name
    /// that nothing else has.
    /// </summary>
    /// <param name="output">Takes the file.</param>
    /// <param name="network">The class that the file belongs to.</param>
    /// <param name="name">Makes the name of the file.</param>
    /// <param name="text">The text of the file.</param>
    public static void Add(SourceProductionContext output, string network, Func<string> name, string text)
    {
        CompilerFailure? failure = Guard.Failure(
            new CompilerRun(network, output.CancellationToken), CompilerStage.Files,
            () => output.AddSource(name(), SourceText.From(text, Utf8)));
        if (failure is null) return;

        output.ReportDiagnostic(FailureDiagnostic.Of(failure, location: null));
        Guard.First(() =>
        {
            output.AddSource($"Lamina.{FileNames.Hash(text)}.g.cs", SourceText.From(text, Utf8));
            return true;
        });
    }
}
