using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Facts;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Scheduling.Devices;

namespace Lamina.Generator.Emission.Gpu.Launches;

/// <summary>
/// Names of the values of a kernel: by what they are, so that equal layers share a kernel; those of several groups by their layers.
/// </summary>
internal static class KernelValueNames
{
    public static Func<int, string> Of(Graph graph, PlannedLaunch launch)
    {
        FusedGroup last = launch.Groups[launch.Groups.Length - 1];
        if (launch.Tiles is not null || (launch.Groups.Length > 1 && launch.Class != OpClass.Statistic))
        {
            return id => ValueNames.OfBuffer(graph.Nodes[id], LayerPath.Empty);
        }

        if (last.Kind == GroupKind.ParameterGradients) return OfGradients(graph, last);
        List<NamedGroup> named = launch.Groups.Reverse().Select(group => new NamedGroup(graph, group)).ToList();
        return id => named.First(group => group.Has(id))[id];
    }

    private static Func<int, string> OfGradients(Graph graph, FusedGroup group)
    {
        var names = new Dictionary<int, string>();
        foreach (int id in group.Nodes)
        {
            Node node = graph.Nodes[id];
            names[node.Operands[0]] = "dz";
            if (node.Operands.Length > 1) names[node.Operands[1]] = "x";
            names[id] = id == group.BiasSum ? "db" : "dw";
        }

        return id => names[id];
    }
}
