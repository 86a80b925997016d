using Lamina.Generator.Emission;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Inspection;

/// <summary>Prints a schedule: its fused groups with their nodes, then its buffers with their offsets and lifetimes.</summary>
internal sealed class ScheduleText
{
    /// <summary>The most groups for which lifetimes are drawn as a chart.</summary>
    private const int MaxChartedGroups = 64;

    private readonly Schedule schedule;
    private readonly List<Lifetime> lifetimes;

    public ScheduleText(Schedule schedule)
    {
        this.schedule = schedule;
        lifetimes = Lifetime.Of(schedule.Graph, schedule.Groups);
    }

    public IEnumerable<string> Lines(string title)
    {
        string elements = TextTable.Count(schedule.ElementsPerExample, "element");
        string slots = TextTable.Count(schedule.Slots, "slot");
        yield return $"{title}: {TextTable.Count(schedule.Groups.Length, "group")}, {elements} per example and {slots} of "
            + Literals.Of(ParameterPlanner.SlotLength);
        foreach (string line in Groups()) yield return line;
        if (lifetimes.Count == 0) yield break;
        yield return "";
        foreach (string line in Buffers()) yield return line;
    }

    private IEnumerable<string> Groups()
    {
        var graph = new GraphText(schedule.Graph);
        for (int i = 0; i < schedule.Groups.Length; i++)
        {
            FusedGroup group = schedule.Groups[i];
            yield return $"  group {Literals.Of(i)}: {Describe(group)}, stores {string.Join(", ", group.Stored.Select(OpText.Value))}";
            foreach (string line in graph.Nodes(group.Nodes, "    ")) yield return line;
        }
    }

    /// <summary>The kind and class of a group, and the number of its elements.</summary>
    private static string Describe(FusedGroup group)
    {
        string elements = TextTable.Count(group.Length, "element");
        return group.Kind is GroupKind.Fused or GroupKind.Library ? $"{group.Kind} {group.Class}, {elements}" : $"{group.Kind}, {elements}";
    }

    private IEnumerable<string> Buffers()
    {
        yield return $"  {TextTable.Count(lifetimes.Count, "buffer")}; {Peak()}";
        var table = new TextTable(8, 36, 10, 10, 6, 12, MaxChartedGroups);
        table.Add("value", "layer", "offset", "width", "slot", "groups", "");
        foreach (Lifetime life in lifetimes)
        {
            PlannedBuffer buffer = schedule.Buffers[life.Node];
            table.Add(
                OpText.Value(life.Node), $"{schedule.Graph.Nodes[life.Node].Layer}", buffer.IsFixed ? "batch" : Literals.Of(buffer.Offset),
                Literals.Of(buffer.Width), Literals.Of(buffer.Slot), $"{Literals.Of(life.First)}–{Literals.Of(life.Last)}", Chart(life));
        }

        foreach (string line in table.Lines("    ")) yield return line;
    }

    /// <summary>One column per group: # while the value is live.</summary>
    private string Chart(Lifetime life) => schedule.Groups.Length > MaxChartedGroups
        ? ""
        : string.Concat(schedule.Groups.Select((_, group) => life.First <= group && group <= life.Last ? '#' : '·'));

    /// <summary>
    /// The largest number of elements per example that are live at once, a lower bound for any plan, and the first group where that occurs.
    /// </summary>
    private string Peak()
    {
        List<Lifetime> perExample = lifetimes.Where(life => schedule.Graph.Nodes[life.Node].Shape.IsPerExample).ToList();
        if (perExample.Count == 0) return "none per example";
        (int group, long width) = perExample.Select(life => life.First).Distinct()
            .Select(first => (first, perExample.Where(life => life.First <= first && first <= life.Last).Sum(life => (long)life.Width)))
            .OrderByDescending(pair => pair.Item2).ThenBy(pair => pair.first).First();
        return $"at most {TextTable.Count(width, "element")} per example live at once, in group {Literals.Of(group)}";
    }
}
