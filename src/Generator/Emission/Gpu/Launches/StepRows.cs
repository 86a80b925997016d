using Lamina.Generator.Emission.Gpu.Steps;
using Lamina.Generator.Ir;
using Lamina.Generator.Scheduling;

namespace Lamina.Generator.Emission.Gpu.Launches;

/// <summary>Which steps take rows as wholes, and which rows: neighbouring steps over the same rows become one kernel.</summary>
internal static class StepRows
{
    /// <summary>Rows per example and numbers per row; null for steps that do not take rows.</summary>
    public static (int PerExample, int Length)? Of(Graph graph, Step step)
    {
        Node head = graph.Nodes[step.Nodes[0]];
        return head.Op switch
        {
            SoftmaxCrossEntropyOp loss => (graph.Nodes[head.Operands[0]].Shape.Length / loss.Width, loss.Width),
            SoftmaxOp or SoftmaxGradientOp or LogSoftmaxOp or LogSoftmaxGradientOp or WeightedCrossEntropyGradientOp =>
                (head.Shape.Length / head.Shape.Last, head.Shape.Last),
            AttentionSoftmaxOp softmax => (head.Shape.Length / softmax.Geometry.Keys, softmax.Geometry.Keys),
            GroupNormalizeOp normalize => Of(normalize.Geometry),
            GroupNormalizeGradientOp gradient => Of(gradient.Geometry),
            _ => null,
        };
    }

    /// <summary>Groups whose numbers do not lie side by side are rows of no other step.</summary>
    private static (int PerExample, int Length)? Of(GroupGeometry geometry) => NormalizationRows.IsContiguous(geometry)
        ? (geometry.Rows * geometry.Groups, geometry.Positions * geometry.Width)
        : null;

    /// <summary>The rows that a step's kernel takes.</summary>
    public static RowShape Shape(OpReading op) => op.Op is SoftmaxCrossEntropyOp loss
        ? RowShape.Of(op.LengthOf(0), loss.Width)
        : RowOps.Table[op.Op.GetType()].Rows(op);
}
