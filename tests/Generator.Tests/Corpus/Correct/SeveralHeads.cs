using static Lamina.Generator.Tests.Corpus.Correct.RightNetwork;

namespace Lamina.Generator.Tests.Corpus.Correct;

/// <summary>Right networks with several inputs, outputs or losses, with shared weights, and with parts of other networks.</summary>
internal static class SeveralHeads
{
    private const string Digits = """

        [Network, Input(28, 28, 1), Conv2D(32, 5, Padding = Padding.Same), Relu, MaxPool2D(2), Conv2D(64, 5, Padding = Padding.Same), Relu]
        [MaxPool2D(2, Name = "features")]
        [Flatten, Dense(10), Softmax, Loss(Loss.CrossEntropy)]
        public partial class Digits;
        """;

    public static readonly IReadOnlyList<RightNetwork> All =
    [
        Of("age, sex and ethnicity of a face", """
            Input(48, 48, 1), Conv2D(32, 3, Padding = Padding.Same), Relu, MaxPool2D(2), Conv2D(64, 3, Padding = Padding.Same), Relu,
            MaxPool2D(2), Flatten, Dense(128), Relu(Name = "face"), Dense(1), Softplus(Name = "age"),
            Loss(Loss.MeanAbsoluteError, Name = "years", Weight = 0.02), Dense(1, From = "face"), Sigmoid,
            Loss(Loss.BinaryCrossEntropy, Name = "sex"), Dense(5, From = "face"), Softmax, Loss(Loss.CrossEntropy, Name = "ethnicity")
            """),
        Of("a class and a box", """
            Input(100, 100, 3), Conv2D(32, 3, Stride = 2, Pad = 1), Relu, Conv2D(64, 3, Stride = 2, Pad = 1), Relu,
            GlobalAveragePool(Name = "seen"), Dense(4), Softmax, Output(4), Loss(Loss.CrossEntropy, Name = "kind"), Dense(4, From = "seen"),
            Sigmoid, Output(4), Loss(Loss.Huber, Name = "box", Weight = 10, MissingTargets = true)
            """),
        Of("policy and value of a game", """
            Input(19, 19, 17), Conv2D(64, 3, Padding = Padding.Same, Bias = false), BatchNorm, Relu,
            Use<Tower>(64, Repeat = 4, Name = "tower"), Conv2D(2, 1, Bias = false), BatchNorm, Relu, Flatten, Dense(362), Softmax,
            Loss(Loss.CrossEntropy, Name = "policy"), Conv2D(1, 1, Bias = false, From = "tower"), BatchNorm, Relu, Flatten, Dense(64), Relu,
            Dense(1), Tanh, Loss(Loss.MeanSquaredError, Name = "winner")
            """, """

            [Block, Conv2D(Arg.A, 3, Padding = Padding.Same, Bias = false), BatchNorm, Relu]
            [Conv2D(Arg.A, 3, Padding = Padding.Same, Bias = false), BatchNorm, AddInput, Relu]
            public class Tower;
            """),
        Of("a helping head in the middle", """
            Input(32, 32, 3), Conv2D(32, 3, Padding = Padding.Same), Relu, MaxPool2D(2), Conv2D(64, 3, Padding = Padding.Same),
            Relu(Name = "middle"), GlobalAveragePool, Dense(10), Softmax, Loss(Loss.CrossEntropy, Name = "helper", Weight = 0.3),
            Conv2D(128, 3, Padding = Padding.Same, From = "middle"), Relu, GlobalAveragePool, Dense(10), Softmax,
            Loss(Loss.CrossEntropy, Name = "answer")
            """),
        Of("signatures of the same hand", """
            Input(60, 100, 1, Name = "left"), Input(60, 100, 1, Name = "right"),
            Conv2D(16, 5, Stride = 2, Pad = 2, Name = "eye", From = "left"), Relu, GlobalMaxPool, Dense(64, Name = "mind"),
            Tanh(Name = "one"), Shared("eye", From = "right"), Relu, GlobalMaxPool, Shared("mind"), Tanh(Name = "two"),
            Multiply("one", "two"), Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)
            """),
        Of("questions that are duplicates", """
            Input(30, Indices = 20000, Name = "first"), Input(30, Indices = 20000, Name = "second"),
            Embedding(20000, 64, From = "first", Name = "words"), Lstm(64, Name = "reader"), Shared("words", From = "second"),
            Shared("reader", Name = "again"), Concat("reader", "again"), Dense(64), Relu, Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)
            """),
        Of("an image and a question", """
            Input(14, 14, 64, Name = "image"), Input(20, Indices = 3000, Name = "question"), GlobalAveragePool(From = "image"), Dense(128),
            Tanh(Name = "seen"), Embedding(3000, 100, From = "question"), Lstm(128), Dense(128), Tanh(Name = "asked"),
            Multiply("seen", "asked"), Dense(256), Relu, Dense(1000), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("camera and radar", """
            Input(32, 32, 3, Name = "camera"), Input(64, Name = "radar"), Conv2D(16, 3, From = "camera"), Relu, MaxPool2D(2),
            Flatten(Name = "seen"), Dense(32, From = "radar"), Relu(Name = "heard"), Concat("seen", "heard"), Dense(64), Relu, Dense(3),
            Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("a new head on frozen features", """
            Input(28, 28, 1), Use<Digits>(Until = "features", Frozen = true), Flatten, Dense(5), Softmax, Loss(Loss.CrossEntropy)
            """, Digits),
        Of("fine-tuning of all layers", """
            Input(28, 28, 1), Use<Digits>(Until = "features"), Flatten, Dense(64), Relu, Dropout(0.5), Dense(5), Softmax,
            Loss(Loss.CrossEntropy)
            """, Digits),
        Of("a frozen word list below a trained reader", """
            Input(40, Indices = 400), Use<Words>(Frozen = true), Gru(32), Dense(2), Softmax, Loss(Loss.CrossEntropy)
            """,
            "\n[Block, Embedding(400, 50)]\npublic class Words;\n"),
        Of("an autoencoder that also classifies", """
            Input(784), Dense(128), Relu, Dense(32), Relu(Name = "code"), Dense(128), Relu, Dense(784), Sigmoid,
            Loss(Loss.BinaryCrossEntropy, Name = "image", Weight = 0.5), Dense(10, From = "code"), Softmax,
            Loss(Loss.CrossEntropy, Name = "digit")
            """),
    ];
}
