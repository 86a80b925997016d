using Lamina.Generator.Emission;
using Lamina.Generator.Emission.Gpu.Host;
using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Launches;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Scheduling.Devices;

namespace Lamina.Generator.Inspection;

/// <summary>Prints the launches of a graph on a device: each with its kernel, arguments, cost and fused groups.</summary>
internal static class LaunchText
{
    private static readonly SettingsText Settings = new(_ => null);

    public static IEnumerable<string> Lines(string title, DeviceMethod pass)
    {
        yield return $"{title}: {Literals.Grouped(pass.Launches.Length)} {(pass.Launches.Length == 1 ? "launch" : "launches")}";
        for (int i = 0; i < pass.Launches.Length; i++)
        {
            (Launch launch, NamedKernel kernel) = pass.Launches[i];
            yield return $"  launch {Literals.Of(i)}: {kernel.Name}";
            var table = new TextTable(11, 118);
            table.Add("layers", string.Join(", ", Layers(pass.Plan.Schedule.Graph, launch)));
            table.Add("computes", Groups(pass.Plan.Schedule, launch));
            table.Add("work groups", OpText.TypeName(launch.Plan.WorkGroups, "WorkGroups") + " " + Settings.Of(launch.Plan.WorkGroups));
            if (launch.Plan.Tiles is { } tiles) table.Add("memory", Memory(tiles));
            table.Add("arguments", string.Join(", ", kernel.Kernel.Parameters.Zip(launch.Arguments, Argument)));
            table.Add("costs", Costs(launch.Plan.Cost));
            foreach (string line in table.Lines("    ")) yield return line;
        }
    }

    private static IEnumerable<LayerPath> Layers(Graph graph, Launch launch) =>
        launch.Plan.Groups.SelectMany(group => group.Nodes).Select(id => graph.Nodes[id].Layer).Distinct();

    private static string Groups(Schedule schedule, Launch launch)
    {
        List<int> places = launch.Plan.Groups.Select(group => schedule.Groups.IndexOf(group)).ToList();
        return $"group{(places.Count == 1 ? "" : "s")} {string.Join(", ", places.Select(Literals.Of))}";
    }

    private static string Argument(KernelParameter parameter, HostArgument argument) => $"{parameter.Name}: " + argument switch
    {
        ValueArgument value => OpText.Value(value.Node),
        GradientArgument gradient => "shares of " + OpText.Value(gradient.Node),
        ConstantsArgument constants => OpText.Value(constants.Node),
        NumberArgument number => number.Property,
        RangeArgument range => range.Property,
        CountArgument count => $"Examples·{Literals.Of(count.PerExample)}",
        LossArgument loss => $"summands of a loss, weight {Literals.Of(loss.Weight)}",
        _ => throw new InvalidOperationException($"{argument} has no text."),
    };

    private static string Memory(TilePlan tiles) =>
        $"{TextTable.Count(tiles.ArenaLength, "element")} per example in {(tiles.IsArenaLocal ? "local memory" : "a buffer")}, "
        + $"panels of {TextTable.Count(tiles.PanelLength, "weight")}";

    private static string Costs(LaunchCost cost)
    {
        string operations = TextTable.Count(cost.OperationsPerExample, "operation");
        string perExample = $"{TextTable.Count(cost.BytesPerExample, "byte")} and {operations} per example";
        return cost.Bytes == 0 ? perExample : $"{perExample}; {TextTable.Count(cost.Bytes, "byte")} per pass";
    }
}
