using System.Collections.Immutable;
using System.Threading;
using Lamina.Generator.Runs;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Runs;

/// <summary>What a project sees of the generator and the analyzers, run as the compiler runs them, while steps of a stage throw.</summary>
/// <param name="Files">The generated files by name.</param>
/// <param name="Lamina">Our diagnostics.</param>
/// <param name="Output">The sources with what was generated.</param>
/// <param name="Steps">Steps of the stage in the generator.</param>
internal sealed record FailedRun(
    IReadOnlyDictionary<string, string> Files, IReadOnlyList<LaminaDiagnostic> Lamina, Compilation Output, int Steps)
{
    /// <summary>A class of this name never fails.</summary>
    public const string Spared = "Other";

    /// <summary>The compiler's errors and warnings.</summary>
    public IEnumerable<Diagnostic> Compiler =>
        Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    /// <summary>Runs both without a fault.</summary>
    public static FailedRun Unharmed(params string[] sources) => Of(CompilerStage.Parsing, isHit: _ => false, sources);

    /// <summary>Runs both; a step throws whose number among those of the stage is hit.</summary>
    public static FailedRun Of(CompilerStage stage, Func<int, bool> isHit, params string[] sources) =>
        Of(stage, isHit, isPrinting: false, sources);

    /// <param name="stage">The stage that fails.</param>
    /// <param name="isHit">Whether the step with a number, from 1 on, throws; the analyzers count from 1 again.</param>
    /// <param name="isPrinting">Whether the project asks for the files with the stages.</param>
    /// <param name="sources">Its sources; the first is compiled first.</param>
    public static FailedRun Of(CompilerStage stage, Func<int, bool> isHit, bool isPrinting, string[] sources)
    {
        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, sources);
        int steps = 0;
        GeneratorDriver driver = Watched.Run(
            Fault, () => GeneratorDrivers.Create(compilation, isPrinting ? new ProjectProperties((StageFiles.Property, "true")) : null)
                .RunGeneratorsAndUpdateCompilation(compilation, out _, out _));
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Compilation output = compilation.AddSyntaxTrees(result.GeneratedSources.Select(source => source.SyntaxTree));

        int generated = steps;
        steps = 0;
        ImmutableArray<Diagnostic> analyzed = Watched.Run(Fault, () => LaminaAnalyzers.Run(output));
        return new FailedRun(
            result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString()),
            GeneratorRun.Ours(result.Diagnostics.Concat(analyzed)),
            output,
            generated);

        void Fault(CompilerRun run)
        {
            if (run.Stage == stage && run.Network != Spared && isHit(Interlocked.Increment(ref steps))) throw new InjectedFault();
        }
    }
}
