using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering.Building;

namespace Lamina.Generator.Lowering.Layers;

/// <summary>The inputs: one is the input row itself, several are its parts.</summary>
internal static class InputLowering
{
    /// <summary>Makes the inputs known by name; empty after a problem.</summary>
    public static ImmutableArray<InputRow> Lower(GraphBuilder graph, ProblemSink problems, LayerScope scope)
    {
        IReadOnlyList<InputDeclaration> inputs = scope.Network.Inputs;
        if (inputs.Count == 0 || inputs.Any(input => input.Shape.Count == 0 || input.Shape.Any(size => size < 1)))
        {
            return ImmutableArray<InputRow>.Empty;
        }

        long total = 0;
        foreach (InputDeclaration input in inputs)
        {
            long length = input.Shape.Aggregate(1L, (product, size) => product > long.MaxValue / size ? long.MaxValue : product * size);
            total = length > long.MaxValue - total ? long.MaxValue : total + length;
            if (total <= MemoryBudget.MaxBlock) continue;
            problems.Report(ProblemKind.TooLarge, input.Site, LayerText.Of(input), LayerText.Number(total) + " elements per example");
            return ImmutableArray<InputRow>.Empty;
        }

        IReadOnlyList<string> names = LayerNames.Of(inputs);
        ImmutableArray<InputRow> rows = inputs
            .Select((input, i) => new InputRow(names[i], input.Shape.ToImmutableArray())).ToImmutableArray();
        AddNodes(graph, scope, rows, (int)total);
        return rows;
    }

    private static void AddNodes(GraphBuilder graph, LayerScope scope, ImmutableArray<InputRow> rows, int total)
    {
        TensorShape whole = rows.Length == 1 ? TensorShape.PerExample(rows[0].Shape.ToArray()) : TensorShape.PerExample(total);
        int row = graph.Source(new InputOp(), whole, rows.Length == 1 ? rows[0].Name : LayerNames.BlockInput);
        int start = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            TensorShape shape = TensorShape.PerExample(rows[i].Shape.ToArray());
            int node = rows.Length == 1
                ? row
                : graph.Add(new SliceOp(new ColumnRange(1, total, start, shape.Length), shape), rows[i].Name, row);
            start += shape.Length;
            scope.Values[rows[i].Name] = new LayerValue(
                node, shape, rows[i].Name, LayerText.Of(scope.Network.Inputs[i]), scope.Network.Inputs[i].Site)
            {
                IsInput = true,
                Indices = scope.Network.Inputs[i].Indices > 0 ? scope.Network.Inputs[i] : null,
            };
        }
    }
}
