using Lamina.Generator.Ir;

namespace Lamina.Generator.Lowering.Building;

/// <summary>Values whose elements are those of inputs, in any order.</summary>
internal static class InputNodes
{
    public static bool Contain(GraphBuilder graph, int node)
    {
        var seen = new HashSet<int> { node };
        var open = new Stack<int>(seen);
        while (open.Count > 0)
        {
            int next = open.Pop();
            if (graph[next].Op is not (InputOp or SliceOp or ReshapeOp or PermuteOp or ConcatOp)) return false;
            foreach (int operand in graph[next].Operands)
            {
                if (seen.Add(operand)) open.Push(operand);
            }
        }

        return true;
    }
}
