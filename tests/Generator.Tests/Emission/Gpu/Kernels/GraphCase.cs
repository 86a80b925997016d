using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Tests.Interpreter;
using Lamina.Generator.Tests.Ir;

namespace Lamina.Generator.Tests.Emission.Gpu.Kernels;

/// <summary>A small graph whose sources are several inputs and parameters, with the numbers that they are drawn from.</summary>
/// <param name="Graph">For a device.</param>
/// <param name="Draws">By source.</param>
internal sealed record GraphCase(Graph Graph, ImmutableDictionary<int, Func<Random, double>> Draws)
{
    /// <summary>The values that the graph is computed for.</summary>
    public IEnumerable<int> Results => Graph.Outputs.All.Where(id => !Draws.ContainsKey(id));

    /// <summary>An op, and perhaps others behind it, of which the last is the result.</summary>
    public static GraphCase Of(OpCase tested, Func<GraphBuilder, int, IEnumerable<int>>? then = null)
    {
        var builder = new GraphBuilder();
        ImmutableDictionary<int, Func<Random, double>> draws = ImmutableDictionary<int, Func<Random, double>>.Empty;
        int given = Source(new OpOperand(TensorShape.PerExample(1), _ => 0, NeedsGradient: false), 0);
        int[] operands = tested.Operands.Select(Source).ToArray();
        int op = builder.Add(tested.Op, "tested", operands);
        int[] results = then is null ? [op] : then(builder, op).ToArray();
        int[] gradients = results.Where(id => !builder[id].Shape.IsPerExample).ToArray();
        int prediction = results.Where(id => builder[id].Shape.IsPerExample).Append(given).First();
        return new GraphCase(builder.Build([], new GraphOutputs(prediction, GraphOutputs.None, [.. gradients])), draws);

        int Source(OpOperand operand, int place)
        {
            int id = builder.Source(operand.Shape.IsPerExample ? new InputOp() : new ParameterOp(place), operand.Shape, "source");
            draws = draws.Add(id, operand.Draw);
            return id;
        }
    }

    /// <summary>A graph, and how its sources are drawn.</summary>
    public static GraphCase Of(Graph graph, params (int Source, Func<Random, double> Draw)[] draws) =>
        new(graph, draws.ToImmutableDictionary(draw => draw.Source, draw => draw.Draw));

    /// <summary>Numbers for the sources, rounded to single precision.</summary>
    public IReadOnlyDictionary<int, double[]> Draw(int examples, Random random) => Draws.ToDictionary(
        source => source.Key,
        source => Enumerable.Range(0, Graph.Nodes[source.Key].Shape.Length * (Graph.Nodes[source.Key].Shape.IsPerExample ? examples : 1))
            .Select(_ => (double)(float)source.Value(random)).ToArray());

    /// <summary>What the interpreter makes of them, node by node.</summary>
    public double[][] Values(int examples, IReadOnlyDictionary<int, double[]> given)
    {
        // One row has all inputs, one after the other.
        int[] inputs = Draws.Keys.Where(id => Graph.Nodes[id].Op is InputOp).Order().ToArray();
        int width = inputs.Sum(id => Graph.Nodes[id].Shape.Length);
        var builder = new GraphBuilder();
        int row = builder.Source(new InputOp(), TensorShape.PerExample(width), "row");
        int start = 0;
        var places = new int[Graph.Nodes.Length];
        for (int id = 0; id < places.Length; id++)
        {
            Node node = Graph.Nodes[id];
            if (node.Op is InputOp)
            {
                places[id] = builder.Add(new SliceOp(new ColumnRange(1, width, start, node.Shape.Length), node.Shape), "source", row);
                start += node.Shape.Length;
                continue;
            }

            places[id] = builder.Copy(node, ImmutableArray.CreateRange(node.Operands, operand => places[operand]));
        }

        double[] rows = Enumerable.Range(0, examples)
            .SelectMany(example => inputs.SelectMany(id => given[id].Chunk(Graph.Nodes[id].Shape.Length).ElementAt(example))).ToArray();
        var slice = new BatchSlice(FirstExample: 0, examples, examples, Seed: 1, Step: 1, Dropout: false);
        double[][] values = GraphInterpreter.Values(
            builder.Build([], Graph.Outputs.Map(id => places[id])), new Batch(slice, rows, [], Parameters(given)));
        return places.Select(place => values[place]).ToArray();
    }

    private ImmutableArray<double[]> Parameters(IReadOnlyDictionary<int, double[]> given)
    {
        var parameters = new double[Draws.Count][];
        Array.Fill(parameters, []);
        foreach ((int id, double[] numbers) in given)
        {
            if (Graph.Nodes[id].Op is ParameterOp parameter) parameters[parameter.Index] = numbers;
        }

        return [.. parameters];
    }
}
