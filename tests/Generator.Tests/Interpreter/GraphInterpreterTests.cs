using System.Collections.Immutable;
using Lamina.Generator.Ir;
using Lamina.Generator.Ir.Scalars;
using Lamina.Kernels;

namespace Lamina.Generator.Tests.Interpreter;

public class GraphInterpreterTests
{
    private const double Tolerance = 1e-15;

    /// <summary>Two examples of two numbers, (1, 2) and (3, 5).</summary>
    private static readonly Batch Two = new(BatchSlice.Whole(2), [1, 2, 3, 5], [1, 0, 0, 1], []);

    [Fact]
    public void Every_op_has_a_meaning()
    {
        IEnumerable<Type> ops = typeof(Op).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Op)) && !type.IsAbstract);
        Assert.Equal(ops.OrderBy(type => type.Name), GraphInterpreter.Ops.OrderBy(type => type.Name));
    }

    [Fact]
    public void A_dense_layer_is_x_times_w_transposed() => AssertValue(
        [1 + 20, 2 + 30, 3 + 50, 3 + 50, 6 + 75, 9 + 125],
        graph => graph.Add(new ProductOp(ProductKind.Forward), "dense", 0, Weights(graph, outputs: 3)),
        [1, 10, 2, 15, 3, 25]);

    [Fact]
    public void The_data_gradient_is_dz_times_w() => AssertValue(
        [1 + 6, 10 + 8, 100 + 10, 3 + 15, 30 + 20, 300 + 25],
        graph => graph.Add(
            new ProductOp(ProductKind.DataGradient), "dense", 0, graph.Source(new ParameterOp(0), TensorShape.Parameter(2, 3), "dense")),
        [1, 10, 100, 3, 4, 5]);

    [Fact]
    public void The_weight_gradient_is_dz_transposed_times_x() => AssertValue(
        [1 + 9, 2 + 15, 2 + 15, 4 + 25],
        graph => graph.Add(new ProductOp(ProductKind.WeightGradient), "dense", 0, 0),
        []);

    [Fact]
    public void A_map_repeats_parameters_for_every_example() => AssertValue(
        [11, 22, 13, 25],
        graph => graph.Map(
            ScalarFunctions.Bias, "dense", 0, graph.Source(new ParameterOp(0), TensorShape.Parameter(2), "dense")),
        [10, 20]);

    [Fact]
    public void Sums_run_over_the_examples_or_over_everything()
    {
        AssertValue([4, 7], graph => graph.Add(new SumRowsOp(TensorShape.Parameter(2)), "dense", 0), []);
        AssertValue([11], graph => graph.Add(new SumOp(), "loss", 0), []);
    }

    [Fact]
    public void Softmax_is_taken_of_every_row()
    {
        double[] first = [1 / (1 + Math.E), Math.E / (1 + Math.E)];
        double[] second = [1 / (1 + Math.Exp(2)), Math.Exp(2) / (1 + Math.Exp(2))];
        AssertValue([.. first, .. second], graph => graph.Add(new SoftmaxOp(), "softmax", 0), []);
    }

    [Fact]
    public void The_gradient_of_a_softmax_is_its_jacobian_times_dp()
    {
        // dp = (1, 2), p = (3, 5), as numbers only: dz = p ⊙ (dp − dp·p).
        double[] expected = [3 * (1 - 13), 5 * (2 - 13)];
        var batch = new Batch(BatchSlice.Whole(1), [1, 2], [3, 5], []);
        Assert.Equal(expected, Run(batch, graph => graph.Add(new SoftmaxGradientOp(), "softmax", 0, 1)));
    }

    [Fact]
    public void Cross_entropies_are_sums_of_logarithms()
    {
        var batch = new Batch(BatchSlice.Whole(2), [0.25, 0.75, 0.5, 0.5], [1, 0, 0, 1], []);
        Assert.Equal([-Math.Log(0.25) - Math.Log(0.5)], Run(batch, graph => graph.Add(new CrossEntropyOp(), "loss", 0, 1)), Equal);
        Assert.Equal(
            [-Math.Log(0.25) - Math.Log(0.25) - (2 * Math.Log(0.5))],
            Run(batch, graph => graph.Add(new BinaryCrossEntropyOp(), "loss", 0, 1)),
            Equal);
    }

    [Fact]
    public void The_stable_losses_are_those_of_the_probabilities()
    {
        Assert.Equal(
            Run(Two, graph => graph.Add(new CrossEntropyOp(), "loss", graph.Add(new SoftmaxOp(), "softmax", 0), 1)),
            Run(Two, graph => graph.Add(new SoftmaxCrossEntropyOp(2), "loss", 0, 1)),
            Equal);
        Assert.Equal(
            Run(Two, graph => graph.Add(new BinaryCrossEntropyOp(), "loss", graph.Map(ScalarFunctions.Sigmoid, "sigmoid", 0), 1)),
            Run(Two, graph => graph.Add(new SigmoidBinaryCrossEntropyOp(), "loss", 0, 1)),
            Equal);
    }

    [Fact]
    public void The_weight_of_an_example_is_that_in_the_whole_mini_batch()
    {
        Batch slice = Two with { Slice = new BatchSlice(FirstExample: 2, Examples: 2, BatchExamples: 8) };
        Assert.Equal([0.125], Run(slice, graph => graph.Source(new ExampleWeightOp(), TensorShape.Scalar, "loss")));
    }

    [Fact]
    public void Masks_are_those_of_the_runtime()
    {
        Batch batch = Two with { Slice = BatchSlice.Whole(2) with { Seed = 3, Step = 4 } };
        var expected = new double[4];
        Dropout.FillMask<double>(expected, batch.Slice, layer: 6, width: 2, keep: 0.5);
        Assert.Equal(expected, Run(batch, graph => graph.Source(new DropoutMaskOp(6, 0.5), TensorShape.PerExample(2), "dropout")));
    }

    private static bool Equal(double left, double right) => Math.Abs(left - right) <= Tolerance * Math.Abs(right);

    private static int Weights(GraphBuilder graph, int outputs) =>
        graph.Source(new ParameterOp(0), TensorShape.Parameter(outputs, 2), "dense");

    private static void AssertValue(double[] expected, Func<GraphBuilder, int> build, double[] parameter) =>
        Assert.Equal(expected, Run(Two with { Parameters = [parameter] }, build), Equal);

    /// <summary>The value of one node; node 0 are the inputs, node 1 the targets.</summary>
    private static double[] Run(Batch batch, Func<GraphBuilder, int> build)
    {
        var builder = new GraphBuilder();
        TensorShape row = TensorShape.PerExample(2);
        builder.Source(new InputOp(), row, "input");
        builder.Source(new TargetOp(), row, "loss");
        int node = build(builder);
        Graph graph = builder.Build(
            ImmutableArray<ParameterTensor>.Empty, new GraphOutputs(node, GraphOutputs.None, ImmutableArray<int>.Empty));
        return GraphInterpreter.Values(graph, batch)[node];
    }
}
