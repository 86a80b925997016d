using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Tests.Fuzz;

/// <summary>Attributes whose arguments do not even compile, as they stand while somebody types.</summary>
public class WrongTypeFuzzTests
{
    /// <summary>
    /// Errors that leave everything readable: a named argument that does not exist or stands there twice, a constructor's argument behind
    /// it, and a constant that only a cast would convert, which the compiler converts all the same. Its own error says what is wrong.
    /// </summary>
    private static readonly string[] Readable = ["CS0246", "CS0617", "CS0643", "CS0266", "CS1016"];

    public static TheoryData<int> Seeds => new(FuzzSeeds.WrongTypes.Now);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Arguments_of_wrong_types_carry_an_error_of_ours_and_give_none_in_generated_code(int seed)
    {
        string[] files = FuzzBatch.Draw(new DeclarationFuzzer(-seed, mayNotCompile: true).File);
        GeneratorRun run = GeneratorRun.Of(files);
        List<Diagnostic> inGenerated = run.Compiler
            .Where(diagnostic => diagnostic.Location.SourceTree?.FilePath.StartsWith("Source", StringComparison.Ordinal) != true).ToList();
        Assert.True(inGenerated.Count == 0, FuzzBatch.Describe(inGenerated, files));

        HashSet<string> explained = run.Lamina.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.Path).ToHashSet();
        explained.UnionWith(run.Compiler.Where(diagnostic => Readable.Contains(diagnostic.Id))
            .Select(diagnostic => diagnostic.Location.SourceTree!.FilePath));
        List<Diagnostic> alone = run.Compiler.Where(diagnostic => !explained.Contains(diagnostic.Location.SourceTree!.FilePath)).ToList();
        Assert.True(alone.Count == 0, FuzzBatch.Describe(alone, files));
        Assert.InRange(run.Lamina.Count(diagnostic => diagnostic.Id == "LAM0009"), 5, 1000);
    }
}
