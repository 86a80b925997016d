using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Facts;

namespace Lamina.Generator.Scheduling;

/// <summary>Works out what there is to know of a fused group.</summary>
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
        var stored = nodes.Where(isStored).ToImmutableArray();
        int? head = Class(nodes[0]) is OpClass.Map or OpClass.Sum ? null : nodes.Where(id => Class(id) == OpClass.WeightGradient).Append(nodes[0]).First();
        var group = new FusedGroup(kind, nodes.ToImmutableArray(), stored, graph.Nodes[nodes[0]].Layer)
        {
            Head = head,
            Class = head is { } id ? Class(id) : OpClass.Map,
            Maps = nodes.Where(node => Class(node) == OpClass.Map).ToImmutableArray(),
            Sums = nodes.Where(node => Class(node) == OpClass.Sum).Select(node => graph.Nodes[node].Operands[0]).ToImmutableArray(),
            Results = stored.Where(node => !graph.Nodes[node].Shape.IsScalar).ToImmutableArray(),
            BiasSum = nodes.Where(node => Class(node) == OpClass.BiasGradient).Select(node => (int?)node).FirstOrDefault(),
            LossWeight = weights.Of(nodes),
        };
        return WithSizes(WithInputs(group));
    }

    private OpClass Class(int id) => graph.Nodes[id].Op.Class;

    private FusedGroup WithInputs(FusedGroup group)
    {
        ImmutableArray<int> heads = group.Head is { } head ? ImmutableArray.Create(head) : ImmutableArray<int>.Empty;
        var inputs = group.Maps.Concat(heads).OrderBy(id => id).SelectMany(id => graph.Nodes[id].Operands).Concat(group.Sums).Distinct()
            .Where(id => !group.Nodes.Contains(id)).ToImmutableArray();
        var ofMaps = new HashSet<int>(group.Maps.SelectMany(map => graph.Nodes[map].Operands));
        return group with
        {
            Inputs = inputs,
            RowInputs = inputs.Where(id => ofMaps.Contains(id) && !graph.Nodes[id].Shape.IsPerExample && !graph.Nodes[id].Shape.IsScalar).ToImmutableArray(),
            FormulaInputs = heads.Concat(inputs.Where(id => group.Sums.Contains(id) || ofMaps.Contains(id))).ToImmutableArray(),
            FormulaResults = group.Results.Where(id => id != group.Head).Concat(group.Sums).Distinct().ToImmutableArray(),
        };
    }

    private FusedGroup WithSizes(FusedGroup group)
    {
        Node? head = group.Head is { } id ? graph.Nodes[id] : null;
        int length = graph.Nodes[group.Maps.IsEmpty ? group.Head ?? group.Sums[0] : group.Maps[0]].Shape.Length;
        int row = group.RowInputs.IsEmpty ? length : graph.Nodes[group.RowInputs[0]].Shape.Length;
        return group with
        {
            Length = length,
            RowWidth = group.Class == OpClass.DenseProduct ? head!.Shape.Last : row,
            Product = head?.Op.Product(OpShapes.Of(graph, head)),
            Rows = head?.Op.WholeRows(OpShapes.Of(graph, head)),
        };
    }
}
