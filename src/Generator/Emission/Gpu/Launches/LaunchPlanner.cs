using System.Collections.Immutable;
using Lamina.Generator.Emission.Gpu.Steps;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.Gpu.Launches;

/// <summary>
/// From the steps of a schedule to launches: a whole network where it is small, else a launch per step, with neighbouring steps over the same
/// rows in one, and the two statistics of a channel. Masks and noise are drawn where they are used, so their steps vanish.
/// </summary>
internal static class LaunchPlanner
{
    public static ImmutableArray<Launch> Plan(Schedule schedule, ParameterLayout layout, bool isTraining)
    {
        var writer = new LaunchWriter(schedule, layout, isTraining);
        if (SmallNetwork.Fits(schedule)) return ImmutableArray.Create(writer.Tiles(Drawn(schedule)));
        return Groups(schedule).Select(writer.Write).ToImmutableArray();
    }

    /// <summary>The steps of each launch where layers are kernels of their own.</summary>
    public static List<List<Step>> Groups(Schedule schedule) => Groups(schedule.Graph, Drawn(schedule));

    private static List<Step> Drawn(Schedule schedule) => schedule.Steps.Where(step => step.Kind != StepKind.Draw).ToList();

    private static List<List<Step>> Groups(Graph graph, List<Step> steps)
    {
        var groups = new List<List<Step>>();
        foreach (Step step in steps)
        {
            if (groups.Count > 0 && CanJoin(graph, groups[groups.Count - 1], step)) groups[groups.Count - 1].Add(step);
            else groups.Add(new List<Step> { step });
        }

        return groups;
    }

    private static bool CanJoin(Graph graph, List<Step> group, Step step)
    {
        if (group.Count == 1 && ChannelStatistics.AreOfOne(graph, group[0], step)) return true;
        return StepRows.AreSame(StepRows.Of(graph, step), StepRows.Of(graph, group[0]));
    }
}
