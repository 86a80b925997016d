using Lamina.Generator.Tests.Harness;
using static Lamina.Generator.Tests.Corpus.Faults.Fault;

namespace Lamina.Generator.Tests.Corpus.Faults;

/// <summary>Code that hands a right network the wrong numbers, and saved weights of another one.</summary>
internal static class UsageFaults
{
    private const string Digits =
        "Input(28, 28, 1), Conv2D(8, 5), Relu, MaxPool2D(2), Flatten, Dense(10), Softmax, Loss(Loss.CrossEntropy)";
    private const string Iris = "Input(4), Dense(16), Relu, Dense(3), Softmax, Loss(Loss.CrossEntropy)";
    private const string Normalised = "Input(40), Dense(64, Bias = false), BatchNorm, Relu, Dense(1), Loss(Loss.MeanSquaredError)";
    private const string Prices = "Input(13), Dense(64), Relu, Dense(1), Loss(Loss.MeanSquaredError)";

    public static readonly IReadOnlyList<Fault> All =
    [
        InUse("LAM0075", "a digit of 32 × 32", Digits, "float[] y = new float[10]; net.Predict(new float[«32 * 32»], y);"),
        InUse("LAM0075", "a picture of three colors", Digits,
            "Span<float> y = stackalloc float[10]; net.Predict(new float[«28 * 28 * 3»], y);"),
        InUse("LAM0075", "one measurement of a flower left out", Iris, "float[] y = new float[3]; net.Predict(«[5.1f, 3.5f, 1.4f]», y);"),
        InUse("LAM0075", "the label as a fifth measurement", Iris,
            "float[] y = new float[3]; net.Predict(«new[] { 5.1f, 3.5f, 1.4f, 0.2f, 0f }», y);"),
        InUse("LAM0075", "pixels on the stack, one row short", Digits,
            "Span<float> x = stackalloc float[«27 * 28»]; Span<float> y = stackalloc float[10]; net.Predict(x, y);"),
        InUse("LAM0075", "a header's bytes left in a row", Digits, "float[] y = new float[10]; net.Predict(«pixels.AsSpan(0, 785)», y);"),
        InUse("LAM0075", "a batch of 32 with pixels of one", Digits, "net.Predict(new float[«784»], new float[320], 32);"),
        InUse("LAM0075", "a data set of 12 features for 13", Prices,
            "new Trainer<Net>(net, new Lamina.Optimizers.Adam()).Fit(new Dataset(pixels, «12», pixels, 1));"),
        InUse("LAM0075", "labels of nine classes for ten outputs", Digits,
            "new Trainer<Net>(net, new Lamina.Optimizers.Adam()).Fit(Dataset.FromLabels(pixels, 784, [0, 5, 8], «9»));"),
        InUse("LAM0075", "targets of one-hot classes for a price", Prices,
            "new Trainer<Net>(net, new Lamina.Optimizers.Adam()).Fit(new Dataset(pixels, 13, pixels, «10»));"),
        InUse("LAM0076", "room for one class", Digits, "float[] y = new float[«1»]; net.Predict(pixels, y);"),
        InUse("LAM0076", "room for nine digits on the stack", Digits, "Span<float> y = stackalloc float[«9»]; net.Predict(pixels, y);"),
        InUse("LAM0076", "answers of one example for a batch", Iris, "net.Predict(pixels, new float[«3»], 16);"),
        InUse("LAM0076", "room for nothing", Prices, "net.Predict(pixels, new float[«0»]);"),
        InUse("LAM0077", "digits counted from 1", Digits, "_ = OneHot.Encode([1, 5, «10»], 10);"),
        InUse("LAM0077", "an unlabeled example as −1", Iris, "_ = Dataset.FromLabels(pixels, 4, [0, «-1», 2], 3);"),
        InUse("LAM0077", "the class 3 of three", Iris, "int[] labels = [1, 2, «3»]; _ = OneHot.Encode(labels, 3);"),
        InUse("LAM0058", "one example at a time", Normalised,
            "_ = new Trainer<Net>(net, new Lamina.Optimizers.Adam(), new TrainingOptions { «BatchSize = 1», Epochs = 50 });"),
        InUse("LAM0058", "as many workers as examples", Normalised,
            "_ = new Trainer<Net>(net, new Lamina.Optimizers.Adam(), new TrainingOptions { «BatchSize = 4», Workers = 4 });"),
        Saved("weights from before the hidden layer was widened", "Net.safetensors",
            Safetensors.Of(("dense1.weight", [64, 13]), ("dense1.bias", [64]), ("dense2.weight", [1, 64]), ("dense2.bias", [1]))),
        Saved("a network of one layer less", "Net.safetensors", Safetensors.Of(("dense1.weight", [1, 13]), ("dense1.bias", [1]))),
        Saved("a download that broke off", "Net.epoch10.safetensors",
            Safetensors.Of(
                ("dense1.weight", [128, 13]), ("dense1.bias", [128]), ("dense2.weight", [1, 128]), ("dense2.bias", [1]))[..^100]),
        new("LAM0078", "filters that PyTorch saved", CorpusSource.Network(
            "Input(28, 28, 1), Conv2D(8, 3), Relu, Flatten, Dense(10), Softmax, Loss(Loss.CrossEntropy)", "«Net»"))
        {
            Settings = SourceSettings.Default with
            {
                AdditionalFiles =
                [
                    ("Net.safetensors", Safetensors.WithMetadata(
                        """{"format":"pt"}""", ("conv2D1.weight", [8, 1, 3, 3]), ("conv2D1.bias", [8]), ("dense1.weight", [10, 5408]),
                        ("dense1.bias", [10]))),
                ],
            },
        },
    ];

    /// <summary>A network of one hidden layer of 128 units whose project names a weights file.</summary>
    private static Fault Saved(string what, string file, byte[] content) =>
        new("LAM0078", what, CorpusSource.Network("Input(13), Dense(128), Relu, Dense(1), Loss(Loss.MeanSquaredError)", "«Net»"))
        {
            Settings = SourceSettings.Default with { AdditionalFiles = [(file, content)] },
        };
}
