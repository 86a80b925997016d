using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering;
using Lamina.Generator.Tests.Interpreter;
using Lamina.Generator.Tests.Passes;

namespace Lamina.Generator.Tests.Lowering;

/// <summary>What the warning about equal weights says is what the gradients are.</summary>
public class SymmetryTests
{
    private const int Inputs = 3;
    private const int Units = 4;
    private const double Tolerance = 1e-12;

    [Fact]
    public void Zeros_before_relu_get_no_gradient_at_all()
    {
        double[][] gradients = Gradients(Start(InitKind.Zeros), ActivationKind.Relu, Start(InitKind.Auto));
        Assert.All(gradients[0].Concat(gradients[1]), gradient => Assert.Equal(0, gradient));
    }

    [Theory]
    [InlineData(nameof(ActivationKind.Tanh))]
    [InlineData(nameof(ActivationKind.Sigmoid))]
    [InlineData(nameof(ActivationKind.Relu))]
    [InlineData(nameof(ActivationKind.Softmax))]
    public void Equal_weights_before_equal_weights_get_equal_gradients(string activation)
    {
        double[][] gradients =
            Gradients(Start(InitKind.Constant, 0.3), Enum.Parse<ActivationKind>(activation), Start(InitKind.Constant, -0.2));
        double[][] rows = gradients[0].Chunk(Inputs).ToArray();
        Assert.All(rows, row => AssertClose(rows[0], row));
        Assert.All(gradients[2].Chunk(Units), row => Assert.All(row, gradient => Assert.Equal(row[0], gradient, Tolerance)));
    }

    [Fact]
    public void Zeros_before_a_smooth_activation_move_along_one_direction_by_the_weights_of_one_output()
    {
        double[][] rows = Gradients(Start(InitKind.Zeros), ActivationKind.Tanh, Start(InitKind.Auto))[0].Chunk(Inputs).ToArray();
        Assert.Contains(rows, row => Math.Abs(row[0] - rows[0][0]) > 1e-3);
        Assert.All(rows, row => Assert.Equal(rows[0][0] * row[1], rows[0][1] * row[0], Tolerance));
    }

    [Theory]
    [InlineData(nameof(InitKind.Zeros), nameof(ActivationKind.Relu), nameof(InitKind.Auto), true)]
    [InlineData(nameof(InitKind.Zeros), nameof(ActivationKind.Relu), nameof(InitKind.Zeros), true)]
    [InlineData(nameof(InitKind.Zeros), nameof(ActivationKind.Tanh), nameof(InitKind.Zeros), true)]
    [InlineData(nameof(InitKind.Zeros), nameof(ActivationKind.Tanh), nameof(InitKind.Auto), true)]
    [InlineData(nameof(InitKind.Auto), nameof(ActivationKind.Tanh), nameof(InitKind.Zeros), false)]
    [InlineData(nameof(InitKind.Auto), nameof(ActivationKind.Relu), nameof(InitKind.Zeros), false)]
    public void The_warning_stands_on_hidden_layers_alone(string first, string activation, string second, bool isReported)
    {
        LoweredNetwork lowered = NetworkLowering.Lower(Network(
            Start(Enum.Parse<InitKind>(first)), Enum.Parse<ActivationKind>(activation), Start(Enum.Parse<InitKind>(second))));
        Assert.Equal(isReported, lowered.Problems.Any(problem => problem.Kind == ProblemKind.ZeroWeights));
    }

    /// <summary>Of both layers' weights and biases at the start; what is random there is random here.</summary>
    private static double[][] Gradients(DenseDeclaration first, ActivationKind activation, DenseDeclaration second)
    {
        GraphStages stages = DeclaredStages.Of(Network(first, activation, second));
        Batch batch = Batch.Random(stages.Lowered, BatchSlice.Whole(5) with { Seed = 3 }, new Random(1));
        ImmutableArray<double[]> start = stages.Lowered.Parameters
            .Select((parameter, i) => parameter.Initial.Rule is InitialRule.Zeros or InitialRule.Constant
                ? Enumerable.Repeat(parameter.Initial.Scale, parameter.Length).ToArray()
                : batch.Parameters[i])
            .ToImmutableArray();
        return GraphInterpreter.Run(stages.Differentiated, batch with { Parameters = start }).Gradients;
    }

    private static NetworkDeclaration Network(DenseDeclaration first, ActivationKind activation, DenseDeclaration second) =>
        Declare.Network("Symmetric", Inputs, LossKind.MeanSquaredError, first with { Units = Units }, Declare.Activation(activation),
            second with { Units = 1 });

    private static DenseDeclaration Start(InitKind init, double? scale = null) =>
        Declare.Dense(1) with { Weights = new WeightOptions(Init: init, InitScale: scale) };

    private static void AssertClose(double[] expected, double[] actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
}
