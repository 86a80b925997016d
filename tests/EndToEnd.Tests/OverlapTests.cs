using Lamina.EndToEnd.Tests.Networks;

namespace Lamina.EndToEnd.Tests;

/// <summary>Outputs that overlap memory which is read while they are written throw, and nothing is written.</summary>
public class OverlapTests
{
    private const int Width = 20, Classes = 10;

    private readonly DigitsLikeNet network = new(seed: 1);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 19)]
    [InlineData(0, 5)]
    [InlineData(9, 0)]
    [InlineData(3, 10)]
    public void One_example_cannot_overwrite_its_input(int input, int output)
    {
        float[] memory = Numbers(40), before = [.. memory];
        Refuse("outputs and inputs of DigitsLikeNet share memory", () => network.Predict(
            memory.AsSpan(input, Width), memory.AsSpan(output, Classes)));
        Assert.Equal(before, memory);
    }

    [Theory]
    [InlineData(3, 0, 10)]
    [InlineData(3, 29, 0)]
    [InlineData(300, 0, 5_999)]
    public void Several_examples_cannot_overwrite_their_inputs(int examples, int input, int output)
    {
        float[] memory = Numbers(input + output + (examples * (Width + Classes))), before = [.. memory];
        Refuse("outputs and inputs of DigitsLikeNet share memory", () => network.Predict(
            memory.AsSpan(input, examples * Width), memory.AsSpan(output, examples * Classes), examples));
        Assert.Equal(before, memory);
    }

    [Fact]
    public void Parameters_cannot_be_overwritten()
    {
        float[] before = network.Parameters.Span.ToArray();
        int last = before.Length - Classes;
        Refuse("outputs and parameters of DigitsLikeNet share memory", () => network.Predict(
            new float[Width], network.Parameters.Span.Slice(last, Classes)));
        Assert.Equal(before, network.Parameters.Span.ToArray());
    }

    [Fact]
    public void Adjacent_parts_of_one_array_and_inputs_from_the_parameters_work()
    {
        float[] memory = Numbers(Width + Classes), expected = new float[Classes];
        network.Predict(memory.AsSpan(0, Width).ToArray(), expected);
        network.Predict(memory.AsSpan(0, Width), memory.AsSpan(Width, Classes));
        Assert.Equal(expected, memory[Width..]);
        network.Predict(network.Parameters.Span[..Width], expected);
    }

    [Fact]
    public void Inputs_and_heads_of_their_own_share_memory_neither()
    {
        var heads = new MultiTaskNet(seed: 1);
        float[] memory = Numbers(40), before = [.. memory];
        Refuse("kind and input of MultiTaskNet share memory", () => heads.Predict(
            memory.AsSpan(0, 4), memory.AsSpan(3, 3), memory.AsSpan(10, 1), memory.AsSpan(20, 2)));
        Refuse("place and kind of MultiTaskNet share memory", () => heads.Predict(
            memory.AsSpan(0, 4), memory.AsSpan(10, 3), memory.AsSpan(20, 1), memory.AsSpan(12, 2)));
        Refuse("alarm and Parameters of MultiTaskNet share memory", () => heads.Predict(
            memory.AsSpan(0, 4), memory.AsSpan(10, 3), heads.Parameters.Span[..1], memory.AsSpan(12, 2)));
        var inputs = new HybridNet(seed: 1);
        Refuse("output and radar of HybridNet share memory", () => inputs.Predict(
            memory.AsSpan(0, 16), memory.AsSpan(16, 3), memory.AsSpan(18, 2)));
        Assert.Equal(before, memory);
        inputs.Predict(memory.AsSpan(0, 16), memory.AsSpan(0, 3), memory.AsSpan(18, 2));
    }

    private static void Refuse(string message, Action predict)
    {
        var refusal = Assert.Throws<ArgumentException>(predict);
        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(message[..message.IndexOf(' ', StringComparison.Ordinal)], refusal.ParamName);
    }

    private static float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(i => 0.01f * i)];
}
