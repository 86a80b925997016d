using Lamina.Generator.Declarations;

namespace Lamina.Generator.Tests.Lowering;

public class RandomGraphsTests
{
    private static readonly List<NetworkDeclaration> Networks = Enumerable.Range(0, 200).Select(RandomGraphs.Declaration).ToList();

    [Fact]
    public void The_same_seed_gives_the_same_graph() => Assert.Equal(Networks[7], RandomGraphs.Declaration(7));

    [Fact]
    public void They_contain_every_kind_of_layer_but_the_users_own_functions()
    {
        IEnumerable<Type> kinds = typeof(LayerDeclaration).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(LayerDeclaration)))
            .Except([typeof(FormulaActivationDeclaration), typeof(GaussianNoiseDeclaration), typeof(ReshapeDeclaration),
                typeof(PermuteDeclaration)]);
        Assert.Empty(kinds.Except(Networks.SelectMany(network => network.Layers).SelectMany(Inner).Select(layer => layer.GetType())));
    }

    [Fact]
    public void They_contain_several_inputs_and_several_heads()
    {
        Assert.Contains(Networks, network => network.Inputs.Count > 1);
        Assert.Equal([1, 2, 3], Networks.Select(network => network.Losses.Count).Distinct().Order());
        Assert.Contains(Networks, network => network.Layers.OfType<RecurrentDeclaration>().Any(layer => layer.Lengths is not null));
    }

    private static IEnumerable<LayerDeclaration> Inner(LayerDeclaration layer) =>
        layer is UseDeclaration use ? use.Layers.SelectMany(Inner).Append(layer) : [layer];
}
