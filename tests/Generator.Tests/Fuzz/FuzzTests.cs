using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Tests.Fuzz;

/// <summary>
/// No declaration makes the generator or the analyzers throw (the harness sees to that), and each either compiles without a warning and
/// makes a training step, or carries an error of ours.
/// </summary>
public class FuzzTests
{
    [Theory]
    [MemberData(nameof(FuzzBatch.Seeds), MemberType = typeof(FuzzBatch))]
    public void Every_declaration_compiles_without_warnings_or_carries_an_error_of_ours(int seed)
    {
        string[] files = FuzzBatch.Draw(new DeclarationFuzzer(seed, mayNotCompile: false).File);
        GeneratorRun run = GeneratorRun.Of(files);
        HashSet<string> wrong = run.Lamina.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.Path).ToHashSet();
        List<Diagnostic> unexplained = run.Compiler.Where(diagnostic => !wrong.Contains(diagnostic.Location.SourceTree!.FilePath)).ToList();
        Assert.True(unexplained.Count == 0, FuzzBatch.Describe(unexplained, files));
        AssertGenerated(run, files, wrong);

        TrainingSteps.Run(run, wrong, files);

        // Neither of the two may become rare by a change of the fuzzer or of the rules.
        Assert.InRange(wrong.Count, FuzzBatch.Classes / 5, FuzzBatch.Classes * 17 / 20);
    }

    /// <summary>A class without an error of ours has a file that computes; one with an error has stubs or nothing.</summary>
    private static void AssertGenerated(GeneratorRun run, string[] files, HashSet<string> wrong)
    {
        for (int i = 0; i < files.Length; i++)
        {
            bool computes = run.Files.Any(file => file.Name.StartsWith($"N{i}.", StringComparison.Ordinal)
                && !file.Text.Contains("every member throws", StringComparison.Ordinal));
            Assert.True(computes != wrong.Contains($"Source{i}.cs"), $"{(computes ? "Wrong but compiled" : "Right but not compiled")}:\n{files[i]}");
        }
    }
}
