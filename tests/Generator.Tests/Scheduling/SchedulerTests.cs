using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Tests.Ir;
using Lamina.Generator.Tests.Lowering;
using Lamina.Generator.Tests.Passes;

namespace Lamina.Generator.Tests.Scheduling;

public class SchedulerTests
{
    private const int Networks = 60;

    /// <summary>How much more than what is alive at the worst moment a plan may take.</summary>
    private const double Overhead = 1.1;

    private static readonly Schedule Small = Scheduler.Schedule(DeclaredStages.Of(Declare.Network(
        "Net", 3, LossKind.CrossEntropy,
        Declare.Dense(9), Declare.Activation(ActivationKind.Gelu), Declare.Dropout(0.5),
        Declare.Dense(2), Declare.Activation(ActivationKind.Softmax))).Training);

    private static readonly Schedule Normalized = Scheduler.Schedule(DeclaredStages.Of(Declare.Network(
        "Net", 3, LossKind.MeanSquaredError,
        Declare.Dense(20), DeclareGraph.Norm(NormalizationKind.BatchNorm), Declare.Activation(ActivationKind.Gelu),
        Declare.Dense(2))).Training);

    public static TheoryData<int> Seeds => new(Enumerable.Range(0, Networks));

    public static TheoryData<string> Shapes => new(NetworksByShape.Keys);

    private static Dictionary<string, NetworkDeclaration> NetworksByShape { get; } = new()
    {
        ["20 equal layers"] = Declare.Deep(20, 64, ActivationKind.Relu, inputs: 64),
        ["60 layers that keep z and a"] = Declare.Deep(60, 10, ActivationKind.Gelu, inputs: 33),
        ["a pyramid"] = Stack(784, 512, 256, 128, 64, 32, 10),
        ["an hourglass"] = Stack(200, 100, 50, 10, 3, 10, 50, 100, 200),
        ["saw teeth"] = Stack(5, 90, 7, 80, 9, 70, 11, 60, 13, 50),
        ["one layer"] = Stack(10, 1),
    };

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Schedules_of_random_networks_keep_the_rules_of_groups_and_memory(int seed)
    {
        foreach (Schedule schedule in Schedules(RandomNetworks.Declaration(seed))) ScheduleVerifier.Verify(schedule);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Schedules_of_deep_networks_keep_the_rules_of_groups_and_memory(string shape)
    {
        foreach (Schedule schedule in Schedules(NetworksByShape[shape])) ScheduleVerifier.Verify(schedule);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_plan_is_within_a_tenth_of_what_is_alive_at_the_worst_moment(string shape)
    {
        foreach (Schedule schedule in Schedules(NetworksByShape[shape])) AssertTight(schedule);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void So_it_is_for_random_networks(int seed)
    {
        foreach (Schedule schedule in Schedules(RandomNetworks.Declaration(seed))) AssertTight(schedule);
    }

    [Fact]
    public void A_group_left_out_is_found() => AssertFault("is in 0 groups", Small with { Groups = Small.Groups.RemoveAt(2) });

    [Fact]
    public void A_group_done_twice_is_found() => AssertFault("is in 2 groups", Small with { Groups = Small.Groups.Add(Small.Groups[1]) });

    [Fact]
    public void Groups_in_the_wrong_order_are_found() =>
        AssertFault("which no group before it has stored", Small with { Groups = Small.Groups.Reverse().ToImmutableArray() });

    [Fact]
    public void A_value_not_stored_is_found()
    {
        FusedGroup first = Small.Groups.First(group => group.Kind == GroupKind.Fused);
        AssertFault(
            "which no group before it has stored",
            Small with { Groups = Small.Groups.Replace(first, first with { Stored = ImmutableArray<int>.Empty }) });
    }

    [Fact]
    public void A_value_stored_for_nobody_is_found()
    {
        FusedGroup first = Small.Groups.First(group => group.Kind == GroupKind.Fused && group.Stored.Length < group.Nodes.Length);
        AssertFault("stores other values", Small with { Groups = Small.Groups.Replace(first, first with { Stored = first.Nodes }) });
    }

    [Fact]
    public void A_missing_buffer_is_found() =>
        AssertFault("other buffers", Small with { Buffers = Small.Buffers.Remove(Small.Buffers.Keys.First()) });

    [Fact]
    public void Buffers_on_top_of_each_other_are_found() =>
        AssertFault("overlap", WithBuffers(buffer => buffer with { Offset = 0, Slot = 0 }));

    [Fact]
    public void Means_among_the_values_that_grow_are_found() => AssertFault("does not lie behind", Normalized with
    {
        Buffers = Normalized.Buffers.ToImmutableDictionary(
            pair => pair.Key, pair => pair.Value.IsFixed ? pair.Value with { Slot = 0 } : pair.Value),
    });

    [Fact]
    public void Means_that_grow_with_the_batch_are_found() => AssertFault("grows with the batch", Normalized with
    {
        Buffers = Normalized.Buffers.ToImmutableDictionary(pair => pair.Key, pair => pair.Value with { IsFixed = false }),
    });

    [Fact]
    public void Forgotten_slots_are_found() => AssertFault("overlap", WithBuffers(buffer => buffer with { Slot = 0 }));

    [Fact]
    public void A_plan_that_is_too_small_is_found() =>
        AssertFault("outside the plan", Small with { ElementsPerExample = Small.ElementsPerExample - 16 });

    private static void AssertTight(Schedule schedule)
    {
        int bound = BufferLifetime.LowerBound(schedule);
        Assert.InRange(schedule.ElementsPerExample, bound, bound * Overhead);
    }

    private static NetworkDeclaration Stack(int inputs, params int[] widths) => Declare.Network(
        "Stack", inputs, LossKind.MeanSquaredError,
        widths.SelectMany(width => new LayerDeclaration[]
        {
            Declare.Dense(width), Declare.Activation(ActivationKind.Tanh), Declare.Dropout(0.5),
        }).ToArray());

    private static IEnumerable<Schedule> Schedules(NetworkDeclaration declaration)
    {
        GraphStages stages = DeclaredStages.Of(declaration);
        return new[] { stages.Training, stages.Evaluation, stages.Inference }.Select(graph => Scheduler.Schedule(graph));
    }

    private static Schedule WithBuffers(Func<PlannedBuffer, PlannedBuffer> change) => Small with
    {
        Buffers = Small.Buffers.ToImmutableDictionary(pair => pair.Key, pair => change(pair.Value)),
    };

    private static void AssertFault(string expected, Schedule schedule) =>
        Assert.Contains(
            expected, Assert.Throws<VerificationException>(() => ScheduleVerifier.Verify(schedule)).Message, StringComparison.Ordinal);
}
