using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.Gpu.Launches;

/// <summary>Which passes one kernel computes in tiles of examples: those whose values are narrow and depend on one example each.</summary>
internal static class SmallNetwork
{
    /// <summary>The widest value of such a network.</summary>
    public const int Widest = 128;

    public static bool Fits(Schedule schedule) => schedule.Steps.All(step => step.Kind switch
    {
        StepKind.Draw => true,
        StepKind.ParameterGradients => step.Nodes.All(id => IsNarrow(schedule.Graph, schedule.Graph.Nodes[id].Operands[0])),
        StepKind.Library => schedule.Graph.Nodes[step.Nodes[0]].Op.Class == OpClass.RowLoss,
        _ => step.Nodes.All(id => IsNarrow(schedule.Graph, id) && IsOfOneExample(schedule.Graph.Nodes[id].Op)),
    });

    private static bool IsNarrow(Graph graph, int id) => graph.Nodes[id].Shape.Length <= Widest;

    private static bool IsOfOneExample(Op op) => op.Class is
        OpClass.DenseProduct or OpClass.WindowProduct or OpClass.Map or OpClass.Sum or OpClass.Rows or OpClass.Gather;
}
