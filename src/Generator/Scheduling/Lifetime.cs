using System.Collections.Immutable;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Scheduling;

/// <summary>A value and the first and last group that touch it.</summary>
/// <param name="Node">The value.</param>
/// <param name="Width">Its size, in the unit of the plan.</param>
/// <param name="First">The group that makes it.</param>
/// <param name="Last">The last group that reads it.</param>
internal sealed record Lifetime(int Node, int Width, int First, int Last)
{
    public bool Overlaps(Lifetime other) => First <= other.Last && other.First <= Last;

    /// <summary>Of all values that need memory of the workspace.</summary>
    public static List<Lifetime> Of(Graph graph, ImmutableArray<FusedGroup> groups)
    {
        var lives = new Dictionary<int, Lifetime>();
        var callers = new HashSet<int>(graph.Outputs.All);
        for (int group = 0; group < groups.Length; group++)
        {
            foreach (int operand in groups[group].Nodes.SelectMany(id => graph.Nodes[id].Operands))
            {
                if (lives.TryGetValue(operand, out Lifetime? life)) lives[operand] = life with { Last = group };
            }

            foreach (int id in groups[group].Stored)
            {
                if (callers.Contains(id) || graph.Nodes[id].Shape.IsScalar) continue;
                lives.Add(id, new Lifetime(id, graph.Nodes[id].Shape.Length, group, group));
            }
        }

        return lives.Values.OrderBy(life => life.Node).ToList();
    }
}
