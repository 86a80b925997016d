using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering;
using Lamina.Generator.Lowering.Layers;
using Lamina.Generator.Tests.Interpreter;
using Lamina.Generator.Tests.Passes;

namespace Lamina.Generator.Tests.Lowering;

public class LoweringTests
{
    private const double Slope = 0.1;
    private const double Delta = 0.7;

    private static readonly Dictionary<ActivationKind, Func<double, double>> Formulas = new()
    {
        [ActivationKind.Sigmoid] = z => 1 / (1 + Math.Exp(-z)),
        [ActivationKind.Tanh] = Math.Tanh,
        [ActivationKind.Relu] = z => z > 0 ? z : 0,
        [ActivationKind.LeakyRelu] = z => z > 0 ? z : Slope * z,
        [ActivationKind.Gelu] = z => z * StandardNormal.Cdf(z),
        [ActivationKind.Softplus] = z => Math.Log(1 + Math.Exp(z)),
    };

    private static readonly Dictionary<LossKind, Func<double, double, double>> Errors = new()
    {
        [LossKind.MeanSquaredError] = (p, y) => (p - y) * (p - y),
        [LossKind.MeanAbsoluteError] = (p, y) => Math.Abs(p - y),
        [LossKind.Huber] = (p, y) => Math.Abs(p - y) <= Delta ? 0.5 * (p - y) * (p - y) : Delta * (Math.Abs(p - y) - (0.5 * Delta)),
    };

    public static TheoryData<string> Activations => new(Formulas.Keys.Select(kind => kind.ToString()));

    public static TheoryData<string> RegressionLosses => new(Errors.Keys.Select(kind => kind.ToString()));

    /// <summary>The softmaxes have ops of their own, and the slope of PRelu is trained.</summary>
    [Fact]
    public void Every_activation_that_is_a_formula_of_one_number_is_in_the_table() => Assert.Equal(
        Enum.GetValues<ActivationKind>().Except([ActivationKind.Softmax, ActivationKind.LogSoftmax, ActivationKind.PRelu]).Order(),
        ActivationTable.Functions.Keys.Order());

    [Theory]
    [MemberData(nameof(Activations))]
    public void A_layer_computes_g_of_w_x_plus_b(string activation)
    {
        var kind = Enum.Parse<ActivationKind>(activation);
        Graph graph = DeclaredStages.Of(Declare.Network(
            "Net", 2, LossKind.MeanSquaredError, Declare.Dense(2), Declare.Activation(kind, Slope))).Lowered;
        double[] x = [0.5, -1.5];
        double[] w = [1, 2, -3, 0.25];
        double[] b = [0.125, -0.5];
        double[] expected = [Formulas[kind](0.5 - 3 + 0.125), Formulas[kind](-1.5 - 0.375 - 0.5)];
        double[] prediction = GraphInterpreter.Run(graph, new Batch(BatchSlice.Whole(1), x, [0, 0], [w, b])).Prediction;
        Close.Assert(expected, prediction, 1e-14, activation);
    }

    [Theory]
    [MemberData(nameof(RegressionLosses))]
    public void A_regression_loss_is_the_mean_over_the_outputs_and_the_sum_over_the_examples(string loss)
    {
        var kind = Enum.Parse<LossKind>(loss);
        Graph graph = DeclaredStages.Of(Declare.Network("Net", 1, kind, Declare.Dense(2, bias: false))).Lowered;
        double[] targets = [0.5, 3, 2.9, -1];
        double[] predictions = [1, 2, 3, 6]; // x = 1 and 3, w = (1, 2)
        double actual = GraphInterpreter.Run(graph, new Batch(BatchSlice.Whole(2), [1, 3], targets, [[1, 2]])).Loss;
        Assert.Equal(predictions.Zip(targets, Errors[kind]).Sum() / 2, actual, 1e-14);
    }

    [Fact]
    public void A_layer_without_its_own_penalty_takes_that_of_the_network()
    {
        NetworkDeclaration network = Declare.Network(
            "Net", 2, LossKind.MeanSquaredError,
            Declare.Dense(3, l1: 0.5), Declare.Activation(ActivationKind.Relu), Declare.Dense(1, l2: 0));
        Graph graph = DeclaredStages.Of(network with { L2 = 0.25 }).Lowered;
        Assert.Equal(
            [("dense1.weight", 0.5, 0.25), ("dense1.bias", 0, 0), ("dense2.weight", 0, 0), ("dense2.bias", 0, 0)],
            graph.Parameters.Select(parameter => (parameter.Name, parameter.L1, parameter.L2)));
    }

    [Fact]
    public void Weights_start_as_the_activation_after_them_wants_and_biases_at_zero()
    {
        Graph graph = DeclaredStages.Of(Declare.Network(
            "Net", 2, LossKind.BinaryCrossEntropy,
            Declare.Dense(3), Declare.Dropout(0.5), Declare.Activation(ActivationKind.Relu),
            Declare.Dense(3), Declare.Activation(ActivationKind.Tanh),
            Declare.Dense(1), Declare.Activation(ActivationKind.Sigmoid))).Lowered;
        Assert.Equal(
            [InitialRule.He, InitialRule.Zeros, InitialRule.Xavier, InitialRule.Zeros, InitialRule.Glorot, InitialRule.Zeros],
            graph.Parameters.Select(parameter => parameter.Initial.Rule));
    }

    [Fact]
    public void The_layer_table_counts_parameters_and_multiply_adds()
    {
        LoweredNetwork lowered = NetworkLowering.Lower(Declare.Network(
            "Net", 20, LossKind.MeanSquaredError, Declare.Dense(5), Declare.Activation(ActivationKind.Gelu), Declare.Dropout(0.5),
            Declare.Dense(2, bias: false)));
        Assert.Equal(
            [("dense1", "Dense(5)", 5, 2, 100L),
                ("gelu1", "Gelu", 5, 0, 0L),
                ("dropout1", "Dropout(0.5)", 5, 0, 0L),
                ("dense2", "Dense(2)", 2, 1, 10L)],
            lowered.Layers.Select(
                row => ($"{row.Layer}", $"{row.Description}", row.OutputShape.Single(), row.Parameters.Length, row.MultiplyAdds)));
    }
}
