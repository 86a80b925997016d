using System.Collections.Immutable;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Scheduling;

/// <summary>A value and the first and last step that touch it.</summary>
/// <param name="Node">The value.</param>
/// <param name="Width">Its size, in the unit of the plan.</param>
/// <param name="First">The step that makes it.</param>
/// <param name="Last">The last step that reads it.</param>
internal sealed record Lifetime(int Node, int Width, int First, int Last)
{
    public bool Meets(Lifetime other) => First <= other.Last && other.First <= Last;

    /// <summary>Of all values that need memory of the workspace.</summary>
    public static List<Lifetime> Of(Graph graph, ImmutableArray<Step> steps)
    {
        var lives = new Dictionary<int, Lifetime>();
        var callers = new HashSet<int>(graph.Outputs.All);
        for (int step = 0; step < steps.Length; step++)
        {
            foreach (int operand in steps[step].Nodes.SelectMany(id => graph.Nodes[id].Operands))
            {
                if (lives.TryGetValue(operand, out Lifetime? life)) lives[operand] = life with { Last = step };
            }

            foreach (int id in steps[step].Stored)
            {
                if (callers.Contains(id) || graph.Nodes[id].Shape.IsScalar) continue;
                lives.Add(id, new Lifetime(id, graph.Nodes[id].Shape.Length, step, step));
            }
        }

        return lives.Values.OrderBy(life => life.Node).ToList();
    }
}
