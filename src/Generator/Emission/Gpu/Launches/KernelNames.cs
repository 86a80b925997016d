using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Facts;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Scheduling.Devices;

namespace Lamina.Generator.Emission.Gpu.Launches;

/// <summary>What kernels are called and what is said in front of them, from their ops and sizes: equal layers share a kernel.</summary>
internal static class KernelNames
{
    /// <summary>A name such as dense784To512BiasRelu.</summary>
    public static string Of(DevicePlan plan, PlannedLaunch launch)
    {
        Graph graph = plan.Schedule.Graph;
        if (launch.Tiles is not null)
            return plan.IsTraining ? "backwardTiles" : graph.Outputs.Loss == GraphOutputs.None ? "forwardTiles" : "evaluateTiles";

        FusedGroup group = launch.Groups[0];
        string functions = new NamedGroup(graph, group).FunctionNames;
        string size = Literals.Of(group.RowWidth);
        if (group.Head is not { } id) return Camel(functions.Length == 0 ? "Sum" : functions) + size;

        Node head = graph.Nodes[id];
        string name = Camel(head.Op.Names.Kernel);
        return group.Class switch
        {
            OpClass.DenseProduct => $"{name}{Literals.Of(group.Product!.Terms)}To{size}{functions}",
            OpClass.WeightGradient => $"{name}{Literals.Of(group.Product!.Columns)}To{Literals.Of(group.Product.Rows)}Gradients",
            OpClass.BiasGradient => name + Literals.Of(head.Shape.Length),
            _ => name + functions + string.Join("x", head.Shape.Dimensions.Select(Literals.Of)),
        };
    }

    /// <summary>What it computes.</summary>
    public static string Summary(Graph graph, PlannedLaunch launch)
    {
        FusedGroup group = launch.Groups[0];
        if (launch.Tiles is not null) return "The whole network, a tile of examples at a time.";
        if (launch.Groups.Length > 1)
        {
            IEnumerable<string> words = launch.Groups.SelectMany(member => member.Nodes).Select(Words);
            return launch.Class == OpClass.Statistic
                ? $"Mean and variance of {Literals.Of(graph.Nodes[group.Head!.Value].Shape.Length)} channels."
                : $"For each row of {Literals.Of(group.RowWidth)} elements: {string.Join(", then ", words)}.";
        }

        return group.Kind == GroupKind.Fused
            ? GroupSummary.Of(new NamedGroup(graph, group), group.Head is { } head ? Words(head) : null, sum: "adds up")
            : string.Join(", ", group.Nodes.Select(Words)) + ".";

        string Words(int id) => graph.Nodes[id].Op.Names.Words;
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
