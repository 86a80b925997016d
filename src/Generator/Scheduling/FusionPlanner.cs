using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Facts;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Scheduling;

/// <summary>
/// Fuses nodes into groups, greedily in graph order: an element-wise function or a sum joins the latest group among its operands when
/// that is a fused one over equal rows; the two gradients of a dense layer share a group, since both read dZ.
/// A node that joins group g reads nothing later than g, so the order of the groups stays a valid one.
/// </summary>
internal sealed class FusionPlanner
{
    private const int Source = -1;

    /// <summary>The JIT inlines only so much into one loop; a longer chain of functions is split.</summary>
    private const int MaxMaps = 12;

    private readonly Graph graph;
    private readonly int[] groupOf;
    private readonly List<(GroupKind Kind, List<int> Nodes)> groups = new();
    private readonly Dictionary<(int Gradient, int Outputs), int> gradientGroups = new();

    private readonly CompilerRun? run;

    private FusionPlanner(Graph graph, CompilerRun? run)
    {
        this.graph = graph;
        this.run = run;
        groupOf = new int[graph.Nodes.Length];
    }

    public static ImmutableArray<FusedGroup> Plan(Graph graph, CompilerRun? run = null)
    {
        var planner = new FusionPlanner(graph, run);
        for (int id = 0; id < graph.Nodes.Length; id++)
        {
            run?.Step();
            planner.Place(id);
        }

        return planner.Build();
    }

    private void Place(int id) => groupOf[id] = Class(id) switch
    {
        OpClass.BatchRow or OpClass.Tensor or OpClass.Number or OpClass.Drawn or OpClass.Total => Source,
        OpClass.WeightGradient or OpClass.BiasGradient => JoinGradients(id),
        OpClass.Map or OpClass.Sum => JoinLatest(id),
        OpClass.View or OpClass.Replaced =>
            throw new InvalidOperationException($"{graph.Nodes[id].Op} has no kernel; a pass should have replaced it."),
        _ => Open(graph.Nodes[id].Shape.IsPerExample ? GroupKind.Fused : GroupKind.Library, id),
    };

    private OpClass Class(int id) => graph.Nodes[id].Op.Class;

    private int Open(GroupKind kind, int id)
    {
        groups.Add((kind, new List<int> { id }));
        return groups.Count - 1;
    }

    private int Join(int group, int id)
    {
        groups[group].Nodes.Add(id);
        return group;
    }

    private int JoinLatest(int id)
    {
        Node node = graph.Nodes[id];
        int latest = node.Operands.Max(operand => groupOf[operand]);
        return latest != Source && groups[latest].Kind == GroupKind.Fused && Fits(node, groups[latest].Nodes)
            ? Join(latest, id)
            : Open(GroupKind.Fused, id);
    }

    private bool Fits(Node node, List<int> group)
    {
        // A group returns one sum: losses of two heads have weights of their own.
        if (node.Op.Class == OpClass.Sum && group.Any(member => Class(member) == OpClass.Sum)) return false;
        if (Length(group[0]) != Length(graph.Nodes[node.Operands[0]])) return false;
        if (node.Op.Class == OpClass.Map && group.Count(member => Class(member) == OpClass.Map) >= MaxMaps) return false;
        int? width = RowWidth(node);
        return width is null || group.All(member => RowWidth(graph.Nodes[member]) is not { } other || other == width);
    }

    /// <summary>The length of the values of one row that a map takes, or of a product's rows; null where there are none.</summary>
    private int? RowWidth(Node node)
    {
        if (node.Op.Class == OpClass.DenseProduct) return node.Shape.Last;
        if (node.Op.Class != OpClass.Map) return null;
        foreach (int operand in node.Operands)
        {
            TensorShape shape = graph.Nodes[operand].Shape;
            if (!shape.IsPerExample && !shape.IsScalar) return shape.Length;
        }

        return null;
    }

    private int JoinGradients(int id)
    {
        Node node = graph.Nodes[id];
        (int, int) key = (node.Operands[0], node.Shape.Dimensions[0]);
        if (gradientGroups.TryGetValue(key, out int group) && groups[group].Nodes.All(other => Class(other) != node.Op.Class))
        {
            return Join(group, id);
        }

        return gradientGroups[key] = Open(GroupKind.ParameterGradients, id);
    }

    /// <summary>Elements per example that a group runs over: the length of a value, or of what a sum adds up.</summary>
    private int Length(int id) => Length(Class(id) == OpClass.Sum ? graph.Nodes[graph.Nodes[id].Operands[0]] : graph.Nodes[id]);

    private static int Length(Node node) => node.Shape.Length;

    private ImmutableArray<FusedGroup> Build()
    {
        HashSet<int> stored = Stored();
        ImmutableArray<FusedGroup>.Builder result = ImmutableArray.CreateBuilder<FusedGroup>();
        var description = new GroupDescription(graph);
        var drawn = new HashSet<int>();
        foreach ((GroupKind kind, List<int> nodes) in groups)
        {
            run?.Step();

            // A mask is drawn right before its first use, so that it occupies memory no longer than it must.
            foreach (int mask in nodes.SelectMany(id => graph.Nodes[id].Operands)
                .Where(id => Class(id) == OpClass.Drawn))
            {
                if (drawn.Add(mask)) result.Add(description.Describe(GroupKind.Draw, new[] { mask }, _ => true));
            }

            result.Add(description.Describe(kind, nodes, stored.Contains));
        }

        return result.ToImmutable();
    }

    private HashSet<int> Stored()
    {
        var stored = new HashSet<int>(graph.Outputs.All);
        for (int id = 0; id < graph.Nodes.Length; id++)
        {
            foreach (int operand in graph.Nodes[id].Operands)
            {
                if (groupOf[operand] != Source && groupOf[operand] != groupOf[id]) stored.Add(operand);
            }
        }

        // An op over whole rows writes its result to memory, if only for the functions that follow in its group.
        foreach ((_, List<int> nodes) in groups)
        {
            Node head = graph.Nodes[nodes[0]];
            if (head.Op.Class is not (OpClass.Map or OpClass.Sum) && head.Shape.IsPerExample && !nodes.Any(IsInMemory))
                stored.Add(nodes[0]);
        }

        return stored;

        bool IsInMemory(int id) => stored.Contains(id) && graph.Nodes[id].Shape.IsPerExample;
    }
}
