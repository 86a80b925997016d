using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Regularizers;

namespace Lamina.Generator.Tests.Interpreter;

/// <summary>The definition of the IR: what every op computes, as plain loops in double precision over one row per example.</summary>
internal sealed class GraphInterpreter
{
    private delegate double[] Computation(GraphInterpreter run, Node node);

    private static readonly Dictionary<Type, Computation> Table = new()
    {
        [typeof(InputOp)] = (run, _) => run.batch.Inputs,
        [typeof(TargetOp)] = (run, _) => run.batch.Targets,
        [typeof(ParameterOp)] = (run, node) => run.batch.Parameters[((ParameterOp)node.Op).Index],
        [typeof(ExampleWeightOp)] = (run, _) => [1.0 / run.batch.Slice.BatchExamples],
        [typeof(DropoutMaskOp)] = (run, node) => run.Mask(node),
        [typeof(ProductOp)] = (run, node) => run.Product(node),
        [typeof(MapOp)] = (run, node) => run.Map(node),
        [typeof(SumRowsOp)] = (run, node) => run.SumRows(node),
        [typeof(SumOp)] = (run, node) => [run.Operand(node, 0).Sum()],
        [typeof(SoftmaxOp)] = (run, node) => run.Softmax(node),
        [typeof(SoftmaxGradientOp)] = (run, node) => run.SoftmaxGradient(node),
        [typeof(CrossEntropyOp)] = (run, node) => [run.OverElements(node, (p, y) => -TimesLog(y, p))],
        [typeof(BinaryCrossEntropyOp)] = (run, node) => [run.OverElements(node, (p, y) => -TimesLog(y, p) - TimesLog(1 - y, 1 - p))],
        [typeof(SoftmaxCrossEntropyOp)] = (run, node) => [run.SoftmaxCrossEntropy(node)],
        [typeof(SigmoidBinaryCrossEntropyOp)] = (run, node) =>
            [run.OverElements(node, (z, y) => ScalarEvaluator.Functions[UnaryOperator.Softplus](z) - (y * z))],
    };

    private readonly Graph graph;
    private readonly Batch batch;
    private readonly BranchTrace? trace;
    private readonly double[][] values;

    private GraphInterpreter(Graph graph, Batch batch, BranchTrace? trace)
    {
        this.graph = graph;
        this.batch = batch;
        this.trace = trace;
        values = new double[graph.Nodes.Length][];
    }

    /// <summary>The ops that have a meaning.</summary>
    public static IEnumerable<Type> Ops => Table.Keys;

    /// <summary>Computes every node and returns the outputs.</summary>
    public static GraphResults Run(Graph graph, Batch batch, BranchTrace? trace = null)
    {
        double[][] values = Values(graph, batch, trace);
        GraphOutputs outputs = graph.Outputs;
        return new GraphResults(
            values[outputs.Prediction],
            outputs.Loss == GraphOutputs.None ? double.NaN : values[outputs.Loss].Single(),
            outputs.Gradients.Select(id => values[id]).ToArray());
    }

    /// <summary>The value of every node.</summary>
    public static double[][] Values(Graph graph, Batch batch, BranchTrace? trace = null)
    {
        var run = new GraphInterpreter(graph, batch, trace);
        for (int id = 0; id < run.values.Length; id++)
        {
            Node node = graph.Nodes[id];
            run.values[id] = Table[node.Op.GetType()](run, node);
            int expected = node.Shape.Length * (node.Shape.IsPerExample ? batch.Examples : 1);
            if (run.values[id].Length != expected)
            {
                throw new InvalidOperationException($"{node.Op} of shape {node.Shape} has {run.values[id].Length} numbers.");
            }
        }

        return run.values;
    }

    private double[] Operand(Node node, int operand) => values[node.Operands[operand]];

    private int Width(Node node, int operand) => graph.Nodes[node.Operands[operand]].Shape.Length;

    private double[] Mask(Node node)
    {
        var op = (DropoutMaskOp)node.Op;
        var mask = new double[batch.Examples * node.Shape.Length];
        Dropout.FillMask<double>(mask, batch.Slice, op.Layer, node.Shape.Length, op.Keep);
        return mask;
    }

