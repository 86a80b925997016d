using System.Globalization;
using Lamina.Generator.Declarations;
using Lamina.Generator.Tests.Lowering;

namespace Lamina.Generator.Tests.Fuzz;

/// <summary>
/// Draws networks of images, sequences, branches and heads, a third of them right and the others changed in one place or two.
/// </summary>
internal sealed class GraphFuzzer(int seed)
{
    private const int MostChanges = 2;

    /// <summary>One file with one network, and the blocks it uses, in a namespace of its own.</summary>
    public string File(int number)
    {
        int own = (seed * FuzzBatch.Classes) + number;
        var random = new Random(own);
        var mutator = new DeclarationMutator(random);
        NetworkDeclaration network = RandomGraphs.Declaration(own);
        for (int change = random.Next(MostChanges + 1); change > 0; change--) network = mutator.Mutate(network);
        string name = $"N{number.ToString(CultureInfo.InvariantCulture)}";
        return DeclaredSource.Of(network with { Host = network.Host with { Namespace = name } });
    }
}
