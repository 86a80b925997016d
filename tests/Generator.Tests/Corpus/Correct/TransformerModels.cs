using static Lamina.Generator.Tests.Corpus.Correct.RightNetwork;

namespace Lamina.Generator.Tests.Corpus.Correct;

/// <summary>Right networks with attention, and models of indices.</summary>
internal static class TransformerModels
{
    private const string Encoder = """

        [Block, MultiHeadAttention(Arg.A), Dropout(0.9), AddInput, LayerNorm(Name = "seen")]
        [Dense(Arg.B, PerStep = true), Relu, Dense(Arg.C, PerStep = true), Dropout(0.9), Add("seen"), LayerNorm]
        public class Encoder;
        """;

    private const string Decoder = """

        [Block, LayerNorm, MultiHeadAttention(Arg.A, Causal = true), AddInput(Name = "seen"), LayerNorm, Dense(Arg.B, PerStep = true), Gelu]
        [Dense(Arg.C, PerStep = true), Add("seen")]
        public class Decoder;
        """;

    private const string Patches = """

        [Block, LayerNorm, MultiHeadAttention(Arg.A), AddInput(Name = "mixed"), LayerNorm, Dense(Arg.B, PerStep = true), Gelu, Dropout(0.9)]
        [Dense(Arg.C, PerStep = true), Add("mixed")]
        public class Layer;
        """;

    public static readonly IReadOnlyList<RightNetwork> All =
    [
        Of("a Transformer's encoder for sentences", """
            Input(128, Indices = 30000), Embedding(30000, 256), PositionalEncoding, Dropout(0.9), Use<Encoder>(8, 1024, 256, Repeat = 4),
            GlobalAveragePool, Dense(3), Softmax, Loss(Loss.CrossEntropy, LabelSmoothing = 0.1)
            """, Encoder),
        Of("a GPT of characters", """
            Input(64, Indices = 65), Embedding(65, 128), PositionalEncoding(Learned = true), Use<Decoder>(4, 512, 128, Repeat = 4),
            LayerNorm, Dense(65, PerStep = true), Softmax, Loss(Loss.CrossEntropy)
            """, Decoder),
        Of("a vision Transformer", """
            Input(224, 224, 3), Conv2D(192, 16, Stride = 16), Reshape(196, 192), PositionalEncoding(Learned = true),
            Use<Layer>(3, 768, 192, Repeat = 6), LayerNorm, GlobalAveragePool, Dense(1000), Softmax, Loss(Loss.CrossEntropy)
            """, Patches),
        Of("one attention layer on a recurrence",
            "Input(30, 16), Gru(64, ReturnSequences = true), MultiHeadAttention(4), GlobalAveragePool, Dense(5), Softmax, "
                + "Loss(Loss.CrossEntropy)"),
        Of("translation with a memory", """
            Input(20, Indices = 8000, Name = "source"), Input(21, Indices = 6000, Name = "target"), Embedding(8000, 128, From = "source"),
            Lstm(64, Bidirectional = true, ReturnSequences = true, Name = "memory"), Embedding(6000, 128, From = "target"),
            Lstm(128, ReturnSequences = true, Name = "state"), MultiHeadAttention(1, Memory = "memory"), Concat("state"),
            Dense(128, PerStep = true), Tanh, Dense(6000, PerStep = true), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("dates in machine form", """
            Input(30, Indices = 37, Name = "human"), Input(10, Indices = 11, Name = "written"), Embedding(37, 64, From = "human"),
            Gru(32, Bidirectional = true, ReturnSequences = true, Name = "read"), Embedding(11, 64, From = "written"),
            Gru(64, ReturnSequences = true), MultiHeadAttention(2, Memory = "read"), Dense(11, PerStep = true), Softmax,
            Loss(Loss.CrossEntropy)
            """),
        Of("attention that ends where the text ends", """
            Input(80, Indices = 5000, Name = "text"), Input(1, Name = "length"), Embedding(5000, 64, From = "text"), PositionalEncoding,
            MultiHeadAttention(4, Lengths = "length"), LayerNorm, GlobalMaxPool, Dense(2), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("LLaMA's gated feed-forward layer", """
            Input(32, Indices = 1000), Embedding(1000, 96), PositionalEncoding, RmsNorm(Name = "x"),
            Dense(256, PerStep = true, Bias = false), Silu(Name = "gate"), Dense(256, PerStep = true, Bias = false, From = "x"),
            Multiply("gate"), Dense(96, PerStep = true, Bias = false), Add("x"), RmsNorm, Dense(1000, PerStep = true, Bias = false),
            Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("an MLP-Mixer", """
            Input(64, 64, 3), Conv2D(64, 8, Stride = 8), Reshape(64, 64, Name = "patches"), LayerNorm, Permute(1, 0),
            Dense(128, PerStep = true), Gelu, Dense(64, PerStep = true), Permute(1, 0), Add("patches", Name = "tokens"), LayerNorm,
            Dense(256, PerStep = true), Gelu, Dense(64, PerStep = true), Add("tokens"), LayerNorm, GlobalAveragePool, Dense(10), Softmax,
            Loss(Loss.CrossEntropy)
            """),
        Of("users and films, factorised", """
            Input(1, Indices = 6040, Name = "user"), Input(1, Indices = 3706, Name = "film"),
            Embedding(6040, 50, From = "user", Name = "taste"), Embedding(3706, 50, From = "film", Name = "kind"),
            Multiply("taste", "kind"), Flatten, Dense(1), Loss(Loss.MeanSquaredError)
            """),
        Of("neural collaborative filtering", """
            Input(1, Indices = 6040, Name = "user"), Input(1, Indices = 3706, Name = "film"), Embedding(6040, 32, From = "user"),
            Flatten(Name = "taste"), Embedding(3706, 32, From = "film"), Flatten(Name = "kind"), Concat("taste", "kind"), Dense(64), Relu,
            Dense(32), Relu, Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)
            """),
        Of("words by their neighbours", """
            Input(4, Indices = 10000), Embedding(10000, 100), GlobalAveragePool, Dense(10000, Bias = false), Softmax,
            Loss(Loss.CrossEntropy)
            """),
        Of("Bengio's language model", """
            Input(5, Indices = 17000), Embedding(17000, 60), Flatten, Dense(100), Tanh, Dense(17000), Softmax, Loss(Loss.CrossEntropy)
            """),
        Of("categories beside numbers", """
            Input(1, Indices = 1115, Name = "shop"), Input(12, Name = "numbers"), Embedding(1115, 10, From = "shop"), Flatten,
            Concat("numbers"), Dense(128), Relu, Dense(1), Loss(Loss.LogCosh)
            """),
    ];
}
