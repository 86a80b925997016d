using System.Collections.Immutable;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.CodeFixes.Tests.Fuzz;

/// <summary>
/// What must hold of every mutant of a unit: nothing throws, an edited driver generates what a new one does, generated files parse, and
/// code that the compiler accepts either gets an error of ours or compiles with what is generated.
/// </summary>
internal sealed class UnitCheck
{
    /// <summary>Every how many mutants the analyzers see generated code too, and how many code fixes are applied.</summary>
    private const int WithGenerated = 4, WithFixes = 4;

    private readonly SourceUnit unit;
    private readonly CSharpCompilation original;
    private readonly GeneratorDriver originalDriver;
    private readonly IReadOnlyList<(string Name, string Text)> originalFiles;
    private GeneratorDriver edited;
    private FixCheck? fixes;

    public UnitCheck(SourceUnit unit)
    {
        this.unit = unit;
        original = unit.Compile();
        originalDriver = GeneratorDrivers.Create(original).RunGenerators(original);
        originalFiles = GeneratorDrivers.Files(originalDriver);
        edited = originalDriver;
    }

    /// <summary>Throws what is wrong.</summary>
    public Outcome Check(Mutant mutant)
    {
        SyntaxTree before = original.SyntaxTrees[mutant.File];
        SyntaxTree tree = Sources.Parse(unit.Settings, mutant.Text, before.FilePath);
        CSharpCompilation compilation = original.ReplaceSyntaxTree(before, tree);
        CSharpCompilation output = Generate(mutant, compilation);
        bool parses = !tree.GetDiagnostics().Any(IsError);
        ImmutableArray<Diagnostic> said =
            LaminaAnalyzers.Run(mutant.Number % WithGenerated == 0 && parses ? output : compilation);
        Diagnostic? failure = said.FirstOrDefault(diagnostic => diagnostic.Id == "LAM0084");
        Require(failure is null, () => $"{failure}");
        bool isOurs = said.Any(IsError);
        if (mutant.Number % WithFixes == 1 && said.Length > 0) (fixes ??= new FixCheck(unit)).Check(mutant);

        if (!parses) return Outcome.Broken;
        if (Users(output).Any(tree => output.GetSemanticModel(tree).GetDiagnostics().Any(IsError)))
        {
            Require(!mutant.IsOriginal || !unit.IsRight, () => "the unit does not compile: "
                + Users(output).SelectMany(tree => output.GetSemanticModel(tree).GetDiagnostics()).First(IsError));
            return Outcome.Rejected;
        }

        CheckGenerated(mutant, output, isOurs);
        return isOurs ? Outcome.Ours : Outcome.Right;
    }

    /// <summary>The output for a mutant as an edit of the original or of the mutant before, which is that for a new project.</summary>
    private CSharpCompilation Generate(Mutant mutant, CSharpCompilation compilation)
    {
        edited = (mutant.Number % 2 == 0 ? originalDriver : edited)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        Assert.Equal(GeneratorDrivers.Files(GeneratorDrivers.Create(compilation).RunGenerators(compilation)),
            GeneratorDrivers.Files(edited));
        Diagnostic? error = edited.GetRunResult().GeneratedTrees.SelectMany(tree => tree.GetDiagnostics()).FirstOrDefault(IsError);
        Require(error is null, () => $"a generated file does not parse: {error}");
        return (CSharpCompilation)output;
    }

    /// <summary>Of what the compiler accepts from the user: no warning in generated code, and no stubs without an error.</summary>
    private void CheckGenerated(Mutant mutant, CSharpCompilation output, bool isOurs)
    {
        IReadOnlyList<(string Name, string Text)> files = GeneratorDrivers.Files(edited);
        Require(
            isOurs || !files.Any(file => file.Text.Contains("every member throws", StringComparison.Ordinal)),
            () => "stubs without an error");
        if (!mutant.IsOriginal && files.SequenceEqual(originalFiles) && unit.IsRight) return;
        ImmutableArray<Diagnostic> found = output.GetDiagnostics();
        if (found.Any(diagnostic => IsError(diagnostic) && IsOfUser(diagnostic, output))) return;
        Diagnostic? unexplained = found.FirstOrDefault(
            diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !IsOfUser(diagnostic, output));
        Require(unexplained is null, () => $"in generated code: {unexplained} «{LaminaDiagnostic.Of(unexplained!).Underlined}»");
    }

    /// <summary>Without a place are the compiler's errors about the project as a whole, such as a missing Main.</summary>
    private bool IsOfUser(Diagnostic diagnostic, CSharpCompilation output) =>
        diagnostic.Location.SourceTree is not { } tree || Users(output).Contains(tree);

    private IEnumerable<SyntaxTree> Users(CSharpCompilation output) => output.SyntaxTrees.Take(unit.Files.Count);

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static void Require(bool condition, Func<string> finding)
    {
        if (!condition) throw new FindingException(finding());
    }
}
