using Lamina.EndToEnd.Tests.Support;
using Lamina.Optimizers;
using Lamina.Training;

namespace Lamina.Devices.Tests.Support;

/// <summary>
/// All that is compared for every network: ŷ, losses and gradients of the passes, dropout on, with poison around every buffer; then training
/// steps, running statistics included. In one test, since most of its time goes into the compilation of the network's kernels.
/// </summary>
internal sealed class WholeStory : INetworkVisitor
{
    public void Visit<TNetwork>()
        where TNetwork : class, INetwork<TNetwork>
    {
        Device device = TestDevice.Require();
        Effort effort = Effort.For(TNetwork.DeviceProgram!);
        using (var loaded = new LoadedNetwork<TNetwork>(device))
        {
            foreach (int count in effort.Counts)
            {
                Example example = Example.Draw(TNetwork.Description, count, seed: (ulong)count);
                var slice = new BatchSlice(0, count, count, Seed: 0x1234_5678_9ABC_DEF0, Step: (1UL << 32) + 3);
                PassResults processor = PassResults.OnProcessor<TNetwork>(example, slice);
                loaded.Run(example, slice).RequireLike(processor, TNetwork.Description, $"{count} examples");
            }
        }

        TwoTrainings.RequireAlike<TNetwork>(
            new GradientDescent(0.01), new TrainingOptions(), Example.Draw(TNetwork.Description, effort.Examples, seed: 3), effort.Steps);
    }
}
