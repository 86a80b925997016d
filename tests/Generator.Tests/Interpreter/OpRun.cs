using System.Collections.Immutable;
using Lamina.Generator.Ir;

namespace Lamina.Generator.Tests.Interpreter;

/// <summary>Computes one op by the interpreter.</summary>
internal static class OpRun
{
    /// <summary>The value of an op for operands of these shapes; those per example have one row per example.</summary>
    public static double[] Value(Op op, BatchSlice slice, params (TensorShape Shape, double[] Values)[] operands) =>
        Value(op, new Batch(slice, [], [], []), operands);

    /// <summary>The same with what else a batch says; its inputs and parameters are replaced.</summary>
    public static double[] Value(Op op, Batch batch, params (TensorShape Shape, double[] Values)[] operands)
    {
        var builder = new GraphBuilder();
        (TensorShape Shape, double[] Values)[] rows = operands.Where(operand => operand.Shape.IsPerExample).ToArray();
        int width = rows.Sum(operand => operand.Shape.Length);
        int input = builder.Source(new InputOp(), TensorShape.PerExample(Math.Max(width, 1)), "input");
        var nodes = new List<int>();
        int start = 0;
        foreach ((TensorShape shape, _) in operands)
        {
            if (shape.IsPerExample)
            {
                nodes.Add(builder.Add(new SliceOp(new ColumnRange(1, width, start, shape.Length), shape), "input", input));
                start += shape.Length;
            }
            else
            {
                nodes.Add(builder.Source(new ParameterOp(nodes.Count), shape, "parameter"));
            }
        }

        int result = builder.Add(op, "tested", nodes.ToArray());
        Graph graph = builder.Build(
            ImmutableArray<ParameterTensor>.Empty, new GraphOutputs(result, GraphOutputs.None, ImmutableArray<int>.Empty));
        double[] inputs = rows.Length == 0
            ? new double[batch.Examples]
            : Enumerable.Range(0, batch.Examples)
                .SelectMany(example => rows.SelectMany(operand => operand.Values.Chunk(operand.Shape.Length).ElementAt(example))).ToArray();
        return GraphInterpreter.Values(
            graph, batch with { Inputs = inputs, Parameters = operands.Select(operand => operand.Values).ToImmutableArray() })[result];
    }
}
