using static Lamina.Generator.Tests.Diagnostics.DiagnosticCase;

namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>Settings that contradict each other, that hold no element, or that single precision lacks.</summary>
internal static class SettingCases
{
    private const string Loss = "Loss(Loss.MeanSquaredError)";
    private const string Classes = "Input(2), Dense(3), Softmax";

    public static readonly IReadOnlyList<DiagnosticCase> All =
    [
        Image("a pool padded by its window", "MaxPool2D(2, Stride = 2, Pad = 2)", "MaxPool2D(2, Stride = 2, Pad = 1)", "is 2", "1 or less",
            "wholly in the padding") with { Fixes = ["Set Pad = 1"] },
        Image("a pool padded by more than half of its window", "MaxPool2D(3, Stride = 1, Pad = 2)", "MaxPool2D(3, Stride = 1, Pad = 1)",
            "1 or less") with { Fixes = ["Set Pad = 1"] },
        Image("a padded pool of single pixels", "AveragePool2D(1, Pad = 1)", "AveragePool2D(1)",
            "left out") with { Fixes = ["Remove Pad"] },
        Image("an average padded by its window", "AveragePool2D(4, Stride = 1, Pad = 4)", "AveragePool2D(4, Stride = 1, Pad = 2)",
            "2 or less"),
        Sequence("a pool of a sequence padded by its window", "MaxPool1D(3, Stride = 2, Pad = 3)", "MaxPool1D(3, Stride = 2, Pad = 1)",
            "1 or less") with { Fixes = ["Set Pad = 1"] },
        Sequence("an average of a sequence padded by its window", "AveragePool1D(2, Pad = 2)", "AveragePool1D(2, Pad = 1)", "1 or less"),
        Sequence("a causal convolution with a pad", "Conv1D(2, 3, Padding = Padding.Causal, Pad = 1)",
            "Conv1D(2, 3, Padding = Padding.Causal)",
            "Pad of Conv1D(2, 3) is 1", "Padding.Causal is given too") with { Fixes = ["Remove Pad", "Remove Padding"] },
        Image("two paddings of a convolution", "Conv2D(2, 3, Padding = Padding.Same, Pad = 2)", "Conv2D(2, 3, Pad = 2)",
            "Padding.Same") with
        {
            Fixes = ["Remove Pad", "Remove Padding"],
        },
        Image("two paddings that agree", "Conv2D(2, 3, Pad = 0, Padding = Padding.Valid)", "Conv2D(2, 3)", "Padding.Valid"),
        Image("two paddings of a depthwise convolution", "DepthwiseConv2D(3, Pad = 1, Padding = Padding.Same)",
            "DepthwiseConv2D(3, Pad = 1)"),
        Image("two paddings of a separable convolution", "SeparableConv2D(2, 3, Pad = 1, Padding = Padding.Same)",
            "SeparableConv2D(2, 3, Padding = Padding.Same)"),
        Image("two paddings of a transposed convolution", "ConvTranspose2D(2, 3, Pad = 1, Padding = Padding.Same)",
            "ConvTranspose2D(2, 3, Padding = Padding.Same)"),
        Image("two paddings of a pool", "MaxPool2D(2, Pad = 1, Padding = Padding.Same)", "MaxPool2D(2, Padding = Padding.Same)",
            "Pad of MaxPool2D(2)"),
        Hidden("an ε that single precision lacks", "LayerNorm(Epsilon = 1e-60)", "LayerNorm(Epsilon = 1e-12)",
            "Epsilon of LayerNorm is 1E-60",
            "single precision") with { Fixes = ["Remove Epsilon"] },
        Hidden("an ε that devices count as 0", "RmsNorm(Epsilon = 1e-40)", "RmsNorm(Epsilon = 1e-30)", "1.2E-38") with
        {
            Fixes = ["Remove Epsilon"],
        },
        Hidden("an ε that becomes 1", "BatchNorm(Epsilon = 0.9999999999)", "BatchNorm(Epsilon = 0.9)", "between 0 and 1"),
        Hidden("averages that never move", "BatchNorm(Momentum = 0.99999999999)", "BatchNorm(Momentum = 0.999999)", "single precision too"),
        Hidden("a share that a mask cannot have", "Dropout(1e-12)", "Dropout(0.01)", "keep of Dropout(1E-12)", "2.4E-10"),
        Hidden("a share that single precision lacks", "Dropout(1e-46)", "Dropout(0.01)", "keep of Dropout is 1E-46") with { Fixes = [] },
        Hidden("a slope that single precision lacks", "PRelu(1e50)", "PRelu(1)", "initial of PRelu", "3.4E+38") with { Fixes = [] },
        InAttributes("LAM0035", "a smoothing that becomes 1", $"{Classes}, «Loss(Loss.CrossEntropy, LabelSmoothing = 0.99999999999)»",
            $"{Classes}, Loss(Loss.CrossEntropy, LabelSmoothing = 0.9)", "LabelSmoothing", "single precision too"),
        InAttributes("LAM0035", "a class weight that single precision lacks",
            $"{Classes}, «Loss(Loss.CrossEntropy, ClassWeights = new[] {{ 1, 1e-50, 1 }})»",
            $"{Classes}, Loss(Loss.CrossEntropy, ClassWeights = new[] {{ 1, 1e-5, 1 }})", "ClassWeights of Loss is 1E-50") with
        {
            Fixes = ["Remove ClassWeights"],
        },
        InAttributes("LAM0035", "a temperature whose square is 0", $"{Classes}, «Loss(Loss.Distillation, Temperature = 1e-30)»",
            $"{Classes}, Loss(Loss.Distillation, Temperature = 0.5)", "Temperature", "square"),
        InAttributes("LAM0016", "an input's name of two lines", $"«Input(2, Name = \"first\\nsecond\")», Dense(1), {Loss}",
            $"Input(2, Name = \"first\"), Dense(1), {Loss}", "\"first\\nsecond\" of Input(2)", "letters a–z"),
        InAttributes("LAM0016", "an input's empty name", $"«Input(2, Name = \"\")», Dense(1), {Loss}", $"Input(2), Dense(1), {Loss}",
            "\"\""),
        InAttributes("LAM0017", "two inputs of one name",
            $"Input(2, Name = \"a\"), «Input(2, Name = \"a\")», Concat(\"a\"), Dense(1), {Loss}",
            $"Input(2, Name = \"a\"), Input(2, Name = \"a2\"), Concat(\"a\", \"a2\"), Dense(1), {Loss}", "\"a\"", "Input(2)") with
        {
            Others = ["Input(2, Name = \"a\")"], Fixes = [],
        },
        Block("LAM0016", "a name of two lines in a block", "Dense(2, Name = \"a\\nb\"), Tanh", "Dense(2, Name = \"a\"), Tanh", "\"a\\nb\""),
        Block("LAM0016", "a layer called as its block's input", "Dense(2, Name = \"input\"), Tanh", "Dense(2, Name = \"inner\"), Tanh",
            "what the block is given"),
        Block("LAM0017", "one name twice in a block", "Dense(2, Name = \"a\"), Tanh, Dense(2, Name = \"a\"), Tanh",
            "Dense(2, Name = \"a\"), Tanh, Dense(2, Name = \"b\"), Tanh", "\"a\"", "Dense(2)"),
    ];

