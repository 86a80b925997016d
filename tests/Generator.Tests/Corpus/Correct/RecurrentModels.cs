using static Lamina.Generator.Tests.Corpus.Correct.RightNetwork;

namespace Lamina.Generator.Tests.Corpus.Correct;

/// <summary>Right networks of sequences: recurrent ones and convolutions over time.</summary>
internal static class RecurrentModels
{
    private const string Gated = """

        [Block, Conv1D(Arg.A, 2, Padding = Padding.Causal, Dilation = Arg.B, Name = "filter"), Tanh(Name = "signal")]
        [Conv1D(Arg.A, 2, Padding = Padding.Causal, Dilation = Arg.B, From = "input"), Sigmoid, Multiply("signal"), Conv1D(Arg.A, 1)]
        [AddInput]
        public class Gated;
        """;

    private const string Temporal = """

        [Block, Conv1D(Arg.A, 3, Padding = Padding.Causal, Dilation = Arg.B), Relu, SpatialDropout(0.8)]
        [Conv1D(Arg.A, 3, Padding = Padding.Causal, Dilation = Arg.B), Relu, SpatialDropout(0.8), AddInput, Relu]
        public class Temporal;
        """;

    public static readonly IReadOnlyList<RightNetwork> All =
    [
        Of("reviews, good or bad",
            "Input(200, Indices = 20000), Embedding(20000, 128), Lstm(128), Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)"),
        Of("reviews in both directions", """
            Input(200, Indices = 20000), Embedding(20000, 128), Lstm(64, Bidirectional = true, ReturnSequences = true),
            Lstm(64, Bidirectional = true), Dropout(0.5), Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)
            """),
        Of("texts of different lengths", """
            Input(100, Indices = 10000, Name = "words"), Input(1, Name = "length"), Embedding(10000, 64, From = "words"),
            Gru(64, Lengths = "length"), Dense(4), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("two recurrent layers, one on the other", """
            Input(60, 5), Lstm(50, ReturnSequences = true), Dropout(0.8), Lstm(50), Dropout(0.8), Dense(1), Loss(Loss.MeanSquaredError)
            """),
        Of("a forecast of temperature", "Input(120, 14), Gru(32, ReturnSequences = true), Gru(32), Dense(1), Loss(Loss.MeanAbsoluteError)"),
        Of("a forecast of 24 hours at once", "Input(72, 8), Lstm(64), Dense(24), Output(24), Loss(Loss.MeanSquaredError)"),
        Of("a forecast at each step", """
            Input(48, 3), SimpleRnn(32, ReturnSequences = true), Dense(1, PerStep = true), Output(48, 1), Loss(Loss.MeanSquaredError)
            """),
        Of("a vanilla network of characters", """
            Input(25, Indices = 65), Embedding(65, 32), SimpleRnn(100), Dense(65), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("a rectified recurrent network of pixels",
            "Input(784, 1), SimpleRnn(100, Rectified = true), Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("a language model of characters", """
            Input(100, Indices = 96), Embedding(96, 64), Lstm(256, ReturnSequences = true), Lstm(256, ReturnSequences = true),
            Dense(96, PerStep = true), Softmax, Loss(Loss.CrossEntropy, Target = new[] { 100, 96 })
            """),
        Of("rows of a digit as steps", "Input(28, 28), Lstm(128), Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("a letter for each step", """
            Input(50, 13), Gru(100, ReturnSequences = true, Bidirectional = true), Dense(29, PerStep = true), Softmax,
            Loss(Loss.CrossEntropy)
            """),
        Of("parts of speech", """
            Input(40, Indices = 12000), Embedding(12000, 100), Lstm(100, ReturnSequences = true, Bidirectional = true), Dropout(0.5),
            Dense(17, PerStep = true), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("the trigger word of the course", """
            Input(5511, 101), Conv1D(196, 15, Stride = 4, Bias = false), BatchNorm, Relu, Dropout(0.2), Gru(128, ReturnSequences = true),
            BatchNorm, Dropout(0.2), Gru(128, ReturnSequences = true), BatchNorm, Dropout(0.2), Dense(1, PerStep = true), Sigmoid,
            Output(1375, 1), Loss(Loss.BinaryCrossEntropy)
            """),
        Of("all steps of a short recurrence into one layer", """
            Input(12, 6), Gru(16, ReturnSequences = true), Flatten, Dense(3), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("activity by an accelerometer", """
            Input(128, 9), Conv1D(64, 3), Relu, Conv1D(64, 3), Relu, MaxPool1D(2), Lstm(100), Dropout(0.5), Dense(100), Relu, Dense(6),
            Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("a heart's rhythm", """
            Input(187, 1), Conv1D(32, 5, Padding = Padding.Same), Relu, MaxPool1D(5, Stride = 2), Conv1D(32, 5, Padding = Padding.Same),
            Relu, MaxPool1D(2), Flatten, Dense(32), Relu, Dense(5), Softmax,
            Loss(Loss.CrossEntropy, ClassWeights = new double[] { 1, 8, 4, 20, 3 })
            """),
        Of("Kim's network of texts", """
            Input(56, Indices = 18765), Embedding(18765, 300, Name = "words"), Conv1D(100, 3, From = "words"), Relu,
            GlobalMaxPool(Name = "three"), Conv1D(100, 4, From = "words"), Relu, GlobalMaxPool(Name = "four"),
            Conv1D(100, 5, From = "words"), Relu, GlobalMaxPool(Name = "five"), Concat("three", "four", "five"), Dropout(0.5), Dense(2),
            Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("characters to classes by six convolutions", """
            Input(1014, Indices = 70), Embedding(70, 16), Conv1D(256, 7), Relu, MaxPool1D(3), Conv1D(256, 7), Relu, MaxPool1D(3),
            Conv1D(256, 3), Relu, Conv1D(256, 3), Relu, Conv1D(256, 3), Relu, Conv1D(256, 3), Relu, MaxPool1D(3), Flatten, Dense(1024),
            Relu, Dropout(0.5), Dense(4), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("a bag of words' mean", """
            Input(256, Indices = 10000), Embedding(10000, 16), GlobalAveragePool, Dense(16), Relu, Dense(1), Sigmoid,
            Loss(Loss.BinaryCrossEntropy)
            """),
        Of("WaveNet's dilated gates", """
            Input(1024, 1), Conv1D(32, 2, Padding = Padding.Causal), Use<Gated>(32, 1), Use<Gated>(32, 2), Use<Gated>(32, 4),
            Use<Gated>(32, 8), Use<Gated>(32, 16), Relu, Conv1D(64, 1), Relu, Conv1D(256, 1), Softmax, Loss(Loss.CrossEntropy)
            """, Gated),
        Of("a temporal convolutional network", """
            Input(400, 2), Conv1D(25, 1), Use<Temporal>(25, 1), Use<Temporal>(25, 2), Use<Temporal>(25, 4), Use<Temporal>(25, 8),
            GlobalAveragePool, Dense(1), Loss(Loss.MeanSquaredError)
            """, Temporal),
        Of("electricity by convolution, then recurrence",
            "Input(168, 7), Conv1D(64, 5, Padding = Padding.Causal), Relu, Lstm(64, L2 = 1e-4), Dense(24), Loss(Loss.Huber)"),
        Of("the dinosaurs' names", """
            Input(27, Indices = 27), Embedding(27, 27), Gru(50, ReturnSequences = true), Dense(27, PerStep = true), Softmax,
            Loss(Loss.CrossEntropy)
            """),
    ];
}
