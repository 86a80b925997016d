using System.Threading;
using Lamina.Data;
using Lamina.EndToEnd.Tests.Networks;
using Lamina.EndToEnd.Tests.Support;
using Lamina.Optimizers;
using Lamina.Training;

namespace Lamina.EndToEnd.Tests;

/// <summary>After warm-up, repeated operations allocate nothing.</summary>
/// <remarks>
/// Workers have separate threads, so the whole process is measured. Other threads of the test host may allocate at any moment, so the best
/// of several runs counts: a step that allocates does so every time.
/// </remarks>
[Collection(Alone.Name)]
public class AllocationTests
{
    private const int Runs = 20;
    private const int StepsPerRun = 50;

    public static TheoryData<string, int> Steps => new()
    {
        { nameof(PlanarNet), 1 }, { nameof(PlanarNet), 2 }, { nameof(DigitsLikeNet), 1 }, { nameof(DigitsLikeNet), 2 },
        { nameof(WideNet), 1 }, { nameof(WideNet), 2 }, { nameof(DropoutNet), 1 }, { nameof(DropoutNet), 2 },
        { nameof(SoftmaxSquaredErrorNet), 1 }, { nameof(MixedPenaltyNet), 2 }, { nameof(LittleLeNet), 1 }, { nameof(LittleResNet), 2 },
        { nameof(SeparableNet), 1 }, { nameof(TransposedSameNet), 1 }, { nameof(WideLstmNet), 1 }, { nameof(BidirectionalLstmNet), 2 },
        { nameof(EncoderNet), 1 }, { nameof(CrossAttentionNet), 2 }, { nameof(NoisyRecurrentNet), 1 }, { nameof(MultiTaskNet), 2 },
        { nameof(LayoutNet), 1 }, { nameof(TransferNet), 1 }, { nameof(SpatialDropoutNet), 1 },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_training_step_allocates_nothing(string network, int workers) => NetworkCatalog.Visit(network, new Step(workers));

    [Fact]
    public void Inference_allocates_nothing()
    {
        var planar = new PlanarNet(seed: 1);
        var wide = new WideNet(seed: 1);
        float[] planarInputs = new float[2000], planarOutputs = new float[1000];
        float[] wideInputs = new float[64_000], wideOutputs = new float[10_000];

        RequireNoAllocation(() =>
        {
            planar.Predict(planarInputs.AsSpan(0, 2), planarOutputs.AsSpan(0, 1));
            planar.Predict(planarInputs, planarOutputs, examples: 1000);
            planar.Predict(planarInputs.AsSpan(0, 10), planarOutputs.AsSpan(0, 5), examples: 5);
            wide.Predict(wideInputs.AsSpan(0, 64), wideOutputs.AsSpan(0, 10));
            wide.Predict(wideInputs, wideOutputs, examples: 1000);
        });
    }

    [Fact]
    public void An_epoch_allocates_the_same_for_any_number_of_batches()
    {
        const int boundPerEpoch = 1024;
        Example example = Example.Draw(PlanarNet.Description, count: 200, seed: 1);
        var data = new Dataset(
            example.SingleInputs, 2, example.SingleTargets, 1);

        foreach (int batchSize in new[] { 1, 100 })
        {
            Fit(epochs: 5);
            long few = Fit(epochs: 5), many = Fit(epochs: 45);
            Assert.InRange((many - few) / 40, 0, boundPerEpoch);

            long Fit(int epochs)
            {
                var options = new TrainingOptions { Epochs = epochs, BatchSize = batchSize };
                var trainer = new Trainer<PlanarNet>(new PlanarNet(seed: 1), new Adam(), options);
                long before = GC.GetAllocatedBytesForCurrentThread();
                trainer.Fit(data);
                return GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }
    }

    private static void RequireNoAllocation(Action action)
    {
        action();
        Thread.Sleep(1);
        long least = long.MaxValue, leastOfThread = long.MaxValue;
        for (int run = 0; run < Runs && least > 0; run++)
        {
            long ofThread = GC.GetAllocatedBytesForCurrentThread();
            long before = GC.GetTotalAllocatedBytes(precise: true);
            action();
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
            leastOfThread = Math.Min(leastOfThread, GC.GetAllocatedBytesForCurrentThread() - ofThread);
        }

        Assert.Equal(0, leastOfThread);
        Assert.Equal(0, least);
    }

    private sealed class Step(int workers) : INetworkVisitor
    {
        public void Visit<TNetwork>()
            where TNetwork : class, INetwork<TNetwork>
        {
            const int examples = 64;
            Example example = Example.Draw(TNetwork.Description, examples, seed: 1);
            float[] inputs = example.SingleInputs;
            float[] targets = example.SingleTargets;
            using var step = new TrainingStep<TNetwork>(
                NetworkCatalog.Create<TNetwork>(seed: 1), new Adam(),
                new TrainingOptions { BatchSize = examples, Workers = workers, ClipNorm = 1, ClipValue = 1 });

            RequireNoAllocation(() =>
            {
                for (int i = 0; i < StepsPerRun; i++) step.Step(inputs, targets, examples);
            });
        }
    }
}
