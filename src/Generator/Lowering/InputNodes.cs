using Lamina.Generator.Ir;

namespace Lamina.Generator.Lowering;

/// <summary>Values that are an input's numbers themselves, at most in other places.</summary>
internal static class InputNodes
{
    public static bool Contain(GraphBuilder graph, int node) => graph[node].Op switch
    {
        InputOp => true,
        SliceOp or ReshapeOp or PermuteOp or ConcatOp => graph[node].Operands.All(operand => Contain(graph, operand)),
        _ => false,
    };
}
