using static Lamina.Generator.Tests.Corpus.Faults.Fault;

namespace Lamina.Generator.Tests.Corpus.Faults;

/// <summary>Steps, features, indices and what recurrent and attention layers take and give.</summary>
internal static class SequenceFaults
{
    public static readonly IReadOnlyList<Fault> All =
    [
        Of("LAM0033", "ReturnSequences forgotten between two LSTMs", """
            Input(60, 5), Lstm(50), Dropout(0.8), «Lstm(50)», Dropout(0.8), Dense(1), Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0033", "ReturnSequences on the first two of four only", """
            Input(60, 1), Lstm(50, ReturnSequences = true), Lstm(50, ReturnSequences = true), Lstm(50), «Lstm(50)», Dense(1),
            Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0033", "a series without a feature axis into an LSTM", "Input(30), «Lstm(64)», Dense(1), Loss(Loss.MeanSquaredError)"),
        Of("LAM0033", "a series without a feature axis into a convolution", """
            Input(1000), «Conv1D(16, 9)», Relu, GlobalMaxPool, Dense(2), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0033", "a batch dimension before steps and features",
            "Input(32, 10, 8), «Gru(16)», Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)"),
        Of("LAM0033", "feature maps into a recurrent layer", """
            Input(32, 128, 1), Conv2D(32, 3, Padding = Padding.Same), Relu, MaxPool2D(2), «Lstm(64)», Dense(26), Softmax,
            Loss(Loss.CrossEntropy)
            """),
        Of("LAM0033", "attention on a single state",
            "Input(20, 16), Lstm(64), «MultiHeadAttention(4)», Dense(2), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0033", "positions of features instead of steps", """
            Input(512), «PositionalEncoding», Dense(64), Relu, Dense(1), Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0033", "a pool over time of one state",
            "Input(100, 12), Gru(32), «GlobalAveragePool», Dense(1), Loss(Loss.MeanSquaredError)"),
        Of("LAM0019", "ReturnSequences left on before the last layer", """
            Input(60, 5), Lstm(50, ReturnSequences = true), Lstm(50, ReturnSequences = true), «Dense(1)», Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0019", "PerStep forgotten in a tagger", """
            Input(40, Indices = 12000), Embedding(12000, 100), Lstm(100, ReturnSequences = true, Bidirectional = true), «Dense(17)»,
            Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0019", "an encoder's steps into a classifier", """
            Input(64, Indices = 8000), Embedding(8000, 128), PositionalEncoding, MultiHeadAttention(8), LayerNorm, «Dense(2)», Softmax,
            Loss(Loss.CrossEntropy)
            """),
        Of("LAM0019", "convolutions over time into a classifier", """
            Input(128, 9), Conv1D(64, 3), Relu, MaxPool1D(2), «Dense(100)», Relu, Dense(6), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0067", "one label for a sequence, one prediction for each step", """
            Input(50, 8), Gru(32, ReturnSequences = true), Dense(1, PerStep = true), Sigmoid,
            «Loss(Loss.BinaryCrossEntropy, Target = new[] { 1 })»
            """),
        Of("LAM0059", "a forecast of all steps where one was declared", """
            Input(48, 3), Lstm(32, ReturnSequences = true), Dense(1, PerStep = true), «Output(1)», Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0059", "features first, so that channels become steps", """
            Input(9, 128), Conv1D(64, 3, Padding = Padding.Same), Relu, Dense(6, PerStep = true), «Output(128, 6)»,
            Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0034", "features first, so that the window is longer than the steps", """
            Input(3, 500), «Conv1D(32, 7)», Relu, GlobalMaxPool, Dense(4), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0056", "an embedding forgotten",
            "Input(200, Indices = 20000), «Lstm(128)», Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)"),
        Of("LAM0056", "categories as if they were numbers", """
            Input(1, Indices = 50, Name = "state"), Input(12, Name = "numbers"), «Dense(8, From = "state")», Relu, Concat("numbers"),
            Dense(1), Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0056", "one-hot words into an embedding", """
            Input(30, 5000), Dense(64, PerStep = true), Relu, «Embedding(5000, 64)», Flatten, Dense(2), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0056", "a convolution of word numbers", """
            Input(56, Indices = 18765), «Conv1D(100, 3)», Relu, GlobalMaxPool, Dense(2), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0057", "a vocabulary without the unknown word", """
            Input(100, Indices = 10001), «Embedding(10000, 64)», Gru(32), Dense(4), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0057", "vocabularies of two languages swapped", """
            Input(20, Indices = 8000, Name = "source"), Input(20, Indices = 6000, Name = "target"), «Embedding(6000, 64, From = "source")»,
            Lstm(64, Name = "a"), Embedding(8000, 64, From = "target"), Lstm(64), Concat("a"), Dense(1), Sigmoid,
            Loss(Loss.BinaryCrossEntropy)
            """),
        Of("LAM0054", "8 heads of 100 features", """
            Input(50, Indices = 4000), Embedding(4000, 100), PositionalEncoding, «MultiHeadAttention(8)», LayerNorm, GlobalAveragePool,
            Dense(2), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0054", "12 heads of the small model's 128", """
            Input(64, 128), «MultiHeadAttention(12, Causal = true)», LayerNorm, Dense(65, PerStep = true), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0055", "the texts as their own lengths", """
            Input(80, Indices = 5000, Name = "text"), Input(1, Name = "length"), Embedding(5000, 64, From = "text", Name = "words"),
            «Lstm(64, Lengths = "words")», Concat("length"), Dense(2), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0055", "a decoder that looks at the encoder's last state", """
            Input(20, 32, Name = "source"), Input(15, 64, Name = "target"), Lstm(64, From = "source", Name = "encoder"),
            Lstm(64, ReturnSequences = true, From = "target"), «MultiHeadAttention(4, Memory = "encoder")», Dense(30, PerStep = true),
            Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LAM0055", "a length for each step", """
            Input(40, 6, Name = "series"), Input(40, Name = "mask"), «Gru(32, Lengths = "mask", From = "series")», Concat("mask"), Dense(1),
            Loss(Loss.MeanSquaredError)
            """),
        Of("LAM0035", "a recurrent layer of no units", "Input(60, 5), «Lstm(0)», Dense(1), Loss(Loss.MeanSquaredError)"),
        Of("LAM0035", "no heads", """
            Input(64, 128), «MultiHeadAttention(0)», LayerNorm, GlobalAveragePool, Dense(2), Softmax, Loss(Loss.CrossEntropy)
            """),
    ];
}
