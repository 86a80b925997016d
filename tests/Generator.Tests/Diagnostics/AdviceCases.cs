namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>Networks that run, or nearly, and do not do what their author wants.</summary>
internal static class AdviceCases
{
    private const string Squared = "Loss(Loss.MeanSquaredError)";

    public static readonly IReadOnlyList<DiagnosticCase> All =
    [
        Of(
            "LAM0064", "relu twice", "Dense(3), Relu, «Relu», Dense(1)", "Dense(3), Relu, Dense(1)", ["Relu"], ["Remove Relu"],
            "Relu right after Relu", "never below 0"),
        Of(
            "LAM0064", "softmax of sigmoid", $"Input(2), Dense(3), Sigmoid, «Softmax», Loss(Loss.CrossEntropy)",
            "Input(2), Dense(3), Softmax, Loss(Loss.CrossEntropy)", ["Sigmoid"], ["Remove Sigmoid"], "differ by 2 at most"),
        Of(
            "LAM0064", "log-softmax of softmax", "Input(2), Dense(3), Softmax, «LogSoftmax», Loss(Loss.CrossEntropy)",
            "Input(2), Dense(3), LogSoftmax, Loss(Loss.CrossEntropy)", ["Softmax"], ["Remove Softmax"], "LogSoftmax right after Softmax"),
        Of(
            "LAM0064", "sigmoid of relu", "Input(2), Dense(1), Relu, «Sigmoid», Loss(Loss.BinaryCrossEntropy)",
            "Input(2), Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)", ["Relu"], ["Remove Relu"], "half its range"),
        Of(
            "LAM0064", "softmax of relu", "Input(2), Dense(3), Relu, «Softmax», Loss(Loss.CrossEntropy)",
            "Input(2), Dense(3), Relu, Dense(3), Softmax, Loss(Loss.CrossEntropy)", ["Relu"], ["Remove Relu"], "learns nothing"),
        Of(
            "LAM0064", "gelu twice", "Dense(3), Gelu, «Gelu», Dense(1)", "Dense(3), Relu, Tanh, Dense(1)", ["Gelu"], ["Remove Gelu"],
            "once more"),
        Of(
            "LAM0064", "a named layer that others read", "Dense(3), Relu, «Relu(Name = \"a\")», Dense(3), Add(\"a\"), Dense(1)",
            "Dense(3), Relu(Name = \"a\"), Dense(3), Add(\"a\"), Dense(1)", ["Relu"], []),
        Of(
            "LAM0068", "dropout, then batch norm", "Dense(4, Bias = false), «Dropout(0.5)», BatchNorm, Relu, Dense(1)",
            "Dense(4, Bias = false), BatchNorm, Relu, Dropout(0.5), Dense(1)", ["BatchNorm"],
            ["Remove Dropout(0.5)", "Move it after BatchNorm"],
            "Dropout(0.5) changes the variance"),
        Of(
            "LAM0068", "an activation between", "Dense(4), «Dropout(0.9)», Relu, BatchNorm, Dense(1)",
            "Dense(4), Dropout(0.9), Relu, Dense(4, Bias = false), BatchNorm, Relu, Dense(1)", ["BatchNorm"],
            ["Remove Dropout(0.9)", "Move it after BatchNorm"]),
        Of(
            "LAM0068", "channels of an image",
            "Input(4, 4, 2), Conv2D(3, 3, Bias = false), «SpatialDropout(0.9)», BatchNorm, Relu, Flatten, Dense(1), " + Squared,
            "Input(4, 4, 2), Conv2D(3, 3, Bias = false), BatchNorm, Relu, SpatialDropout(0.9), Flatten, Dense(1), " + Squared,
            ["BatchNorm"], null),
        Of(
            "LAM0069", "relu last", "Dense(1), «Relu»", "Dense(1), Softplus", ["Loss(Loss.MeanSquaredError)"],
            ["Remove Relu", "Replace Relu by Softplus"],
            "MeanSquaredError"),
        Of(
            "LAM0069", "relu, then other axes", "Dense(4), «Relu», Reshape(2, 2)", "Dense(4), Relu(Suppress = \"LAM0069\"), Reshape(2, 2)",
            ["Loss(Loss.MeanSquaredError)"], ["Remove Relu", "Replace Relu by Softplus"]),
        Of(
            "LAM0070", "Xavier before relu", "«Dense(4, Init = Init.Xavier)», Relu, Dense(1)", "Dense(4, Init = Init.He), Relu, Dense(1)",
            ["Relu"],
            ["Set Init = Init.He", "Remove Init"], "Init.Xavier", "use Init.He"),
        Of(
            "LAM0070", "He before tanh", "«Dense(4, Init = Init.He)», Tanh, Dense(1)", "Dense(4, Init = Init.Xavier), Tanh, Dense(1)",
            ["Tanh"],
            ["Set Init = Init.Xavier", "Remove Init"], "use Init.Xavier"),
        Of(
            "LAM0070", "He before a hidden sigmoid", "«Dense(4, Init = Init.He)», Sigmoid, Dense(1)",
            "Dense(4, Init = Init.Glorot), Relu, Dense(1)", ["Sigmoid"],
            ["Set Init = Init.Glorot", "Remove Init"]),
        Of(
            "LAM0070", "a convolution before a pool",
            "Input(4, 4, 1), «Conv2D(2, 3, Init = Init.Xavier)», MaxPool2D(2), Relu, Flatten, Dense(1), " + Squared,
            "Input(4, 4, 1), Conv2D(2, 3, Init = Init.Xavier, Bias = false), BatchNorm, Relu, Flatten, Dense(1), " + Squared, ["Relu"],
            null),
        Of(
            "LAM0071", "zeros before relu", "«Dense(4, Init = Init.Zeros)», Relu, Dense(1)", "Dense(4), Relu, Dense(1, Init = Init.Zeros)",
            ["Relu"],
            ["Remove Init"], "all start at 0", "Relu has no gradient"),
        Of(
            "LAM0071", "constants before constants", "«Dense(4, Init = Init.Constant, InitScale = 0.5)», Tanh, Dense(1, Init = Init.Zeros)",
            "Dense(1, Init = Init.Constant, InitScale = 0.5), Tanh, Dense(1, Init = Init.Zeros)", ["Dense(1, Init = Init.Zeros)"],
            ["Remove Init and InitScale"], "start at 0.5", "stay equal for ever"),
        Of(
            "LAM0071", "zeros before tanh", "«Dense(4, Init = Init.Normal, InitScale = 0)», Tanh, Dense(1)",
            "Input(2), Dense(3, Init = Init.Zeros), Softmax, Loss(Loss.CrossEntropy)", ["Dense(1)"], ["Remove Init and InitScale"],
            "tell them apart"),
        Of(
            "LAM0071", "filters before relu", "Input(4, 4, 1), «Conv2D(2, 3, Init = Init.Zeros)», Relu, Flatten, Dense(1), " + Squared,
            "Input(4, 4, 1), Conv2D(1, 3, Padding = Padding.Same, Init = Init.Zeros), Add(\"input\"), Relu, Flatten, Dense(1), " + Squared,
            ["Relu"], null),
        new(
            "LAM0072", "the only layer is in a frozen block", Frozen("«Net»", "Frozen = true"), Frozen("Net", "Name = \"b\""), "'Net'",
            "Use<B>(3) is frozen")
        {
            Others = ["Use<B>(3, Frozen = true)"],
            Fixes = ["Train Use<B>(3)"],
        },
        DiagnosticCase.OnClass(
            "LAM0072", "only a fixed encoding", "Input(4, 2), PositionalEncoding, Loss(Loss.MeanSquaredError)",
            "Input(4, 2), PositionalEncoding, Dense(2, PerStep = true), Loss(Loss.MeanSquaredError)", "none of its layers"),
        Of(
            "LAM0073", "five sigmoids", Repeat("Dense(4), Sigmoid", 4) + "Dense(4), «Sigmoid», Dense(1)",
            Repeat("Dense(4), Sigmoid", 4) + "Dense(1)",
            ["Sigmoid", "Sigmoid", "Sigmoid", "Sigmoid"], ["Replace all of them by Relu"], "last of 5", "1/2,000"),
        Of(
            "LAM0073", "nineteen tanh", Repeat("Dense(4), Tanh", 18) + "Dense(4), «Tanh», Dense(1)",
            Repeat("Dense(4), Tanh", 9) + "LayerNorm, " + Repeat("Dense(4), Tanh", 10) + "Dense(1)", null, null, "last of 19"),
        Of(
            "LAM0074", "half of the input", "«Dropout(0.5)», Dense(1)", "Dropout(0.8), Dense(1)", ["Input(2)"], ["Keep 0.8"],
            "50 % of Input(2)"),
        Of(
            "LAM0074", "the input in other axes", "Input(2, 3), Flatten, «Dropout(0.75)», Dense(1), " + Squared,
            "Input(2, 3), Flatten, Dropout(0.5), Dense(4), Relu, Dense(6), " + Squared, ["Input(2, 3)"], ["Keep 0.8"], "25 %"),
        OnDevice("a recurrence on a device", "Input(5, 3), «Lstm(4)», Dense(1)", "Input(5, 3), Conv1D(4, 3), Flatten, Dense(1)", "Lstm(4)",
            "its 5 steps"),
        OnDevice(
            "a large table on a device", "Input(5, Indices = 20000), «Embedding(20000, 4)», Flatten, Dense(1)",
            "Input(5, Indices = 2000), Embedding(2000, 4), Flatten, Dense(1)", "20000 rows"),
    ];

