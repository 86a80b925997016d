using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Tests.Lowering;
using Lamina.Generator.Tests.Passes;

namespace Lamina.Generator.Tests.Emission.CSharp;

/// <summary>Every layer and graph, compiled from its source as a user writes it.</summary>
[Collection(nameof(RandomAssemblyCollection))]
public class EmittedGraphTests(RandomAssembly assembly)
{
    private const int Graphs = 40;
    private const double DoubleTolerance = 1e-10;
    private const double SingleTolerance = 2e-4;

    /// <summary>One example, an odd few, and more than any vector has lanes.</summary>
    private static readonly int[] Batches = [1, 2, 3, 5, 8, 17];

    public static IEnumerable<int> Seeds => Enumerable.Range(0, Graphs);

    /// <summary>Two blocks, which share their methods.</summary>
    internal static NetworkDeclaration Transformer { get; } = LargeGraphs.Transformer(blocks: 2);

    public static TheoryData<int> Rows => new(Seeds);

    [Theory]
    [MemberData(nameof(DeclaredGraphs.Names), MemberType = typeof(DeclaredGraphs))]
    public void Emitted_passes_of_layers_and_graphs_equal_the_interpreter(string name) => Compare(DeclaredGraphs.All[name], seed: 1);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Emitted_passes_of_random_graphs_equal_the_interpreter(int seed) => Compare(RandomGraphs.Declaration(seed), seed);

    [Fact]
    public void Emitted_passes_of_a_transformer_equal_the_interpreter() => Compare(Transformer, seed: 2);

    [Fact]
    public void Targets_that_are_missing_contribute_nothing()
    {
        NetworkDeclaration declaration = DeclaredGraphs.All["Losses"];
        int first = 3; // the answers, behind the classes
        int width = DeclaredStages.Of(declaration).Lowered.Nodes.First(node => node.Op is TargetOp).Shape.Length;
        PassComparison.Compare<double>(assembly, declaration, seed: 3, Batches, DoubleTolerance, batch => batch with
        {
            Targets = batch.Targets.Select((target, i) => i % width == first && i / width % 2 == 0 ? double.NaN : target).ToArray(),
        });
    }

    private void Compare(NetworkDeclaration declaration, int seed)
    {
        PassComparison.Compare<double>(assembly, declaration, seed, Batches, DoubleTolerance);
        PassComparison.Compare<float>(assembly, declaration, seed, Batches, SingleTolerance);
    }
}
