using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.Gpu.Launches;

/// <summary>Short names of the values of a kernel, without those of layers, so that equal layers share it.</summary>
internal static class KernelValueNames
{
    /// <summary>For a kernel of one step.</summary>
    public static Func<int, string> Of(Graph graph, Step step, FusedKernel fused)
    {
        if (step.Kind != StepKind.ParameterGradients) return id => fused[id];

        var names = new Dictionary<int, string>();
        foreach (int id in step.Nodes)
        {
            Node node = graph.Nodes[id];
            names[node.Operands[0]] = "dz";
            if (node.Operands.Length > 1) names[node.Operands[1]] = "x";
            names[id] = node.Op.Class == OpClass.BiasGradient ? "db" : "dw";
        }

        return id => names[id];
    }
}