    /// <summary>Layers between an input of 2 and a squared error, unless they say input and loss themselves.</summary>
    private static DiagnosticCase OnDevice(string what, string bad, string good, params string[] facts) =>
        new("LAM0083", what, Device(bad), Device(good), facts) { Others = [], Fixes = [] };

    private static string Device(string layers) =>
        $"using Lamina;\n\n[Network(Targets = Targets.Cpu | Targets.OpenCl), {layers}, {Squared}]\npublic partial class Net;\n";

    private static DiagnosticCase Of(
        string id, string what, string bad, string good, IReadOnlyList<string>? others, IReadOnlyList<string>? fixes,
        params string[] facts) =>
        DiagnosticCase.InAttributes(id, what, Whole(bad), Whole(good), facts) with { Others = others, Fixes = fixes };

    private static string Whole(string layers) =>
        layers.StartsWith("Input(", StringComparison.Ordinal) ? layers : $"Input(2), {layers}, {Squared}";

    private static string Repeat(string layers, int count) => string.Concat(Enumerable.Repeat(layers + ", ", count));

    private static string Frozen(string name, string argument) =>
        $"using Lamina;\n\n[Network, Input(2), Use<B>(3, {argument}), {Squared}]\npublic partial class {name};\n\n[Block, Dense(Arg.A)]\n"
            + "public class B;\n";
}
