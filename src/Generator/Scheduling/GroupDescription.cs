using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Facts;

namespace Lamina.Generator.Scheduling;

/// <summary>Works out the facts about a fused group.</summary>
internal sealed class GroupDescription
{
    private readonly Graph graph;
    private readonly LossWeights weights;

    public GroupDescription(Graph graph)
    {
        this.graph = graph;
        weights = new LossWeights(graph);
    }

    /// <summary>The group of some nodes.</summary>
    /// <param name="kind">How they were fused.</param>
    /// <param name="nodes">In order.</param>
    /// <param name="isStored">Whether a value is read by others.</param>
    public FusedGroup Describe(GroupKind kind, IReadOnlyList<int> nodes, Func<int, bool> isStored)
    {
        // Loops, not queries: a network of a thousand layers has six thousand groups in its three schedules.
        ImmutableArray<int>.Builder stored = ImmutableArray.CreateBuilder<int>(), results = ImmutableArray.CreateBuilder<int>();
        ImmutableArray<int>.Builder maps = ImmutableArray.CreateBuilder<int>(), sums = ImmutableArray.CreateBuilder<int>();
        int? weightGradient = null, biasSum = null;
        foreach (int id in nodes)
        {
            Node node = graph.Nodes[id];
            if (isStored(id)) stored.Add(id);
            if (isStored(id) && !node.Shape.IsScalar) results.Add(id);
            switch (node.Op.Class)
            {
                case OpClass.Map: maps.Add(id); break;
                case OpClass.Sum: sums.Add(node.Operands[0]); break;
                case OpClass.WeightGradient: weightGradient ??= id; break;
                case OpClass.BiasGradient: biasSum ??= id; break;
            }
        }

        int? head = graph.Nodes[nodes[0]].Op.Class is OpClass.Map or OpClass.Sum ? null : weightGradient ?? nodes[0];
        return WithSizes(WithInputs(new FusedGroup(kind, nodes.ToImmutableArray(), stored.ToImmutable(), graph.Nodes[nodes[0]].Layer)
        {
            Head = head,
            Class = head is { } first ? graph.Nodes[first].Op.Class : OpClass.Map,
            Maps = maps.ToImmutable(),
            Sums = sums.ToImmutable(),
            Results = results.ToImmutable(),
            BiasSum = biasSum,
            LossWeight = weights.Of(nodes),
        }));
    }

    private FusedGroup WithInputs(FusedGroup group)
    {
        ImmutableArray<int>.Builder inputs = ImmutableArray.CreateBuilder<int>(), rows = ImmutableArray.CreateBuilder<int>();
        ImmutableArray<int>.Builder formulaInputs = ImmutableArray.CreateBuilder<int>();
        if (group.Head is { } head) formulaInputs.Add(head);
        HashSet<int> ofMaps = OperandsOf(group.Maps);

        // Only once each, and nothing that the group itself computes.
        var known = new HashSet<int>(group.Nodes);
        foreach (int id in Read(group))
        {
            if (!known.Add(id)) continue;
            inputs.Add(id);
            TensorShape shape = graph.Nodes[id].Shape;
            if (ofMaps.Contains(id) && !shape.IsPerExample && !shape.IsScalar) rows.Add(id);
            if (ofMaps.Contains(id) || group.Sums.Contains(id)) formulaInputs.Add(id);
        }

        return group with
        {
            Inputs = inputs.ToImmutable(),
            RowInputs = rows.ToImmutable(),
            FormulaInputs = formulaInputs.ToImmutable(),
            FormulaResults = group.Results.Where(id => id != group.Head).Concat(group.Sums).Distinct().ToImmutableArray(),
        };
    }

    private HashSet<int> OperandsOf(ImmutableArray<int> nodes)
    {
        var operands = new HashSet<int>();
        foreach (int id in nodes) operands.UnionWith(graph.Nodes[id].Operands);
        return operands;
    }

    /// <summary>What head, maps and sums read, in the order of the graph.</summary>
    private IEnumerable<int> Read(FusedGroup group)
    {
        foreach (int id in group.Nodes)
        {
            if (id != group.Head && !group.Maps.Contains(id)) continue;
            foreach (int operand in graph.Nodes[id].Operands) yield return operand;
        }

        foreach (int sum in group.Sums) yield return sum;
    }

    private FusedGroup WithSizes(FusedGroup group)
    {
        Node? head = group.Head is { } id ? graph.Nodes[id] : null;
        int length = graph.Nodes[group.Maps.IsEmpty ? group.Head ?? group.Sums[0] : group.Maps[0]].Shape.Length;
        int row = group.RowInputs.IsEmpty ? length : graph.Nodes[group.RowInputs[0]].Shape.Length;
        OpShapes? shapes = head is null ? null : OpShapes.Of(graph, head);
        return group with
        {
            Length = length,
            RowWidth = group.Class == OpClass.DenseProduct ? head!.Shape.Last : row,
            Product = head?.Op.Product(shapes!),
            Rows = head?.Op.WholeRows(shapes!),
        };
    }
}
