using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Passes;

/// <summary>Copies a graph node by node. A pass decides what replaces each node; its operands already refer to the copy.</summary>
internal static class GraphRewriter
{
    /// <summary>Appends the replacement of a node to the copy and returns its id.</summary>
    public delegate int Replacement(GraphBuilder builder, int id, Node node, ImmutableArray<int> operands);

    public static Graph Rewrite(Graph graph, CompilerRun? run, Replacement replace)
    {
        var builder = new GraphBuilder(run);
        var newIds = new int[graph.Nodes.Length];
        for (int id = 0; id < newIds.Length; id++)
        {
            run?.Step();
            Node node = graph.Nodes[id];
            newIds[id] = replace(builder, id, node, ImmutableArray.CreateRange(node.Operands, operand => newIds[operand]));
        }

        return builder.Build(graph.Parameters, graph.Outputs.Map(id => newIds[id]));
    }
}
