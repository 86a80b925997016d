using System.IO;
using Lamina.EndToEnd.Tests.Networks;
using Lamina.EndToEnd.Tests.Support;
using Lamina.Serialization;
using FileLayout = Lamina.Serialization.Layout;

namespace Lamina.EndToEnd.Tests;

/// <summary>
/// Files in PyTorch's layout. A network that loaded one must have the predictions of plain loops over channels-first images with the same
/// tensors.
/// </summary>
public class PyTorchLayoutTests
{
    private static ForeignFile Image => new ForeignFile().With("conv2D1.weight", 6, 1, 3, 2).With("conv2D1.bias", 6)
        .With("layerNorm1.weight", 48).With("layerNorm1.bias", 48).With("dense1.weight", 12, 48).With("dense1.bias", 12)
        .With("convTranspose2D1.weight", 3, 4, 2, 2).With("convTranspose2D1.bias", 4).With("dense2.weight", 2, 36).With("dense2.bias", 2);

    private static ForeignFile Sequence =>
        new ForeignFile().With("conv1D1.weight", 4, 3, 3).With("conv1D1.bias", 4).With("dense1.weight", 2, 16).With("dense1.bias", 2);

    private static ForeignFile Depthwise => new ForeignFile()
        .With("depthwiseConv2D1.weight", 6, 1, 2, 2).With("depthwiseConv2D1.bias", 6)
        .With("separableConv2D1.depthwise.weight", 6, 1, 2, 2).With("separableConv2D1.pointwise.weight", 5, 6, 1, 1)
        .With("separableConv2D1.bias", 5).With("dense1.weight", 2, 20).With("dense1.bias", 2);

    [Fact]
    public void Filters_and_the_dense_layers_around_images_are_permuted()
    {
        ForeignFile file = Image;
        var network = new ForeignImageNet(seed: 1);
        network.Load(file.ToStream(), FileLayout.PyTorch);
        float[] input = Example(4 * 5 * 2);
        float[] output = new float[2];
        network.Predict(input, output);

        double[] flat = ChannelsFirst.Of(input, 4, 5, 2)
            .Convolve(file["conv2D1.weight"], file["conv2D1.bias"], (6, 3, 2), groups: 2).Map(Math.Tanh).Flat;
        double mean = flat.Average();
        double deviation = Math.Sqrt(flat.Average(value => (value - mean) * (value - mean)) + 1e-5);
        double[] normal =
            [.. flat.Select((value, i) => ((value - mean) / deviation * file["layerNorm1.weight"][i]) + file["layerNorm1.bias"][i])];
        double[] hidden = [.. Linear(file, "dense1", normal).Select(Math.Tanh)];
        ChannelsFirst image = new ChannelsFirst(3, 2, 2, hidden)
            .ConvolveBack(file["convTranspose2D1.weight"], file["convTranspose2D1.bias"], (4, 2, 2));
        AssertEqual(Linear(file, "dense2", image.Flat), output);
    }

    [Fact]
    public void Filters_over_sequences_are_permuted()
    {
        ForeignFile file = Sequence;
        var network = new ForeignSequenceNet(seed: 1);
        network.Load(file.ToStream(), FileLayout.PyTorch);
        float[] input = Example(6 * 3);
        float[] output = new float[2];
        network.Predict(input, output);

        ChannelsFirst image = ChannelsFirst.Of(input, 1, 6, 3)
            .Convolve(file["conv1D1.weight"], file["conv1D1.bias"], (4, 1, 3)).Map(Math.Tanh);
        AssertEqual(Linear(file, "dense1", image.Flat), output);
    }

    [Fact]
    public void Depthwise_and_separable_filters_are_permuted()
    {
        ForeignFile file = Depthwise;
        var network = new ForeignDepthwiseNet(seed: 1);
        network.Load(file.ToStream(), new LoadOptions { Layout = FileLayout.PyTorch });
        float[] input = Example(4 * 4 * 3);
        float[] output = new float[2];
        network.Predict(input, output);

        ChannelsFirst image = ChannelsFirst.Of(input, 4, 4, 3)
            .Convolve(file["depthwiseConv2D1.weight"], file["depthwiseConv2D1.bias"], (6, 2, 2), groups: 3)
            .Convolve(file["separableConv2D1.depthwise.weight"], null, (6, 2, 2), groups: 6)
            .Convolve(file["separableConv2D1.pointwise.weight"], file["separableConv2D1.bias"], (5, 1, 1));
        AssertEqual(Linear(file, "dense1", image.Flat), output);
    }

    [Fact]
    public void Load_and_LoadMatching_reject_filters_without_a_layout()
    {
        var network = new ForeignImageNet(seed: 1);
        float[] before = network.Parameters.Span.ToArray();
        NetworkFileException load = Assert.Throws<NetworkFileException>(() => network.Load(Image.ToStream()));
        NetworkFileException matching = Assert.Throws<NetworkFileException>(() => network.LoadMatching(Image.ToStream()));
        const string Expected = "does not state its layout, and tensor 'conv2D1.weight' of shape (6, 1, 3, 2) depends on it";
        Assert.Contains(Expected, load.Message, StringComparison.Ordinal);
        Assert.Contains("Layout.PyTorch", load.Message, StringComparison.Ordinal);
        Assert.Equal(load.Message, matching.Message);
        Assert.Equal(before, network.Parameters.Span.ToArray());
    }

