using Lamina.Generator.Declarations;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Tests.Lowering;
using Lamina.Generator.Tests.Passes;

namespace Lamina.Generator.Tests.Scheduling;

/// <summary>
/// How much memory plans take, against the largest sum of buffers that must live together, which is worked out from groups alone, and
/// whether they keep the rules of memory.
/// </summary>
public class MemoryBoundTests
{
    /// <summary>How much more than what is alive at the worst moment a plan may take.</summary>
    private const double Overhead = 1.1;

    /// <summary>Numbers per example that a small network may lose at inference, where few buffers leave little choice.</summary>
    private const int Gap = 64;

    private const int Graphs = 60;

    public static TheoryData<int> Seeds => new(Enumerable.Range(0, Graphs));

    [Theory]
    [MemberData(nameof(DeclaredGraphs.Names), MemberType = typeof(DeclaredGraphs))]
    public void Layers_and_graphs_keep_the_rules_and_the_bound(string name) => Check(DeclaredGraphs.All[name]);

    [Theory]
    [MemberData(nameof(LargeGraphs.Names), MemberType = typeof(LargeGraphs))]
    public void Residual_networks_and_transformers_keep_the_rules_and_the_bound(string name) => Check(LargeGraphs.All[name]);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Random_graphs_keep_the_rules_and_the_bound(int seed) => Check(RandomGraphs.Declaration(seed));

    [Theory]
    [MemberData(nameof(LargeGraphs.Names), MemberType = typeof(LargeGraphs))]
    public void A_workspace_for_a_mini_batch_is_within_a_tenth_of_what_must_live_together(string name)
    {
        Schedule training = Scheduler.Schedule(DeclaredStages.Of(LargeGraphs.All[name]).Training);
        const int Examples = 32;
        int bound = (BufferLifetime.LowerBound(training) * Examples) + (BufferLifetime.SlotsOfBatch(training) * MemoryPlan.SlotLength);
        Assert.InRange(new MemoryPlan(training.ElementsPerExample, training.Slots).Length(Examples), bound, bound * Overhead);
    }

    [Fact]
    public void Values_of_the_whole_batch_share_slots_when_they_do_not_live_together()
    {
        Schedule training = Scheduler.Schedule(DeclaredStages.Of(LargeGraphs.Residual(blocks: 6)).Training);
        List<PlannedBuffer> ofBatch = training.Buffers.Values.Where(buffer => buffer.IsFixed).ToList();
        Assert.NotEmpty(ofBatch);
        int first = ofBatch.Min(buffer => buffer.Slot);
        int end = ofBatch.Max(buffer => buffer.Slot + (MemoryPlan.AlignUp(buffer.Width) / MemoryPlan.SlotLength));
        Assert.Equal(training.Slots, end);
        Assert.InRange(end - first, 1, BufferLifetime.SlotsOfBatch(training) * Overhead);
    }

    private static void Check(NetworkDeclaration declaration)
    {
        GraphStages stages = DeclaredStages.Of(declaration);
        Check(Scheduler.Schedule(stages.Training), gap: 0);
        Check(Scheduler.Schedule(stages.Evaluation), Gap);
        Check(Scheduler.Schedule(stages.Inference), Gap);
    }

    private static void Check(Schedule schedule, int gap)
    {
        ScheduleVerifier.Verify(schedule);
        int bound = BufferLifetime.LowerBound(schedule);
        Assert.InRange(schedule.ElementsPerExample, bound, Math.Max(bound * Overhead, bound + gap));
    }
}
