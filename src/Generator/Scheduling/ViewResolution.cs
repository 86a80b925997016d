using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Facts;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Scheduling;

/// <summary>
/// A reshaped value is the same memory: its readers read its operand. From here on an operand's axes may differ from those its
/// reader was made for, and only lengths count; every op carries the sizes it needs.
/// </summary>
internal static class ViewResolution
{
    public static Graph Run(Graph graph, CompilerRun? run = null)
    {
        var copy = new GraphBuilder(run);
        var places = new int[graph.Nodes.Length];
        for (int id = 0; id < places.Length; id++)
        {
            run?.Step();
            Node node = graph.Nodes[id];
            if (node.Op.Class == OpClass.View)
            {
                places[id] = places[node.Operands[0]];
                if (node.GradientOf is { } layer) copy.MarkGradient(places[id], layer);
                continue;
            }

            places[id] = copy.Copy(node, ImmutableArray.CreateRange(node.Operands, operand => places[operand]));
        }

        return copy.Build(graph.Parameters, graph.Outputs.Map(id => places[id]));
    }
}