    [Fact]
    public void A_dense_layer_next_to_a_flattened_image_needs_the_layout_too()
    {
        ForeignFile head = new ForeignFile().With("dense2.weight", 2, 36).With("dense2.bias", 2);
        var network = new ForeignImageNet(seed: 1);
        float[] before = network.Parameters.Span.ToArray();
        NetworkFileException refusal = Assert.Throws<NetworkFileException>(() => network.LoadMatching(head.ToStream()));
        Assert.Contains("'dense2.weight' of shape (2, 36) depends on it", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, network.Parameters.Span.ToArray());

        network.LoadMatching(head.ToStream(), options: FileLayout.Lamina);
        Assert.Equal(head["dense2.weight"], network.Parameters["dense2.weight"].ToArray());
        network.LoadMatching(head.ToStream(), options: FileLayout.PyTorch);

        // Element (0, channel 1, row 2, column 0) of PyTorch's is (0, 2, 0, 1) here, for images of 3×3×4.
        Assert.Equal(head["dense2.weight"][9 + 6], network.Parameters["dense2.weight"][(2 * 3 * 4) + 1]);
    }

    [Fact]
    public void The_layout_stated_in_a_file_is_used()
    {
        var given = new ForeignImageNet(seed: 1);
        var stated = new ForeignImageNet(seed: 2);
        given.Load(Image.ToStream(), FileLayout.PyTorch);
        stated.Load(Image.ToStream("""{"layout":"PyTorch"}"""));
        Assert.Equal(given.Parameters.Span.ToArray(), stated.Parameters.Span.ToArray());

        // A file of this library cannot be loaded as one of PyTorch.
        using MemoryStream ours = new();
        given.Save(ours);
        ours.Position = 0;
        NetworkFileException refusal = Assert.Throws<NetworkFileException>(() => stated.Load(ours, FileLayout.PyTorch));
        Assert.Contains("states the layout Lamina, but LoadOptions.Layout is PyTorch", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_with_the_name_of_the_network_and_no_layout_have_the_layout_Lamina()
    {
        ForeignFile file = new ForeignFile().With("conv1D1.weight", 4, 1, 3, 3).With("conv1D1.bias", 4).With("dense1.weight", 2, 16)
            .With("dense1.bias", 2);
        var network = new ForeignSequenceNet(seed: 1);
        network.Load(file.ToStream("""{"format":"pt","network":"ForeignSequenceNet"}"""));
        Assert.Equal(file["conv1D1.weight"], network.Parameters["conv1D1.weight"].ToArray());
        Assert.Equal(file["dense1.weight"], network.Parameters["dense1.weight"].ToArray());
    }

    [Fact]
    public void Recurrent_weights_have_the_same_order_and_the_message_names_their_biases()
    {
        ForeignFile file = new ForeignFile().With("lstm1.weight_ih", 12, 4).With("lstm1.weight_hh", 12, 3).With("lstm1.bias", 12)
            .With("dense1.weight", 2, 9).With("dense1.bias", 2);
        var network = new ForeignRecurrentNet(seed: 1);
        network.Load(file.ToStream());
        Assert.Equal(file["lstm1.bias"], network.Parameters["lstm1.bias"].ToArray());
        NetworkFileException refusal = Assert.Throws<NetworkFileException>(() => network.Load(file.ToStream(), FileLayout.PyTorch));
        Assert.Contains("'lstm1.bias' cannot be loaded in the layout PyTorch: PyTorch's recurrent layers have two biases", refusal.Message,
            StringComparison.Ordinal);
        Assert.Single(refusal.Message.Split('\n'), line => line.StartsWith("- ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_message_names_a_tensor_of_another_shape_in_PyTorchs_order()
    {
        ForeignFile wrong = new ForeignFile().With("conv1D1.weight", 4, 1, 3, 3);
        LoadReport report = new ForeignSequenceNet(seed: 1).LoadMatching(wrong.ToStream(), options: FileLayout.PyTorch);
        Assert.Equal(["conv1D1.weight"], report.Loaded);
        wrong = new ForeignFile().With("depthwiseConv2D1.weight", 6, 2, 2, 2);
        report = new ForeignDepthwiseNet(seed: 1).LoadMatching(wrong.ToStream(), options: FileLayout.PyTorch);
        Assert.Equal([new TensorMismatch("depthwiseConv2D1.weight", "(6, 2, 2, 2)", "(6, 1, 2, 2)")], report.ShapeMismatch);
    }

    private static double[] Linear(ForeignFile file, string layer, double[] x)
    {
        float[] w = file[$"{layer}.weight"];
        return [.. file[$"{layer}.bias"].Select((bias, i) => bias + x.Select((value, j) => w[(i * x.Length) + j] * value).Sum())];
    }

    private static float[] Example(int length)
    {
        Random random = new(3);
        return [.. Enumerable.Range(0, length).Select(_ => (float)((2 * random.NextDouble()) - 1))];
    }

    private static void AssertEqual(double[] expected, float[] actual)
    {
        for (int i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], 1e-5);
    }
}
