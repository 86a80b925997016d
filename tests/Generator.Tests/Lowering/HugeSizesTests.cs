using Lamina.Generator.Tests.Harness;

namespace Lamina.Generator.Tests.Lowering;

/// <summary>
/// Sizes beyond what an int can count are one diagnostic on their layer, never an exception of the generator or the analyzer.
/// </summary>
public class HugeSizesTests
{
    [Theory]
    [InlineData("Input(8, 8, 3)", "DepthwiseConv2D(3, Multiplier = 2147483647)")]
    [InlineData("Input(8, 8, 3)", "Conv2D(4, 3, Pad = 2000000000)")]
    [InlineData("Input(8, 8, 3)", "Conv2D(2000000000, 3)")]
    [InlineData("Input(8, 8, 3)", "Conv2D(4, 60000, Padding = Padding.Same)")]
    [InlineData("Input(8, 8, 3)", "ConvTranspose2D(4, 3, Stride = 2000000000)")]
    [InlineData("Input(8, 8, 3)", "Upsample2D(2000000000)")]
    [InlineData("Input(8, 8, 3)", "ZeroPad2D(2147483647)")]
    [InlineData("Input(8, 3)", "Lstm(2147483647)")]
    [InlineData("Input(8, 3)", "Lstm(600000000, Bidirectional = true)")]
    [InlineData("Input(8, 3)", "Gru(1000000000, ReturnSequences = true)")]
    [InlineData("Input(100000, 4)", "MultiHeadAttention(2)")]
    [InlineData("Input(8)", "Embedding(2147483647, 2147483647)")]
    public void A_layer_of_impossible_size_is_refused_on_its_attribute(string input, string layer)
    {
        GeneratorRun run = GeneratorRun.Of(
            $"using Lamina;\n[Network, {input}, {layer}, Flatten, Dense(2), Loss(Loss.MeanSquaredError)]\npublic partial class Net;");

        LaminaDiagnostic diagnostic = Assert.Single(run.Lamina);
        Assert.Equal("LAM0028", diagnostic.Id);
        Assert.Equal(layer, diagnostic.Underlined);
    }
}