    private static DiagnosticCase Image(string what, string bad, string good, params string[] facts) =>
        Before("Input(8, 8, 1)", "GlobalAveragePool", what, bad, good, facts);

    private static DiagnosticCase Sequence(string what, string bad, string good, params string[] facts) =>
        Before("Input(9, 2)", "GlobalAveragePool", what, bad, good, facts);

    private static DiagnosticCase Hidden(string what, string bad, string good, params string[] facts) =>
        Before("Input(2), Dense(3), Tanh", "Dense(2), Tanh", what, bad, good, facts);

    private static DiagnosticCase Before(string input, string next, string what, string bad, string good, string[] facts) => InAttributes(
        "LAM0035", what, $"{input}, «{bad}», {next}, Dense(1), {Loss}", $"{input}, {good}, {next}, Dense(1), {Loss}", facts);

    private static DiagnosticCase Block(string id, string what, string bad, string good, params string[] facts)
    {
        string Source(string use, string layers) =>
            $"using Lamina;\n\n[Network, Input(2), {use}, Dense(1), {Loss}]\npublic partial class Net;\n\n[Block, {layers}]\n"
            + "public class Part;\n";
        return new DiagnosticCase(id, what, Source("«Use<Part>»", bad), Source("Use<Part>", good), facts);
    }
}
