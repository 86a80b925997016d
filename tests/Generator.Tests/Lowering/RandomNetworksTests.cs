using Lamina.Generator.Declarations;

namespace Lamina.Generator.Tests.Lowering;

public class RandomNetworksTests
{
    private static readonly List<NetworkDeclaration> Networks = Enumerable.Range(0, 100).Select(RandomNetworks.Declaration).ToList();

    [Fact]
    public void The_same_seed_gives_the_same_network() => Assert.Equal(Networks[7], RandomNetworks.Declaration(7));

    [Fact]
    public void A_hundred_networks_contain_everything_that_can_be_declared()
    {
        List<LayerDeclaration> layers = Networks.SelectMany(network => network.Layers).ToList();
        Assert.Equal(Enum.GetValues<LossKind>(), Networks.Select(network => network.Losses[0].Loss).Distinct().Order());
        Assert.Equal(
            Enum.GetValues<ActivationKind>(), layers.OfType<ActivationDeclaration>().Select(layer => layer.Activation).Distinct().Order());
        Assert.Contains(layers, layer => layer is DropoutDeclaration { Keep: < 1 });
        Assert.Contains(layers, layer => layer is DropoutDeclaration { Keep: 1 });
        Assert.Contains(layers, layer => layer is DenseDeclaration { Weights.Bias: true });
        Assert.Contains(layers, layer => layer is DenseDeclaration { Weights.Bias: false });
        Assert.Contains(layers, layer => layer is DenseDeclaration { Weights.L1: > 0 });
        Assert.Contains(layers, layer => layer is DenseDeclaration { Weights.L2: > 0 });
        IEnumerable<int> depths = Networks.Select(network => network.Layers.Count(layer => layer is DenseDeclaration));
        Assert.Equal([1, 2, 3, 4, 5], depths.Distinct().Order());
    }
}
