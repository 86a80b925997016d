using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Facts;

namespace Lamina.Generator.Lowering.Building;

/// <summary>The whole numbers that an input may hold, as far as layers read it as indices or lengths.</summary>
internal static class InputRanges
{
    /// <summary>The inputs with their ranges: the smallest that a layer needs or the declaration promises.</summary>
    public static ImmutableArray<InputRow> Of(Graph graph, ImmutableArray<InputRow> inputs, IReadOnlyList<InputDeclaration> declared)
    {
        InputRow[] rows = inputs.Select(
            (row, i) => declared[i].Indices > 0 ? row with { Vocabulary = declared[i].Indices } : row).ToArray();
        foreach (Node node in graph.Nodes)
        {
            if (node.Op.WholeNumbers(OpShapes.Of(graph, node)) is not { } whole) continue;
            foreach (int input in Read(graph, node.Operands[whole.Operand], inputs)) rows[input] = Narrow(rows[input], whole);
        }

        return rows.ToImmutableArray();
    }

    private static InputRow Narrow(InputRow row, WholeOperand whole) => whole.AreIndices
        ? row with { Vocabulary = Math.Min(row.Vocabulary ?? int.MaxValue, whole.Limit) }
        : row with { Steps = Math.Min(row.Steps ?? int.MaxValue, whole.Limit) };

    /// <summary>The inputs whose elements a node holds, in any order.</summary>
    private static HashSet<int> Read(Graph graph, int node, ImmutableArray<InputRow> inputs)
    {
        var read = new HashSet<int>();
        var seen = new HashSet<int> { node };
        var open = new Stack<int>(seen);
        while (open.Count > 0)
        {
            Node next = graph.Nodes[open.Pop()];
            if (next.Op is InputOp) read.Add(0);
            foreach (int operand in next.Operands)
            {
                bool isPart = inputs.Length > 1 && graph.Nodes[operand].Op is InputOp;
                if (isPart && next.Op is SliceOp slice) read.Add(At(inputs, slice.Range.Start));
                else if (seen.Add(operand)) open.Push(operand);
            }
        }

        return read;
    }

    /// <summary>The input that a column of the input row belongs to.</summary>
    private static int At(ImmutableArray<InputRow> inputs, int column)
    {
        int input = 0;
        for (int end = inputs[0].Length; column >= end; end += inputs[input].Length) input++;
        return input;
    }
}
