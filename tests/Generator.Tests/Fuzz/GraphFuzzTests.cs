using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Tests.Fuzz;

/// <summary>
/// Networks of every layer, right ones and ones with a mistake: generator and analyzers find an error of theirs, or the network compiles
/// without a warning and makes a training step.
/// </summary>
public class GraphFuzzTests
{
    [Theory]
    [MemberData(nameof(FuzzBatch.GraphSeeds), MemberType = typeof(FuzzBatch))]
    public void Every_graph_trains_or_carries_an_error_of_ours(int seed)
    {
        string[] files = FuzzBatch.Draw(new GraphFuzzer(seed).File);
        GeneratorRun run = GeneratorRun.Of(files);
        HashSet<string> wrong = run.Lamina.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.Path).ToHashSet();
        Assert.True(run.Compiler.Count == 0, FuzzBatch.Describe(run.Compiler, files));

        Dictionary<int, double> losses = TrainingSteps.Run(run, wrong, files);
        Assert.All(losses, loss => Assert.True(double.IsFinite(loss.Value), $"The loss is {loss.Value}:\n{files[loss.Key]}"));
        Assert.InRange(wrong.Count, FuzzBatch.Classes / 5, FuzzBatch.Classes * 3 / 4);
        Assert.InRange(losses.Count, FuzzBatch.Classes / 5, FuzzBatch.Classes - wrong.Count);
    }
}
