using Lamina.EndToEnd.Tests.Networks;
using Lamina.EndToEnd.Tests.Support;
using Lamina.Optimizers;
using Lamina.Training;

namespace Lamina.EndToEnd.Tests;

/// <summary>Frozen tensors do not change with any optimizer, and the others learn.</summary>
public class FreezingTests
{
    public static TheoryData<Optimizer> Optimizers =>
        [new GradientDescent(0.1), new Momentum(0.1), new Adam(0.1), new AdamW(0.1, weightDecay: 0.1)];

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void A_network_that_was_declared_frozen_does_not_change(Optimizer optimizer) =>
        RequireFrozen(new TransferNet(seed: 1), optimizer, [], name => name.StartsWith("teacher.", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void A_completely_frozen_network_can_be_trained(Optimizer optimizer)
    {
        Assert.Equal(0, WhollyFrozenNet.Description.ParameterCount);
        RequireFrozen(new WhollyFrozenNet(seed: 1), optimizer, [], _ => true);
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void A_layer_that_the_options_freeze_does_not_change(Optimizer optimizer) => RequireFrozen(
        new MixedPenaltyNet(seed: 1), optimizer, ["dense2"], name => name.StartsWith("dense2.", StringComparison.Ordinal));

    [Fact]
    public void Blocks_and_their_statistics_are_frozen_by_the_prefix_of_their_names() => RequireFrozen(
        new LittleResNet(seed: 1), new Adam(0.1), ["residual1.1", "batchNorm1"],
        name => name.StartsWith("residual1.1.", StringComparison.Ordinal) || name.StartsWith("batchNorm1.", StringComparison.Ordinal));

    [Fact]
    public void Statistics_that_are_not_frozen_change_although_they_have_no_gradient()
    {
        NetworkDescription network = LittleResNet.Description;

        Assert.Equal(
            network.Parameters.Where(tensor => tensor.Name.Contains(".running_", StringComparison.Ordinal)),
            network.Parameters.Where(tensor => tensor.IsStatistic));
        Assert.DoesNotContain(TransferNet.Description.Parameters, tensor => tensor.IsStatistic);
        Assert.Equal((4 * 2) + 2, TransferNet.Description.ParameterCount);
    }

    private static void RequireFrozen<TNetwork>(TNetwork network, Optimizer optimizer, string[] frozen, Func<string, bool> isFrozen)
        where TNetwork : class, INetwork<TNetwork>
    {
        const int examples = 10;
        Example example = Example.Draw(TNetwork.Description, examples, seed: 3);
        float[] before = network.Parameters.Span.ToArray();
        using var step = new TrainingStep<TNetwork>(
            network, optimizer, new TrainingOptions { BatchSize = examples, Workers = 2, ClipNorm = 5, Frozen = frozen });

        for (int i = 0; i < 5; i++) step.Step(example.SingleInputs, example.SingleTargets, examples);

        foreach (ParameterDescription tensor in TNetwork.Description.Parameters)
        {
            bool stayed = before.AsSpan(tensor.Offset, tensor.Length).SequenceEqual(network.Parameters[tensor.Name]);
            Assert.True(stayed == isFrozen(tensor.Name), $"{tensor.Name} {(stayed ? "did not move" : "moved")}.");
        }
    }
}
