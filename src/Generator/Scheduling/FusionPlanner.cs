using System.Collections.Immutable;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Scheduling;

/// <summary>
/// Groups nodes into steps, greedily in graph order: an element-wise function or a sum joins the latest step among its operands when
/// that is a fused step over equal rows; the two gradients of a dense layer share a step, since both read dZ.
/// A node that joins step s reads nothing later than s, so the order of the steps stays a valid one.
/// </summary>
internal sealed class FusionPlanner
{
    private const int Source = -1;

    /// <summary>The JIT inlines only so much into one loop; a longer chain of functions is split.</summary>
    private const int MaxMaps = 12;

    private readonly Graph graph;
    private readonly int[] stepOf;
    private readonly List<(StepKind Kind, List<int> Nodes)> steps = new();
    private readonly Dictionary<(int Gradient, int Outputs), int> gradientSteps = new();

    private FusionPlanner(Graph graph)
    {
        this.graph = graph;
        stepOf = new int[graph.Nodes.Length];
    }

    public static ImmutableArray<Step> Plan(Graph graph)
    {
        var planner = new FusionPlanner(graph);
        for (int id = 0; id < graph.Nodes.Length; id++) planner.Place(id);
        return planner.Build();
    }

    private void Place(int id) => stepOf[id] = Class(id) switch
    {
        OpClass.BatchRow or OpClass.Tensor or OpClass.Number or OpClass.Drawn or OpClass.Total => Source,
        OpClass.WeightGradient or OpClass.BiasGradient => JoinGradients(id),
        OpClass.Map or OpClass.Sum => JoinLatest(id),
        OpClass.View or OpClass.Replaced =>
            throw new InvalidOperationException($"{graph.Nodes[id].Op} has no kernel; a pass should have replaced it."),
        _ => Open(graph.Nodes[id].Shape.IsPerExample ? StepKind.Fused : StepKind.Library, id),
    };

    private OpClass Class(int id) => graph.Nodes[id].Op.Class;

    private int Open(StepKind kind, int id)
    {
        steps.Add((kind, new List<int> { id }));
        return steps.Count - 1;
    }

    private int Join(int step, int id)
    {
        steps[step].Nodes.Add(id);
        return step;
    }

    private int JoinLatest(int id)
    {
        Node node = graph.Nodes[id];
        int latest = node.Operands.Max(operand => stepOf[operand]);
        return latest != Source && steps[latest].Kind == StepKind.Fused && Fits(node, steps[latest].Nodes)
            ? Join(latest, id)
            : Open(StepKind.Fused, id);
    }

    private bool Fits(Node node, List<int> step)
    {
        // A step returns one sum: losses of two heads have weights of their own.
        if (node.Op.Class == OpClass.Sum && step.Any(member => Class(member) == OpClass.Sum)) return false;
        if (Length(step[0]) != Length(graph.Nodes[node.Operands[0]])) return false;
        if (node.Op.Class == OpClass.Map && step.Count(member => Class(member) == OpClass.Map) >= MaxMaps) return false;
        int? width = RowWidth(node);
        return width is null || step.All(member => RowWidth(graph.Nodes[member]) is not { } other || other == width);
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
        if (gradientSteps.TryGetValue(key, out int step) && steps[step].Nodes.All(other => Class(other) != node.Op.Class))
        {
            return Join(step, id);
        }

        return gradientSteps[key] = Open(StepKind.ParameterGradients, id);
    }

    /// <summary>Numbers per example that a step runs over: the length of a value, or of what a sum adds up.</summary>
    private int Length(int id) => Length(Class(id) == OpClass.Sum ? graph.Nodes[graph.Nodes[id].Operands[0]] : graph.Nodes[id]);

    private static int Length(Node node) => node.Shape.Length;

    private ImmutableArray<Step> Build()
    {
        HashSet<int> stored = Stored();
        ImmutableArray<Step>.Builder result = ImmutableArray.CreateBuilder<Step>();
        var drawn = new HashSet<int>();
        foreach ((StepKind kind, List<int> nodes) in steps)
        {
            // A mask is drawn right before its first use, so that it occupies memory no longer than it must.
            foreach (int mask in nodes.SelectMany(id => graph.Nodes[id].Operands)
                .Where(id => Class(id) == OpClass.Drawn))
            {
                if (drawn.Add(mask)) result.Add(Make(StepKind.Draw, new List<int> { mask }, new HashSet<int> { mask }));
            }

            result.Add(Make(kind, nodes, stored));
        }

        return result.ToImmutable();
    }

    private Step Make(StepKind kind, List<int> nodes, HashSet<int> stored) =>
        new(kind, nodes.ToImmutableArray(), nodes.Where(stored.Contains).ToImmutableArray(), graph.Nodes[nodes[0]].Layer);

    private HashSet<int> Stored()
    {
        var stored = new HashSet<int>(graph.Outputs.All);
        for (int id = 0; id < graph.Nodes.Length; id++)
        {
            foreach (int operand in graph.Nodes[id].Operands)
            {
                if (stepOf[operand] != Source && stepOf[operand] != stepOf[id]) stored.Add(operand);
            }
        }

        // An op over whole rows writes its result to memory, if only for the functions that follow in its step.
        foreach ((_, List<int> nodes) in steps)
        {
            Node head = graph.Nodes[nodes[0]];
            if (head.Op.Class is not (OpClass.Map or OpClass.Sum) && head.Shape.IsPerExample && !nodes.Any(IsInMemory)) stored.Add(nodes[0]);
        }

        return stored;

        bool IsInMemory(int id) => stored.Contains(id) && graph.Nodes[id].Shape.IsPerExample;
    }
}
