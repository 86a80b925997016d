using System.Collections.Immutable;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Scheduling;

/// <summary>
/// Groups nodes into steps, greedily in graph order: an element-wise function or a sum joins the latest step among its operands when
/// that is a fused step of the same width; the two gradients of a dense layer share a step, since both read dZ.
/// A node that joins step s reads nothing later than s, so the order of the steps stays a valid one.
/// </summary>
internal sealed class FusionPlanner
{
    private const int Source = -1;

    private readonly Graph graph;
    private readonly int[] stepOf;
    private readonly List<(StepKind Kind, List<int> Nodes)> steps = new();
    private readonly Dictionary<int, int> gradientSteps = new();

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

    private void Place(int id) => stepOf[id] = graph.Nodes[id].Op switch
    {
        InputOp or TargetOp or ParameterOp or ExampleWeightOp or DropoutMaskOp => Source,
        ProductOp { Kind: ProductKind.WeightGradient } or SumRowsOp => JoinGradients(id),
        ProductOp => Open(StepKind.Fused, id),
        MapOp or SumOp => JoinLatest(id),
        SoftmaxOp => Open(StepKind.Softmax, id),
        SoftmaxGradientOp => Open(StepKind.SoftmaxGradient, id),
        SoftmaxCrossEntropyOp => Open(StepKind.SoftmaxCrossEntropy, id),
        Op op => throw new InvalidOperationException($"{op} has no kernel; a pass should have replaced it."),
    };

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
        return latest != Source && steps[latest].Kind == StepKind.Fused && Width(steps[latest].Nodes[0]) == Width(node.Operands[0])
            ? Join(latest, id)
            : Open(StepKind.Fused, id);
    }

    private int JoinGradients(int id)
    {
        int gradient = graph.Nodes[id].Operands[0];
        if (gradientSteps.TryGetValue(gradient, out int step)) return Join(step, id);
        return gradientSteps[gradient] = Open(StepKind.ParameterGradients, id);
    }

    /// <summary>Numbers per example that a step runs over: the width of a value, or of what a sum adds up.</summary>
    private int Width(int id) =>
        graph.Nodes[id].Op is SumOp ? graph.Nodes[graph.Nodes[id].Operands[0]].Shape.Length : graph.Nodes[id].Shape.Length;

    private ImmutableArray<Step> Build()
    {
        HashSet<int> stored = Stored();
        ImmutableArray<Step>.Builder result = ImmutableArray.CreateBuilder<Step>();
        var drawn = new HashSet<int>();
        foreach ((StepKind kind, List<int> nodes) in steps)
        {
            // A mask is drawn right before its first use, so that it occupies memory no longer than it must.
            foreach (int mask in nodes.SelectMany(id => graph.Nodes[id].Operands).Where(id => graph.Nodes[id].Op is DropoutMaskOp))
            {
                if (drawn.Add(mask)) result.Add(Make(StepKind.Mask, new List<int> { mask }, new HashSet<int> { mask }));
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

        return stored;
    }
}
