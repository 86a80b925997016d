using System.IO;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Tests.Fuzz;

/// <summary>
/// No declaration makes the generator or the analyzers throw (the harness sees to that), and each either compiles without a warning and
/// makes a training step, or carries an error of ours.
/// </summary>
public class FuzzTests : IClassFixture<FuzzLog>
{
    public static TheoryData<int> Seeds => new(FuzzSeeds.Declarations.Now);

    public static TheoryData<int> Compared => new(FuzzSeeds.Compared.Now);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_declaration_compiles_without_warnings_or_carries_an_error_of_ours(int seed)
    {
        string[] files = FuzzBatch.Draw(new DeclarationFuzzer(seed, mayNotCompile: false).File);
        var run = new FuzzRun(SourceSettings.Default, files);
        RunChecks.Check(run.Driver, run.Declarations);
        AssertGenerated(run, files);

        // What is wrong in a declaration explains the compiler's errors in it, but none in its stubs.
        AssertNone(run.DiagnoseWrong().Where(diagnostic => !run.Wrong.Contains(diagnostic.Location.SourceTree!.FilePath)), files);
        using var assembly = new MemoryStream();
        AssertNone(run.EmitRight(assembly), files);
        TrainingSteps.Run(assembly, files);

        // Neither of the two may become rare by a change of the fuzzer or of the rules.
        Assert.InRange(run.Wrong.Count, FuzzBatch.Classes / 5, FuzzBatch.Classes * 17 / 20);
    }

    /// <summary>Editors analyze declarations together with generated code; the members there change nothing.</summary>
    [Theory]
    [MemberData(nameof(Compared))]
    public void Analyzers_say_the_same_of_declarations_with_generated_code_and_without(int seed)
    {
        string[] files = FuzzBatch.Draw(new DeclarationFuzzer(seed, mayNotCompile: false).File);
        IReadOnlyList<LaminaDiagnostic> without = GeneratorRun.Ours(LaminaAnalyzers.Run(Sources.Compile(SourceSettings.Default, files)));
        Assert.Equal(
            without.Select(diagnostic => diagnostic.ToString()), GeneratorRun.Of(files).Lamina.Select(diagnostic => diagnostic.ToString()));
    }

    private static void AssertNone(IEnumerable<Diagnostic> diagnostics, string[] files)
    {
        List<Diagnostic> unexplained = diagnostics.ToList();
        Assert.True(unexplained.Count == 0, FuzzBatch.Describe(unexplained, files));
    }

    /// <summary>A class without an error of ours has a file that computes; one with an error has stubs or nothing.</summary>
    private static void AssertGenerated(FuzzRun run, string[] files)
    {
        HashSet<string?> computing = run.Generated.Where(file => !file.Text.Contains("every member throws", StringComparison.Ordinal))
            .Select(file => FuzzBatch.Origin(file.Name)).ToHashSet();
        for (int i = 0; i < files.Length; i++)
        {
            string name = FuzzBatch.Name(i);
            bool computes = computing.Contains(name);
            Assert.True(
                computes != run.Wrong.Contains(name), $"{(computes ? "Wrong but compiled" : "Right but not compiled")}:\n{files[i]}");
        }
    }
}
