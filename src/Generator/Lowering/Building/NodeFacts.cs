using Lamina.Generator.Ir;

namespace Lamina.Generator.Lowering.Building;

/// <summary>
/// Facts about nodes that depend on all nodes before them. Each is found once, from those of its operands: a search per layer or head would
/// walk the graph every time.
/// </summary>
internal sealed class NodeFacts
{
    private readonly GraphBuilder graph;
    private readonly List<(bool IsInput, bool HasParameter)> facts = new();

    public NodeFacts(GraphBuilder graph) => this.graph = graph;

    /// <summary>Whether the elements of a value are those of inputs, in any order.</summary>
    public bool AreInputs(int node) => Of(node).IsInput;

    /// <summary>Whether a value depends on a tensor of the parameter block.</summary>
    public bool DependOnParameters(int node) => Of(node).HasParameter;

    private (bool IsInput, bool HasParameter) Of(int node)
    {
        for (int id = facts.Count; id <= node; id++)
        {
            bool isInput = graph[id].Op is InputOp or SliceOp or ReshapeOp or PermuteOp or ConcatOp;
            bool hasParameter = graph[id].Op is ParameterOp;
            foreach (int operand in graph[id].Operands)
            {
                isInput &= facts[operand].IsInput;
                hasParameter |= facts[operand].HasParameter;
            }

            facts.Add((isInput, hasParameter));
        }

        return facts[node];
    }
}
