using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering;

namespace Lamina.Generator.Tests.Lowering;

/// <summary>Batch normalisation takes the bias before it away, unless something else takes that layer's output too.</summary>
public class BatchNormTests
{
    [Fact]
    public void The_bias_before_a_batch_normalisation_is_left_out_with_a_word()
    {
        LoweredNetwork lowered = NetworkLowering.Lower(Network());

        Assert.DoesNotContain("dense1.bias", Tensors(lowered));
        Assert.Contains(lowered.Problems, problem => problem.Kind == ProblemKind.BiasDropped);
    }

    [Fact]
    public void A_layer_that_others_take_by_name_keeps_its_bias()
    {
        LoweredNetwork lowered = NetworkLowering.Lower(Network(
            new MergeDeclaration(0, null, MergeKind.Add, new[] { "dense1" }.ToEquatableArray())));

        Assert.Contains("dense1.bias", Tensors(lowered));
        Assert.DoesNotContain(lowered.Problems, problem => problem.Kind == ProblemKind.BiasDropped);
    }

    [Fact]
    public void A_layer_that_a_loss_stands_behind_keeps_its_bias()
    {
        NetworkDeclaration network = Network();
        LossDeclaration last = network.Losses[0];
        LossDeclaration first = last with { LayersBefore = 1 };
        LoweredNetwork lowered = NetworkLowering.Lower(network with { Losses = new[] { first, last }.ToEquatableArray() });

        Assert.Contains("dense1.bias", Tensors(lowered));
    }

    private static NetworkDeclaration Network(params LayerDeclaration[] more) => Declare.Network(
        "Net", inputs: 3, LossKind.MeanSquaredError,
        [Declare.Dense(4), new NormalizationDeclaration(0, null, NormalizationKind.BatchNorm, 1, 1e-5, 0.9), .. more, Declare.Dense(1)]);

    private static IEnumerable<string> Tensors(LoweredNetwork lowered) => lowered.Graph!.Parameters.Select(parameter => parameter.Name);
}
