using System.Collections.Immutable;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Passes;

/// <summary>Copies a graph node by node; a pass says what becomes of each node, operands already being those of the copy.</summary>
internal static class GraphRewriter
{
    /// <summary>Appends a node's replacement to the copy and returns its place.</summary>
    public delegate int Replacement(GraphBuilder copy, int id, Node node, ImmutableArray<int> operands);

    public static Graph Rewrite(Graph graph, Replacement replace)
    {
        var copy = new GraphBuilder();
        var places = new int[graph.Nodes.Length];
        for (int id = 0; id < places.Length; id++)
        {
            Node node = graph.Nodes[id];
            places[id] = replace(copy, id, node, ImmutableArray.CreateRange(node.Operands, operand => places[operand]));
        }

        return copy.Build(graph.Parameters, graph.Outputs.Map(id => places[id]));
    }
}
