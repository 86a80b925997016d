using Lamina.EndToEnd.Tests.Networks;
using Lamina.EndToEnd.Tests.Support;
using Lamina.Initializers;

namespace Lamina.EndToEnd.Tests;

/// <summary>The members that the generator adds to every kind of class: constructor, prediction, named layers, a table.</summary>
public class HostTests
{
    [Fact]
    public void Generic_nested_record_internal_and_global_networks_predict()
    {
        float[] input = [0.5f, -1], one = [float.NaN], two = [float.NaN, float.NaN];

        new GenericNet<string>(seed: 1).Predict(input, one);
        Assert.True(float.IsFinite(one[0]));
        new Container<int>.NestedNet(seed: 1).Predict(input, two);
        Assert.Equal(1f, two[0] + two[1], tolerance: 1e-6f);
        new RecordNet(seed: 1).Predict(input, one);
        Assert.InRange(one[0], 0f, 1f);
        new NamedNet("three").Predict(input, one);
        Assert.True(float.IsFinite(one[0]));
        new GlobalNet(seed: 1).Predict(input, one);
        Assert.True(float.IsFinite(one[0]));
    }

    [Fact]
    public void A_user_constructor_chains_to_the_generated_one()
    {
        var network = new NamedNet("three");

        Assert.Equal("three", network.Title);
        Assert.Equal(new NamedNet(seed: 5).Parameters.Span.ToArray(), network.Parameters.Span.ToArray());
    }

    [Fact]
    public void Named_layers_are_views_of_the_parameters()
    {
        var network = new DeepNet(seed: 1);

        network.First[2, 1] = 42;
        network.Last.Biases[2] = 43;

        Assert.Equal(42, network.Parameters["first.weight"][(2 * 4) + 1]);
        Assert.Equal(43, network.Parameters["last.bias"][2]);
        Assert.True(new NoBiasNet(seed: 1).Dense1.Biases.IsEmpty);
    }

    [Fact]
    public void Parameters_start_as_declared()
    {
        Initializer[] declared =
        [
            Initializer.Zeros, Initializer.Constant(0.25), Initializer.Normal(0.01), Initializer.Normal(0.5),
            Initializer.Uniform(0.05), Initializer.Uniform(0.2), Initializer.Xavier(4), Initializer.Glorot(4, 4), Initializer.He(4),
            Initializer.He(4), Initializer.Xavier(4), Initializer.Glorot(4, 2),
        ];
        var network = new InitializersNet(seed: 1);

        Assert.Equal(
            declared, InitializersNet.Description.Parameters.Where(tensor => tensor.Shape.Count == 2).Select(tensor => tensor.Initializer));
        foreach (ParameterDescription tensor in InitializersNet.Description.Parameters)
        {
            float[] values = network.Parameters[tensor.Name].ToArray();
            bool constant = tensor.Initializer == Initializer.Zeros || tensor.Initializer == Initializer.Constant(0.25);
            float expected = tensor.Initializer == Initializer.Zeros ? 0 : 0.25f;
            if (constant) Assert.All(values, value => Assert.Equal(expected, value));
            else Assert.Equal(values.Length, values.Distinct().Count());
        }
    }

    [Fact]
    public void A_positional_encoding_has_sines_and_cosines()
    {
        float[] encoding = new PositionNet(seed: 1).Parameters["positionalEncoding1.encoding"].ToArray();

        for (int i = 0; i < encoding.Length; i++)
        {
            int step = i / 5, column = i % 5;
            double angle = step / Math.Pow(10_000, (column - (column % 2)) / 5.0);
            Assert.Equal(column % 2 == 0 ? Math.Sin(angle) : Math.Cos(angle), encoding[i], tolerance: 1e-6);
        }
    }

    [Theory]
    [MemberData(nameof(NetworkCatalog.Names), MemberType = typeof(NetworkCatalog))]
    public void Every_table_counts_every_parameter(string network) => NetworkCatalog.Visit(network, new Table());

    private sealed class Table : INetworkVisitor
    {
        public void Visit<TNetwork>()
            where TNetwork : class, INetwork<TNetwork>
        {
            NetworkDescription network = TNetwork.Description;

            Assert.Equal(network.ParameterCount, network.Layers.Sum(layer => layer.ParameterCount));
            if (network.Heads.Count == 1) Assert.Equal(network.OutputShape, network.Layers[^1].OutputShape);
            foreach (LayerDescription layer in network.Layers.Where(layer => !IsRepeated(layer.Name)))
            {
                Assert.Contains(layer.Name, network.ToTable(), StringComparison.Ordinal);
            }
        }

        /// <summary>Blocks that repeat the previous block share its row: the number in their names is above 0.</summary>
        private static bool IsRepeated(string layer) =>
            layer.Split('.')[..^1].Any(part => int.TryParse(part, out int number) && number > 0);
    }
}
