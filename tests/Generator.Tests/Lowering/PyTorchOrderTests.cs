using System.Text.RegularExpressions;
using Lamina.Generator.Tests.Harness;

namespace Lamina.Generator.Tests.Lowering;

/// <summary>
/// Which tensors PyTorch orders otherwise. The end-to-end tests compute with such files; here is where an order begins, ends, and becomes
/// unclear.
/// </summary>
public partial class PyTorchOrderTests
{
    private const string Unclear = "unclear";
    private const string TwoBiases = "two biases";

    public static TheoryData<string, string> Networks => new()
    {
        // The same order in both.
        { "Input(784), Dense(4), Relu, Dense(2)", "" },
        { "Input(28, 28), Flatten, Dense(2)", "" },
        { "Input(8, 8, 1), Flatten, Dense(2)", "" },
        { "Input(6, 3), GlobalMaxPool, Dense(2)", "" },
        { "Input(8, 8, 3), GlobalAveragePool, Dense(2)", "" },
        { "Input(6, 3), Dense(5, PerStep = true), LayerNorm, Flatten, Dense(2)", "" },
        { "Input(6, 4), Attention(2), Flatten, Dense(2)", "" },
        { "Input(4, 4, 3), Permute(2, 0, 1), Flatten, Dense(2)", "" },

        // Filters, and what follows a flattened image.
        { "Input(4, 4, 3), Conv2D(2, 3, Padding = Padding.Same), BatchNorm, GlobalMaxPool, Dense(2)", "conv2D1.weight: 2,3,3,3 0,3,1,2" },
        { "Input(4, 5, 3), Flatten, Dense(2)", "dense1.weight: 2,4,5,3 0,3,1,2" },
        {
            "Input(2, 2, 3), Flatten, BatchNorm, PRelu, Dropout(0.1), Dense(2)",
            "batchNorm1.weight: 2,2,3 2,0,1; batchNorm1.bias: 2,2,3 2,0,1; batchNorm1.running_mean: 2,2,3 2,0,1; "
            + "batchNorm1.running_var: 2,2,3 2,0,1; pRelu1.weight: 2,2,3 2,0,1; dense1.weight: 2,2,2,3 0,3,1,2"
        },

        // A convolution over a sequence has the channels first, what reads it before too.
        {
            "Input(6, 3), Conv1D(2, 3), Flatten, Dense(2)",
            "conv1D1.weight: 2,1,3,3 0,3,1,2; dense1.weight: 2,4,2 0,2,1"
        },
        { "Input(6, 3), MaxPool1D(2), Flatten, Dense(2)", "dense1.weight: 2,3,3 0,2,1" },

        // Before an image, through what is element by element.
        {
            "Input(4), Dense(12), Relu, Reshape(2, 2, 3), GlobalMaxPool, Dense(2)",
            "dense1.weight: 2,2,3,4 2,0,1,3; dense1.bias: 2,2,3 2,0,1"
        },
        { "Input(12), Reshape(2, 2, 3), GlobalMaxPool, Dense(2)", "" },

        // Mixed and moved.
        { "Input(4, 4, 3), Permute(1, 0, 2), Flatten, Dense(2)", "dense1.weight: unclear" },
        { "Input(4, 4, 3), Reshape(16, 3), Flatten, Dense(2)", "dense1.weight: unclear" },
        {
            "Input(4, 4, 3), Flatten(Name = \"flat\"), Dense(3, Name = \"part\"), Concat(\"flat\"), Dense(2)",
            "part.weight: 3,4,4,3 0,3,1,2; dense2.weight: unclear"
        },

        // Two biases.
        { "Input(3, 4), Gru(2), Dense(2)", "gru1.bias: two biases; gru1.bias_candidate: two biases" },
        { "Input(3, 4), SimpleRnn(2, Bidirectional = true), Dense(2)", "simpleRnn1.bias: two biases; simpleRnn1.reverse.bias: two biases" },
    };

    [Theory]
    [MemberData(nameof(Networks))]
    public void The_order_of_each_tensor_is_known(string layers, string expected)
    {
        GeneratorRun run = GeneratorRun.Of(
            $"using Lamina;\n\n[Network, {layers}, Loss(Loss.MeanSquaredError)]\npublic partial class Net;\n");
        string text = string.Concat(run.Files.Select(file => file.Text));
        Assert.Equal(expected, string.Join("; ", Order().Matches(text).Select(Text)));
    }

    private static string Text(Match order) => $"{order.Groups["name"].Value}: " + order.Groups["known"].Value switch
    {
        "Unclear" => Unclear,
        "TwoBiases" => TwoBiases,
        _ => $"{order.Groups["shape"].Value} {order.Groups["axes"].Value}".Replace(", ", ",", StringComparison.Ordinal),
    };

    [GeneratedRegex(
        """new\("(?<name>[^"]+)", \d[^\n]* PyTorch = """
        + """(new\(new\[\] \{ (?<shape>[\d, ]+) \}, new\[\] \{ (?<axes>[\d, ]+) \}\)|global::Lamina\.PyTorchOrder\.(?<known>\w+))""")]
    private static partial Regex Order();
}
