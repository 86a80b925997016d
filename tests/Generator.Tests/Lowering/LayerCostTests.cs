using Lamina.Generator.Declarations;
using Lamina.Generator.Lowering;
using static Lamina.Generator.Tests.Lowering.DeclareGraph;

namespace Lamina.Generator.Tests.Lowering;

/// <summary>What a layer costs: the products of all its ops, and memory that may not be there.</summary>
public class LayerCostTests
{
    private const int Steps = 5;
    private const int Features = 4;

    /// <summary>Layers of several products, with their multiply-adds by hand.</summary>
    private static readonly IReadOnlyDictionary<string, (InputDeclaration Input, LayerDeclaration Layer, long MultiplyAdds)> Layers =
        new Dictionary<string, (InputDeclaration Input, LayerDeclaration Layer, long MultiplyAdds)>
        {
            ["convolution"] = (
                Input(8, 8, 2), Convolution(ConvolutionKind.Conv2D, 4, Window(3, stride: 1, PaddingKind.Same)), 8 * 8 * 4 * 3 * 3 * 2),
            ["convolution in groups"] = (
                Input(8, 8, 2), Convolution(ConvolutionKind.Conv2D, 4, Window(3, stride: 1, PaddingKind.Same), groups: 2),
                8 * 8 * 4 * 3 * 3),
            ["separable convolution"] = (
                Input(8, 8, 2), Convolution(ConvolutionKind.SeparableConv2D, 4, Window(3, stride: 1, PaddingKind.Same)),
                (8 * 8 * 2 * 3 * 3) + (8 * 8 * 2 * 4)),
            ["transposed convolution"] = (
                Input(8, 8, 2), Convolution(ConvolutionKind.ConvTranspose2D, 4, Window(2, stride: 2)), 8 * 8 * 2 * 2 * 2 * 4),
            ["recurrence"] = (
                Input(Steps, Features), Recurrent(RecurrentKind.Lstm, 3, returnSequences: false, bidirectional: false),
                Steps * 4 * 3 * (Features + 3)),
            ["recurrence both ways"] = (
                Input(Steps, Features), Recurrent(RecurrentKind.Gru, 3, returnSequences: true, bidirectional: true),
                2 * Steps * 3 * 3 * (Features + 3)),
            ["attention"] = (
                Input(Steps, Features), Attend(heads: 2), (4 * Steps * Features * Features) + (2 * Steps * Steps * Features)),
        };

    public static TheoryData<string> Names => new(Layers.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Multiply_adds_are_those_of_every_product(string name)
    {
        (InputDeclaration input, LayerDeclaration layer, long multiplyAdds) = Layers[name];
        LoweredNetwork lowered = NetworkLowering.Lower(Of("Net", LossKind.MeanSquaredError, [input], layer));
        Assert.Equal(multiplyAdds, Assert.Single(lowered.Layers).MultiplyAdds);
    }

    [Fact]
    public void A_layer_beyond_memory_has_no_certain_shape()
    {
        LoweredNetwork lowered = NetworkLowering.Lower(Declare.Network("Net", 2, LossKind.MeanSquaredError, Declare.Dense(int.MaxValue)));
        Assert.Equal(ProblemKind.TooLarge, Assert.Single(lowered.Problems).Kind);
        Assert.True(Assert.Single(lowered.Layers).IsGuess);
    }
}
