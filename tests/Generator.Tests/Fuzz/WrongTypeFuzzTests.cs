using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Tests.Fuzz;

/// <summary>Attributes whose arguments do not even compile, as they stand while somebody types.</summary>
public class WrongTypeFuzzTests
{
    [Theory]
    [MemberData(nameof(FuzzBatch.Seeds), MemberType = typeof(FuzzBatch))]
    public void Arguments_of_wrong_types_give_no_error_in_generated_code(int seed)
    {
        string[] files = FuzzBatch.Draw(new DeclarationFuzzer(-seed, mayNotCompile: true));
        GeneratorRun run = GeneratorRun.Of(files);
        List<Diagnostic> inGenerated = run.Compiler
            .Where(diagnostic => diagnostic.Location.SourceTree?.FilePath.StartsWith("Source", StringComparison.Ordinal) != true).ToList();
        Assert.True(inGenerated.Count == 0, FuzzBatch.Describe(inGenerated, files));
        Assert.InRange(run.Lamina.Count(diagnostic => diagnostic.Id == "LAM0009"), 5, 1000);
    }
}
