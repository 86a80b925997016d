using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Facts;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Scheduling.Devices;

/// <summary>
/// From the groups of a schedule to launches: a whole network where it is small, else a launch per group, with neighbouring groups over the
/// same rows in one, and the two statistics of a channel. Masks and noise are drawn where they are used, so their groups vanish.
/// </summary>
internal static class DevicePlanner
{
    public static DevicePlan Plan(Schedule schedule, bool isTraining, CompilerRun? run = null)
    {
        run?.Enter(CompilerStage.DevicePlanning);
        return SmallNetwork.Fits(schedule)
            ? new DevicePlan(schedule, ImmutableArray.Create(OfTiles(schedule, isTraining)), isTraining)
            : PlanLayers(schedule, isTraining, run);
    }

    /// <summary>A plan in which layers have kernels of their own, however small the network is.</summary>
    public static DevicePlan PlanLayers(Schedule schedule, bool isTraining, CompilerRun? run = null)
    {
        var launches = new List<List<FusedGroup>>();
        foreach (FusedGroup group in Computed(schedule))
        {
            if (launches.Count > 0 && CanJoin(schedule.Graph, launches[launches.Count - 1], group)) launches[launches.Count - 1].Add(group);
            else launches.Add(new List<FusedGroup> { group });
        }

        ImmutableArray<PlannedLaunch>.Builder planned = ImmutableArray.CreateBuilder<PlannedLaunch>();
        foreach (List<FusedGroup> groups in launches)
        {
            run?.Step();
            planned.Add(OfGroups(schedule, groups));
        }

        return new DevicePlan(schedule, planned.ToImmutable(), isTraining);
    }

    private static ImmutableArray<FusedGroup> Computed(Schedule schedule) =>
        schedule.Groups.Where(group => group.Kind != GroupKind.Draw).ToImmutableArray();

    private static PlannedLaunch OfTiles(Schedule schedule, bool isTraining)
    {
        ImmutableArray<FusedGroup> groups = Computed(schedule);
        return new PlannedLaunch(
            groups, new TileWorkGroups(isTraining), LaunchCost.OfTiles(schedule, groups)) { Tiles = TilePlan.Of(schedule) };
    }

    private static PlannedLaunch OfGroups(Schedule schedule, List<FusedGroup> groups) => new(
        groups.ToImmutableArray(),
        WorkDivision.Of(schedule.Graph, groups[0], groups.Any(group => group.IsSumming)),
        LaunchCost.Of(schedule, groups));

    private static bool CanJoin(Graph graph, List<FusedGroup> launch, FusedGroup group) =>
        (launch.Count == 1 && AreStatisticsOfOne(graph, launch[0], group)) || AreOverSameRows(launch[0].Rows, group.Rows);

    /// <summary>Whether a group takes the variance around the mean that another finds, over the same value.</summary>
    private static bool AreStatisticsOfOne(Graph graph, FusedGroup mean, FusedGroup variance) =>
        mean.Class == OpClass.Statistic && variance.Class == OpClass.Statistic
        && graph.Nodes[variance.Head!.Value].Operands.Take(2).SequenceEqual(
            new[] { graph.Nodes[mean.Head!.Value].Operands[0], mean.Head.Value });

    /// <summary>Rows whose elements do not lie side by side are rows of no other group.</summary>
    private static bool AreOverSameRows(RowLayout? first, RowLayout? second) =>
        first is { IsContiguous: true } && second is { IsContiguous: true }
        && first.PerExample == second.PerExample && first.Length == second.Length;
}
