using System.IO;
using Lamina.EndToEnd.Tests.Golden;
using Lamina.EndToEnd.Tests.Networks;
using Lamina.EndToEnd.Tests.Support;
using Lamina.Serialization;

namespace Lamina.EndToEnd.Tests;

public class SavingTests
{
    [Theory]
    [MemberData(nameof(NetworkCatalog.Names), MemberType = typeof(NetworkCatalog))]
    public void A_loaded_network_has_the_same_bits_and_predictions(string network) =>
        NetworkCatalog.Visit(network, new RoundTrip());

    [Fact]
    public void A_file_of_PyTorch_loads_and_gives_the_predictions_of_PyTorch()
    {
        GoldenTraining golden = GoldenFile.Trainings.Single(run => run is { Network: nameof(PlanarNet), Optimizer: "Adam" });
        var network = new PlanarNet(seed: 5);
        float[] inputs = GoldenExample.Of(PlanarNet.Description).SingleInputs;
        var outputs = new float[GoldenExample.Count];

        network.Load(GoldenFile.Path("planar.safetensors"));
        network.Predict(inputs, outputs, GoldenExample.Count);

        Distance.AssertBelow(1e-6, outputs, golden.Outputs, "the prediction");
        Distance.AssertBelow(
            1e-7, network.Parameters.Span.ToArray(), GoldenFile.Block(PlanarNet.Description, golden.Tensors), "the parameter block");
    }

    [Fact]
    public void The_file_of_another_architecture_is_rejected_and_changes_nothing()
    {
        using var file = new MemoryStream();
        new MultiLabelNet(seed: 1).Save(file);
        file.Position = 0;
        var network = new PlanarNet(seed: 2);
        float[] before = network.Parameters.Span.ToArray();

        var refusal = Assert.Throws<NetworkFileException>(() => network.Load(file));

        Assert.Equal(before, network.Parameters.Span.ToArray());
        Assert.Contains("MultiLabelNet", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("'dense1.weight' has shape (6, 4); expected (4, 2)", refusal.Message, StringComparison.Ordinal);
    }

    private sealed class RoundTrip : INetworkVisitor
    {
        public void Visit<TNetwork>()
            where TNetwork : class, INetwork<TNetwork>
        {
            string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
            TNetwork saved = NetworkCatalog.Create<TNetwork>(seed: 1);
            TNetwork loaded = NetworkCatalog.Create<TNetwork>(seed: 2);
            try
            {
                saved.Save(path);
                loaded.Load(path);
            }
            finally
            {
                File.Delete(path);
            }

            Assert.Equal(saved.Parameters.Span.ToArray(), loaded.Parameters.Span.ToArray());
            Assert.Equal(Prediction(saved), Prediction(loaded));
        }

        private static float[] Prediction<TNetwork>(TNetwork network)
            where TNetwork : class, INetwork<TNetwork>
        {
            Example example = Example.Draw(TNetwork.Description, count: 3, seed: 8);
            var outputs = new float[3 * TNetwork.Description.OutputLength];
            TNetwork.Forward<float>(
                network.Parameters.Span, example.SingleInputs, outputs, 3,
                new Workspace<float>(TNetwork.Description.InferencePlan, 3));
            return outputs;
        }
    }
}
