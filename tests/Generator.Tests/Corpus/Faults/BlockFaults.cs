using static Lamina.Generator.Tests.Corpus.Faults.Fault;

namespace Lamina.Generator.Tests.Corpus.Faults;

/// <summary>Blocks used where they do not fit, with wrong arguments, or within themselves.</summary>
internal static class BlockFaults
{
    private const string Head = "GlobalAveragePool, Dense(10), Softmax, Loss(Loss.CrossEntropy)";

    private const string Residual = """

        [Block, Conv2D(Arg.A, 3, Padding = Padding.Same, Bias = false), BatchNorm, Relu]
        [Conv2D(Arg.A, 3, Padding = Padding.Same, Bias = false), BatchNorm, AddInput, Relu]
        public class Residual;
        """;

    private const string Encoder = """

        [Block, MultiHeadAttention(Arg.A), AddInput, LayerNorm(Name = "seen"), Dense(Arg.B, PerStep = true), Relu]
        [Dense(Arg.C, PerStep = true), Add("seen"), LayerNorm]
        public class Encoder;
        """;

    public static readonly IReadOnlyList<Fault> All =
    [
        Of("LAM0060", "a residual block of 128 on 64 channels",
            $"Input(32, 32, 3), Conv2D(64, 3, Padding = Padding.Same), Relu, Use<Residual>(64, Repeat = 2), «Use<Residual>(128)», {Head}",
            Residual),
        Of("LAM0060", "a residual block right on the image", $"Input(32, 32, 3), «Use<Residual>(64)», {Head}", Residual),
        Of("LAM0060", "a residual block after Flatten", """
            Input(32, 32, 3), Conv2D(64, 3), Relu, Flatten, «Use<Residual>(64)», Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """, Residual),
        Of("LAM0060", "an encoder of 512 on words of 256",
            $"Input(64, Indices = 8000), Embedding(8000, 256), PositionalEncoding, «Use<Encoder>(8, 2048, 512)», {Head}", Encoder),
        Of("LAM0060", "heads that do not divide the width of the words",
            $"Input(64, Indices = 8000), Embedding(8000, 100), PositionalEncoding, «Use<Encoder>(8, 400, 100)», {Head}", Encoder),
        Of("LAM0060", "an encoder of word numbers", $"Input(64, Indices = 8000), «Use<Encoder>(8, 1024, 256)», {Head}", Encoder),
        Of("LAM0060", "an encoder on the last state of a recurrence", """
            Input(64, 32), Lstm(64), «Use<Encoder>(8, 256, 64)», Dense(10), Softmax, Loss(Loss.CrossEntropy)
            """, Encoder),
        Of("LAM0060", "one stage too many of a pyramid", $"Input(12, 12, 3), «Use<Stage>(32, Repeat = 4)», {Head}",
            "\n[Block, Conv2D(Arg.A, 3, Padding = Padding.Same), Relu, MaxPool2D(2, Padding = Padding.Same), Conv2D(Arg.A, 2), Relu]\n"
                + "public class Stage;\n"),
        Of("LAM0060", "a frozen network on pictures of another size", """
            Input(24, 24, 1), «Use<Digits>(Frozen = true)», Dense(5), Softmax, Loss(Loss.CrossEntropy)
            """, """

            [Network, Input(28, 28, 1), Conv2D(8, 5), Relu, Reshape(4608), Dense(10), Softmax, Loss(Loss.CrossEntropy)]
            public partial class Digits;
            """),
        Of("LAM0039", "a block's width forgotten", $"Input(32, 32, 3), Conv2D(64, 3), Relu, «Use<Residual>(Repeat = 3)», {Head}", Residual),
        Of("LAM0039", "the hidden width forgotten",
            $"Input(64, Indices = 8000), Embedding(8000, 256), PositionalEncoding, «Use<Encoder>(8, 256)», {Head}", Encoder),
        Of("LAM0039", "the repetition given as a second argument", $$"""
            Input(32, 32, 3), Conv2D(64, 3), Relu, «Use<Residual>(64, 3)», {{Head}}
            """, Residual),
        Of("LAM0039", "a block's argument left in the network",
            "Input(784), «Dense(Arg.A)», Relu, Dense(10), Softmax, Loss(Loss.CrossEntropy)"),
        Of("LAM0038", "a block that uses itself to go deeper", $$"""
            Input(32, 32, 16), «Use<Deep>», {{Head}}
            """, "\n[Block, Conv2D(16, 3, Padding = Padding.Same), Relu, Use<Deep>]\npublic class Deep;\n"),
        Of("LAM0038", "two stages that use each other", "Input(64), «Use<Down>», Dense(1), Loss(Loss.MeanSquaredError)",
            "\n[Block, Dense(32), Relu, Use<Up>]\npublic class Down;\n\n[Block, Dense(64), Relu, Use<Down>]\npublic class Up;\n"),
        Of("LAM0038", "a network within itself", "Input(64), Dense(64), Relu, «Use<Net>», Loss(Loss.MeanSquaredError)"),
        Of("LAM0085", "the epochs given as repetitions of a block", $"Input(32, 32, 64), «Use<Residual>(64, Repeat = 20_000)», {Head}",
            Residual),
        Of("LAM0085", "blocks that double eleven times", "Input(64), «Use<D11>», Dense(1), Loss(Loss.MeanSquaredError)", Doubling(11)),
        Of("LAM0040", "[Block] forgotten", "Input(64), «Use<Hidden>», Dense(1), Loss(Loss.MeanSquaredError)", "\npublic class Hidden;\n"),
        Of("LAM0040", "an interface as a block", "Input(64), Dense(32), Relu, «Use<IDisposable>», Dense(1), Loss(Loss.MeanSquaredError)"),
        Of("LAM0006", "an input on a block", """
            Input(64), Use<Hidden>, Dense(1), Loss(Loss.MeanSquaredError)
            """, "\n[Block, «Input(64)», Dense(32), Relu]\npublic class Hidden;\n"),
        Of("LAM0006", "a loss on a block", """
            Input(64), Use<Hidden>, Dense(1), Loss(Loss.MeanSquaredError)
            """, "\n[Block, Dense(32), Relu, «Loss(Loss.MeanSquaredError)»]\npublic class Hidden;\n"),
        Of("LAM0035", "a stage repeated 0 times", $"Input(32, 32, 3), Conv2D(64, 3), Relu, «Use<Residual>(64, Repeat = 0)», {Head}",
            Residual),
        Of("LAM0032", "a feature layer that the base has not", """
            Input(28, 28, 1), «Use<Digits>(Until = "feature", Frozen = true)», Flatten, Dense(5), Softmax, Loss(Loss.CrossEntropy)
            """, """

            [Network, Input(28, 28, 1), Conv2D(8, 5), Relu, MaxPool2D(2, Name = "features"), Flatten, Dense(10), Softmax]
            [Loss(Loss.CrossEntropy)]
            public partial class Digits;
            """),
    ];

    /// <summary>A block of layers, and one block per level that uses the block before it twice.</summary>
    private static string Doubling(int levels) => "\n[Block, Dense(64), Relu, Dense(64), Relu, Dense(64), Relu]\npublic class D0;\n"
        + string.Concat(Enumerable.Range(0, levels).Select(i => $"\n[Block, Use<D{i}>, Use<D{i}>]\npublic class D{i + 1};\n"));
}
