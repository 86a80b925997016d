using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Tests.Lowering;
using Lamina.Generator.Tests.Passes;

namespace Lamina.Generator.Tests.Scheduling;

public class PlannerTests
{
    [Fact]
    public void Parameters_lie_one_after_another_on_boundaries_of_64_bytes()
    {
        ParameterLayout layout = ParameterPlanner.Plan(Tensors(1, 16, 17, 32));
        Assert.Equal([0, 16, 32, 64], layout.Offsets.ToArray());
        Assert.Equal(96, layout.BlockLength);
    }

    [Fact]
    public void No_parameters_need_no_block() => Assert.Equal(0, ParameterPlanner.Plan(Tensors()).BlockLength);

    [Fact]
    public void A_block_beyond_memory_is_an_overflow_and_never_a_negative_length() =>
        Assert.Throws<OverflowException>(() => ParameterPlanner.Plan(Tensors(2_000_000_000, 1_000_000_000)));

    [Fact]
    public void The_planners_agree_with_the_runtime_on_the_length_of_a_slot() =>
        Assert.Equal(MemoryPlan.SlotLength, ParameterPlanner.SlotLength);

    [Fact]
    public void Inference_through_equal_layers_takes_two_buffers_whatever_the_depth()
    {
        Schedule schedule = Scheduler.Schedule(DeclaredStages.Of(Declare.Deep(30, 64, ActivationKind.Relu, inputs: 7)).Inference);
        Assert.Equal(30, schedule.Buffers.Count);
        Assert.Equal(2 * 64, schedule.ElementsPerExample);
        Assert.Equal(2, schedule.Slots);
    }

    [Fact]
    public void Training_keeps_every_activation_and_two_gradients()
    {
        Schedule schedule = Scheduler.Schedule(DeclaredStages.Of(Declare.Deep(30, 64, ActivationKind.Relu, inputs: 7)).Training);
        Assert.InRange(schedule.ElementsPerExample, 30 * 64, 32 * 64);
    }

    [Fact]
    public void A_network_of_one_layer_needs_no_workspace_at_inference()
    {
        Schedule schedule = Scheduler.Schedule(DeclaredStages.Of(Declare.Network(
            "Net", 3, LossKind.BinaryCrossEntropy, Declare.Dense(1), Declare.Activation(ActivationKind.Sigmoid))).Inference);
        Assert.Empty(schedule.Buffers);
        Assert.Equal((0, 0), (schedule.ElementsPerExample, schedule.Slots));
    }

    private static ImmutableArray<ParameterTensor> Tensors(params int[] lengths) =>
        lengths.Select((length, i) => new ParameterTensor($"p{i}", "weight", [length], InitialValues.Zeros, L1: 0, L2: 0))
            .ToImmutableArray();
}
