using Lamina.Generator.Ir;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Passes;

/// <summary>Removes nodes that no output needs. Runs last in every list, because the other passes leave unused nodes.</summary>
internal static class DeadNodePass
{
    public static Graph Run(Graph graph, CompilerRun? run = null)
    {
        bool[] alive = Alive(graph);
        return GraphRewriter.Rewrite(
            graph, run, (builder, id, node, operands) => alive[id] ? builder.Copy(node, operands) : GraphOutputs.None);
    }

    private static bool[] Alive(Graph graph)
    {
        var alive = new bool[graph.Nodes.Length];
        foreach (int output in graph.Outputs.All) alive[output] = true;

        for (int id = alive.Length - 1; id >= 0; id--)
        {
            if (!alive[id]) continue;
            foreach (int operand in graph.Nodes[id].Operands) alive[operand] = true;
        }

        return alive;
    }
}
