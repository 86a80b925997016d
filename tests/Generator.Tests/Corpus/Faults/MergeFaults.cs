using static Lamina.Generator.Tests.Corpus.Faults.Fault;

namespace Lamina.Generator.Tests.Corpus.Faults;

/// <summary>Shortcuts, gates and branches that do not meet.</summary>
internal static class MergeFaults
{
    private const string Start = "Input(32, 32, 3), Conv2D(16, 3, Padding = Padding.Same, Bias = false), BatchNorm, Relu(Name = \"skip\")";
    private const string End = "Relu, GlobalAveragePool, Dense(10), Softmax, Loss(Loss.CrossEntropy)";

    public static readonly IReadOnlyList<Fault> All =
    [
        Of("LAM0037", "a residual sum after twice the channels", $$"""
            {{Start}}, Conv2D(32, 3, Padding = Padding.Same), Relu, Conv2D(32, 3, Padding = Padding.Same), «Add("skip")», {{End}}
            """),
        Of("LAM0037", "a residual sum after a stride", $$"""
            {{Start}}, Conv2D(16, 3, Stride = 2, Pad = 1), Relu, Conv2D(16, 3, Padding = Padding.Same), «Add("skip")», {{End}}
            """),
        Of("LAM0037", "a projection without the stride of the main path", $$"""
            {{Start}}, Conv2D(32, 3, Stride = 2, Pad = 1, Bias = false), BatchNorm(Name = "main"),
            Conv2D(32, 1, Bias = false, From = "skip"), BatchNorm(Name = "short"), «Add("main", "short")», {{End}}
            """),
        Of("LAM0037", "padding forgotten inside a residual block", $"{Start}, Conv2D(16, 3), Relu, Conv2D(16, 3), «Add(\"skip\")», {End}"),
        Of("LAM0037", "a highway whose gate is too narrow", """
            Input(50), Dense(64), Relu(Name = "h"), Dense(50, From = "input"), Sigmoid(Name = "t"), «Multiply("h", "t")», Dense(10),
            Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0037", "a twin of another width", """
            Input(30, 8, Name = "a"), Input(30, 8, Name = "b"), Gru(64, From = "a", Name = "one"), Gru(32, From = "b", Name = "two"),
            «Multiply("one", "two")», Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)
            """),
        Of("LAM0037", "attention's width forgotten in its shortcut", """
            Input(32, Indices = 1000), Embedding(1000, 96), LayerNorm(Name = "x"), MultiHeadAttention(8), Dense(128, PerStep = true),
            «Add("x")», GlobalAveragePool, Dense(2), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0037", "both directions added to one", """
            Input(40, 64, Name = "words"), Lstm(64, Bidirectional = true, ReturnSequences = true), «Add("words")», Dense(5, PerStep = true),
            Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0051", "a U-Net of 572 without cropping", """
            Input(100, 100, 1), Conv2D(16, 3), Relu, Conv2D(16, 3), Relu(Name = "down"), MaxPool2D(2), Conv2D(32, 3), Relu, Conv2D(32, 3),
            Relu, ConvTranspose2D(16, 2, Stride = 2), «Concat("down")», Conv2D(16, 3), Relu, Conv2D(2, 1), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0051", "a U-Net of odd sizes", """
            Input(101, 101, 1), Conv2D(16, 3, Padding = Padding.Same), Relu(Name = "down"), MaxPool2D(2, Padding = Padding.Same),
            Conv2D(32, 3, Padding = Padding.Same), Relu, ConvTranspose2D(16, 2, Stride = 2), «Concat("down")», Conv2D(1, 1), Sigmoid,
            Loss(Loss.BinaryCrossEntropy)
            """),
        Of("LAM0051", "the wrong level of a U-Net", """
            Input(64, 64, 3), Conv2D(16, 3, Padding = Padding.Same), Relu(Name = "down1"), MaxPool2D(2),
            Conv2D(32, 3, Padding = Padding.Same), Relu(Name = "down2"), MaxPool2D(2), Conv2D(64, 3, Padding = Padding.Same), Relu,
            Upsample2D(2), «Concat("down1")», Conv2D(1, 1), Sigmoid, Loss(Loss.BinaryCrossEntropy)
            """),
        Of("LAM0051", "an inception branch without padding", """
            Input(28, 28, 192, Name = "x"), Conv2D(64, 1), Relu(Name = "one"), Conv2D(96, 1, From = "x"), Relu, Conv2D(128, 3),
            Relu(Name = "three"), «Concat("one", "three")», GlobalAveragePool, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0051", "a pooling branch with the pool's own stride", """
            Input(28, 28, 192, Name = "x"), Conv2D(64, 1), Relu(Name = "one"), MaxPool2D(2, From = "x"), Conv2D(32, 1), Relu(Name = "pool"),
            «Concat("one", "pool")», GlobalAveragePool, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0051", "features of two images stacked in the wrong axis", """
            Input(20, 50, Name = "query"), Input(60, 50, Name = "document"), «Concat("query", "document")», Lstm(64), Dense(1), Sigmoid,
            Loss(Loss.BinaryCrossEntropy)
            """),
        Of("LAM0051", "an image beside numbers, not flattened", """
            Input(32, 32, 3, Name = "camera"), Input(64, 64, 1, Name = "radar"), Conv2D(16, 3, From = "camera"), Relu,
            MaxPool2D(2, Name = "seen"), Conv2D(16, 3, From = "radar"), Relu(Name = "heard"), «Concat("seen", "heard")», GlobalAveragePool,
            Dense(3), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0052", "squeeze and excitation, hoping for broadcasting", """
            Input(28, 28, 64), Conv2D(64, 3, Padding = Padding.Same), Relu(Name = "x"), GlobalAveragePool, Dense(4), Relu, Dense(64),
            Sigmoid, «Multiply("x")», GlobalAveragePool, Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0052", "one attention weight for all features", """
            Input(30, 16), Gru(64, ReturnSequences = true, Name = "states"), Dense(1, PerStep = true), Sigmoid, «Multiply("states")»,
            GlobalAveragePool, Dense(5), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0052", "a spatial gate of one channel", """
            Input(28, 28, 32, Name = "x"), Conv2D(1, 7, Padding = Padding.Same), Sigmoid, «Multiply("x")», GlobalAveragePool, Dense(10),
            Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0052", "a grey input added to many channels", $$"""
            Input(28, 28, 1, Name = "image"), Conv2D(32, 3, Padding = Padding.Same), Relu, Conv2D(32, 3, Padding = Padding.Same),
            «Add("image")», {{End}}
            """),
        Of("LAM0052", "a learned bias of one number", """
            Input(20, Name = "x"), Dense(1, Name = "shift"), Tanh(Name = "t"), Dense(20, From = "x"), «Add("t")», Relu, Dense(1),
            Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0041", "AddInput copied out of its block", """
            Input(64), Dense(64), Relu, Dense(64), «AddInput», Relu, Dense(1), Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0041", "a shortcut in the network itself", $$"""
            Input(32, 32, 16), Conv2D(16, 3, Padding = Padding.Same), Relu, Conv2D(16, 3, Padding = Padding.Same), «AddInput», {{End}}
            """),
    ];
}
