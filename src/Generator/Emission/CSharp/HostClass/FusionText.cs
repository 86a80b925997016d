using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.CSharp.HostClass;

/// <summary>Says which layers one kernel computes together.</summary>
internal static class FusionText
{
    /// <summary>With more kernels than this, equal ones are counted instead of named.</summary>
    private const int MaxNamed = 12;

    /// <summary>The kernels of the prediction in order: <c>dense1 + relu1, dense2 + softmax1</c>.</summary>
    public static string Inference(NetworkPlan plan)
    {
        List<LayerPath[]> kernels = plan.Inference.Groups.Select(group => Layers(plan.Inference, group)).ToList();
        return string.Join(
            ", ", kernels.Count <= MaxNamed ? kernels.Select(layers => string.Join<LayerPath>(" + ", layers)) : Counted(plan, kernels));
    }

    /// <summary>The layers of a kernel's nodes, each once.</summary>
    private static LayerPath[] Layers(Schedule schedule, FusedGroup group) =>
        group.Nodes.Select(id => schedule.Graph.Nodes[id].Layer).Distinct().ToArray();

    /// <summary>Kernels over layers of the same kinds are one entry with their number.</summary>
    private static IEnumerable<string> Counted(NetworkPlan plan, List<LayerPath[]> kernels)
    {
        var kinds = plan.Layers.ToDictionary(layer => layer.Layer, layer => layer.Description.Kind);
        return kernels
            .GroupBy(
                layers => string.Join(" + ", layers.Select(layer => kinds.TryGetValue(layer, out string? kind) ? kind : layer.ToString())))
            .Select(group => group.Count() == 1 ? group.Key : $"{group.Key} ({Literals.Of(group.Count())} times)");
    }
}
