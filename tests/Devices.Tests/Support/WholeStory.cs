using Lamina.Devices.Tests.Sharing;
using Lamina.EndToEnd.Tests.Support;
using Lamina.Optimizers;
using Lamina.Training;

namespace Lamina.Devices.Tests.Support;

/// <summary>
/// The whole comparison for each network: ŷ, losses and gradients of the passes, with dropout and with guards around every buffer; then
/// training steps, including running statistics. It is one test, because most of its time is the compilation of the network's kernels.
/// </summary>
internal sealed class WholeStory(NetworkGroups groups) : INetworkVisitor
{
    public void Visit<TNetwork>()
        where TNetwork : class, INetwork<TNetwork>
    {
        DeviceProgram program = DeviceCode.Of<TNetwork>();
        Effort effort = Effort.For(program);
        Device device = groups.DeviceOf(program);
        using (var loaded = new LoadedNetwork<TNetwork>(device))
        {
            foreach (int count in effort.Counts) ComparePasses(loaded, count, effort);
        }

        Example example = Example.Draw(TNetwork.Description, effort.Examples, seed: 3);
        TwoTrainings.RequireAlike<TNetwork>(
            device, new GradientDescent(effort.Rate), new TrainingOptions(), example, effort.Steps,
            effort.IsDeep ? ExactStep<TNetwork>(example, effort.Rate) : null);
    }

    /// <summary>
    /// The parameters after one step of gradient descent, the gradient in double precision; the deep networks have no penalty.
    /// </summary>
    private static float[] ExactStep<TNetwork>(Example example, double rate)
        where TNetwork : class, INetwork<TNetwork>
    {
        float[] gradient = PassResults.OnProcessor<TNetwork, double>(
            example, new BatchSlice(0, example.Count, example.Count, TwoTrainings.Seed)).Gradient;
        float[] parameters = Near.Single(example.Parameters);
        foreach (ParameterDescription tensor in TNetwork.Description.Parameters.Where(tensor => tensor.IsTrainable || tensor.IsStatistic))
        {
            for (int i = tensor.Offset; i < tensor.Offset + tensor.Length; i++)
            {
                parameters[i] = (float)(parameters[i] - ((tensor.IsTrainable ? rate : 1) * gradient[i]));
            }
        }

        return parameters;
    }

    private static void ComparePasses<TNetwork>(LoadedNetwork<TNetwork> loaded, int count, Effort effort)
        where TNetwork : class, INetwork<TNetwork>
    {
        NetworkDescription network = TNetwork.Description;
        Example example = Example.Draw(network, count, seed: (ulong)count);
        var slice = new BatchSlice(0, count, count, Seed: 0x1234_5678_9ABC_DEF0, Step: (1UL << 32) + 3);
        PassResults processor = PassResults.OnProcessor<TNetwork, float>(example, slice);
        PassResults? exact = effort.IsDeep ? PassResults.OnProcessor<TNetwork, double>(example, slice) : null;
        PassResults there = loaded.Run(example, slice);
        there.RequirePredictionsLike(processor, exact, $"{count} examples");

        // One example has no variance: after batch normalisation there is then only rounding, divided by √ε.
        bool isNormalized = network.Parameters.Any(tensor => tensor.IsStatistic);
        if (count > 1 || !isNormalized) there.RequireTrainingLike(processor, exact, network, $"{count} examples", effort.TimesWorst);
    }
}
