using Lamina.Generator.Ir;

namespace Lamina.Generator.Tests.Interpreter;

/// <summary>A node that is to be computed: its operands' values and all else that an op may depend on.</summary>
internal sealed class OpCall(Graph graph, Node node, double[][] values, Batch batch, BranchTrace? trace)
{
    public Op Op => node.Op;

    public TensorShape Shape => node.Shape;

    public Batch Batch => batch;

    public BranchTrace? Trace => trace;

    public int Operands => node.Operands.Length;

    public double[] this[int operand] => values[node.Operands[operand]];

    public TensorShape ShapeOf(int operand) => graph.Nodes[node.Operands[operand]].Shape;

    /// <summary>The examples of an operand, or the whole of a parameter.</summary>
    public IEnumerable<double[]> Examples(int operand) => this[operand].Chunk(ShapeOf(operand).Length);

    /// <summary>Numbers of the result, for m examples.</summary>
    public int Length => Shape.Length * (Shape.IsPerExample ? batch.Examples : 1);

    /// <summary>The result of an op that treats every example alike, from the corresponding ones of its operands.</summary>
    public double[] PerExample(Func<double[], double[]> compute) => Examples(0).SelectMany(compute).ToArray();

    public double[] PerExample(Func<double[], double[], double[]> compute) =>
        Examples(0).Zip(Examples(1), compute).SelectMany(result => result).ToArray();

    /// <summary>The same for an op whose first operand alone is per example, as weights are not.</summary>
    public double[] PerExampleWith(double[] shared, Func<double[], double[], double[]> compute) =>
        PerExample(example => compute(example, shared));

    /// <summary>Σ over the examples of what each gives.</summary>
    public double[] OverExamples(Func<double[], double[], double[]> compute)
    {
        var sum = new double[Length];
        foreach (double[] part in Examples(0).Zip(Examples(1), compute))
        {
            for (int i = 0; i < sum.Length; i++) sum[i] += part[i];
        }

        return sum;
    }
}

/// <summary>What an op computes.</summary>
internal sealed record OpMeaning(Type Op, Func<OpCall, double[]> Compute)
{
    public static OpMeaning Of<T>(Func<T, OpCall, double[]> compute)
        where T : Op => new(typeof(T), call => compute((T)call.Op, call));
}