    private double[] Product(Node node)
    {
        double[] left = Operand(node, 0);
        double[] right = Operand(node, 1);
        int width = Width(node, 0);
        switch (((ProductOp)node.Op).Kind)
        {
            case ProductKind.Forward: // X (m, width) · W (n, width) transposed
                return Fill(batch.Examples, node.Shape.Length, width, (row, o, i) => left[(row * width) + i] * right[(o * width) + i]);
            case ProductKind.DataGradient: // dZ (m, width) · W (width, n)
                int inputs = node.Shape.Length;
                return Fill(batch.Examples, inputs, width, (row, i, o) => left[(row * width) + o] * right[(o * inputs) + i]);
            default: // dZ (m, width) transposed · X (m, n)
                int columns = Width(node, 1);
                return Fill(width, columns, batch.Examples, (o, i, row) => left[(row * width) + o] * right[(row * columns) + i]);
        }
    }

    /// <summary>The matrix of sums over the last index.</summary>
    private static double[] Fill(int rows, int columns, int terms, Func<int, int, int, double> term)
    {
        var result = new double[rows * columns];
        for (int i = 0; i < result.Length; i++)
        {
            for (int k = 0; k < terms; k++) result[i] += term(i / columns, i % columns, k);
        }

        return result;
    }

    /// <summary>Operands with fewer numbers, parameters and scalars, begin again with every row.</summary>
    private double[] Map(Node node)
    {
        ScalarFunction function = ((MapOp)node.Op).Function;
        double[][] operands = node.Operands.Select(id => values[id]).ToArray();
        var result = new double[batch.Examples * node.Shape.Length];
        var arguments = new double[operands.Length];
        for (int i = 0; i < result.Length; i++)
        {
            for (int k = 0; k < operands.Length; k++) arguments[k] = operands[k][i % operands[k].Length];
            result[i] = ScalarEvaluator.Evaluate(function.Body, arguments, trace);
        }

        return result;
    }

    private double[] SumRows(Node node)
    {
        double[] rows = Operand(node, 0);
        int width = Width(node, 0);
        return Fill(1, width, batch.Examples, (_, column, row) => rows[(row * width) + column]);
    }

    private double[] Softmax(Node node)
    {
        int width = Width(node, 0);
        return Operand(node, 0).Chunk(width).SelectMany(z =>
        {
            double maximum = z.Max();
            double sum = z.Sum(value => Math.Exp(value - maximum));
            return z.Select(value => Math.Exp(value - maximum) / sum);
        }).ToArray();
    }

    private double[] SoftmaxGradient(Node node)
    {
        double[] dp = Operand(node, 0);
        double[] p = Operand(node, 1);
        int width = Width(node, 0);
        var result = new double[p.Length];
        for (int i = 0; i < result.Length; i++)
        {
            int start = i / width * width;
            double mean = Enumerable.Range(start, width).Sum(k => dp[k] * p[k]);
            result[i] = p[i] * (dp[i] - mean);
        }

        return result;
    }

    private double SoftmaxCrossEntropy(Node node)
    {
        double[] logits = Operand(node, 0);
        double logSums = logits.Chunk(Width(node, 0)).Sum(z => z.Max() + Math.Log(z.Sum(value => Math.Exp(value - z.Max()))));
        return logSums - logits.Zip(Operand(node, 1), (z, y) => z * y).Sum();
    }

    private double OverElements(Node node, Func<double, double, double> loss) => Operand(node, 0).Zip(Operand(node, 1), loss).Sum();

    /// <summary>a·ln b, and 0 where a is 0 whatever b is.</summary>
    private static double TimesLog(double a, double b) => a == 0 ? 0 : a * Math.Log(b);
}

/// <summary>The outputs of a graph.</summary>
/// <param name="Prediction">ŷ, one example per row.</param>
/// <param name="Loss">Σ 𝓛, or NaN in a graph without.</param>
/// <param name="Gradients">∂J/∂θ in the order of the parameter table, or empty.</param>
internal sealed record GraphResults(double[] Prediction, double Loss, double[][] Gradients);
