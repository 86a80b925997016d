extern alias training;

using Lamina.Devices;
using Lamina.Generator.Tests.Harness;
using Lamina.Optimizers;
using Lamina.Tests;
using training::Lamina.Data;
using training::Lamina.Training;

namespace Lamina.Generator.Tests.Emission.Gpu.Support;

/// <summary>Trains a network on the processor and another with equal parameters on a device, and compares what comes of both.</summary>
/// <param name="device">The device.</param>
internal sealed class SameTraining(Device device) : INetworkCall<bool>
{
    private const int Examples = 25;
    private const float Tolerance = 1e-4f;

    public bool Call<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork>
    {
        var other = (TNetwork)Activator.CreateInstance(typeof(TNetwork), 5UL)!;
        NetworkDescription description = TNetwork.Description;
        var random = new Random(3);
        float[][] inputs = Rows(random, description.InputLength);
        int[] labels = Enumerable.Range(0, Examples).Select(_ => random.Next(description.TargetLength)).ToArray();
        Dataset data = Dataset.FromLabels(inputs, labels, description.TargetLength);

        var options = new TrainingOptions { Epochs = Budget.Of(1, 3), BatchSize = 8, ClipNorm = 0.5, Workers = 1 };
        new Trainer<TNetwork>(network, new Adam(0.01), options).Fit(data);
        new Trainer<TNetwork>(other, new Adam(0.01), options with { Device = device }).Fit(data);
        for (int i = 0; i < network.Parameters.Span.Length; i++)
        {
            Assert.Equal(network.Parameters.Span[i], other.Parameters.Span[i], Tolerance);
        }

        return true;
    }

    private static float[][] Rows(Random random, int length) => Enumerable.Range(0, Examples)
        .Select(_ => Enumerable.Range(0, length).Select(_ => (2 * random.NextSingle()) - 1).ToArray()).ToArray();
}
