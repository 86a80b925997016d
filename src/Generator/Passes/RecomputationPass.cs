using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Passes;

/// <summary>
/// Computes cheap values of the forward pass again where the gradients read them, instead of keeping them until then. So x̂ of a batch
/// normalisation is computed from x, μ and σ², which its gradient reads anyway: a third of the activations of a residual network.
/// </summary>
/// <remarks>
/// The formula of the value is substituted into the map that reads it, so no kernel is added. A value is kept if another op than a map
/// reads it too, or if its operands would have to be kept for it.
/// </remarks>
internal sealed class RecomputationPass
{
    /// <summary>Operations up to which a formula is cheaper than writing and reading a number; a few normalisations.</summary>
    private const int MaxOperations = 12;

    /// <summary>Operands of a map beyond which its kernel has more streams than a processor follows.</summary>
    private const int MaxOperands = 8;

    /// <summary>Values that may be computed again from one another: normalisation, scale and shift, an activation.</summary>
    private const int MaxDepth = 3;

    private readonly Graph graph;

    /// <summary>The last node that reads each node; the node itself if none does.</summary>
    private readonly int[] lastUse;

    /// <summary>Whether only maps read the node after the loss, and one does.</summary>
    private readonly bool[] isForMaps;

    private RecomputationPass(Graph graph)
    {
        this.graph = graph;
        lastUse = new int[graph.Nodes.Length];
        isForMaps = new bool[graph.Nodes.Length];
        var isForOthers = new bool[graph.Nodes.Length];
        foreach (int output in graph.Outputs.All) isForOthers[output] = true;
        for (int id = 0; id < graph.Nodes.Length; id++)
        {
            foreach (int operand in graph.Nodes[id].Operands)
            {
                lastUse[operand] = id;
                if (id <= graph.Outputs.Loss) continue;
                if (graph.Nodes[id].Op is MapOp) isForMaps[operand] = true;
                else isForOthers[operand] = true;
            }
        }

        for (int id = 0; id < isForMaps.Length; id++) isForMaps[id] &= !isForOthers[id];
    }

    public static Graph Run(Graph graph, CompilerRun? run = null)
    {
        var pass = new RecomputationPass(graph);
        return GraphRewriter.Rewrite(graph, run, (builder, id, node, operands) =>
            pass.Replacement(id) is { } replacement
                ? builder.Copy(replacement, replacement.Operands)
                : builder.Copy(node, operands));
    }

    /// <summary>
    /// The node with the formulas of its operands substituted; null if it stays as it is. Ids do not change: the pass neither adds nor
    /// removes nodes.
    /// </summary>
    private Node? Replacement(int id)
    {
        Node node = graph.Nodes[id];
        if (id <= graph.Outputs.Loss || node.Op is not MapOp { Function: var function }) return null;
        if (!node.Operands.Any(operand => IsCheap(operand, id, MaxDepth))) return null;

        var operands = new List<int>();
        ScalarExpression body = Expand(node, operands, id, MaxDepth);
        if (body.Operations() > MaxOperations || operands.Count > MaxOperands || !HasOneWidth(operands)) return null;
        var expanded = new ScalarFunction(function.Name, operands.Count, body) { Letters = function.Letters };
        return node with { Op = new MapOp(expanded), Operands = operands.ToImmutableArray() };
    }

    private ScalarExpression Expand(Node node, List<int> operands, int at, int depth)
    {
        var arguments = new ScalarExpression[node.Operands.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            int operand = node.Operands[i];
            arguments[i] = IsCheap(operand, at, depth)
                ? Expand(graph.Nodes[operand], operands, at, depth - 1)
                : ScalarExpression.Argument(IndexOf(operand, operands));
        }

        return ((MapOp)node.Op).Function.Body.Substitute(arguments);
    }

    private static int IndexOf(int operand, List<int> operands)
    {
        if (!operands.Contains(operand)) operands.Add(operand);
        return operands.IndexOf(operand);
    }

    /// <summary>Whether a node can compute a value of the forward pass again from what is kept for this node or a later one.</summary>
    private bool IsCheap(int id, int at, int depth)
    {
        Node node = graph.Nodes[id];
        return depth > 0 && id <= graph.Outputs.Loss && isForMaps[id] && node.Op is MapOp { Function.Body: var body } && IsArithmetic(body)
            && body.Operations() <= MaxOperations
            && node.Operands.All(operand =>
                lastUse[operand] >= at || !graph.Nodes[operand].Shape.IsPerExample || IsCheap(operand, at, depth - 1));
    }

    private static bool IsArithmetic(ScalarExpression body) => body switch
    {
        UnaryExpression unary => unary.Operator is UnaryOperator.Negate or UnaryOperator.Abs or UnaryOperator.Sqrt
            && IsArithmetic(unary.Operand),
        BinaryExpression binary => binary.Operator != BinaryOperator.Power && IsArithmetic(binary.Left) && IsArithmetic(binary.Right),
        SelectGreaterExpression select => IsArithmetic(select.Left) && IsArithmetic(select.Right)
            && IsArithmetic(select.WhenGreater) && IsArithmetic(select.Otherwise),
        _ => true,
    };

    /// <summary>Whether the rows among the operands have one length, as those that a kernel reads must.</summary>
    private bool HasOneWidth(List<int> operands) => operands
        .Select(operand => graph.Nodes[operand].Shape)
        .Where(shape => !shape.IsPerExample && !shape.IsScalar)
        .Select(shape => shape.Length).Distinct().Count() <= 1;
}
