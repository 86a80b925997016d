namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>Mistakes in how layers, blocks and inputs refer to each other, and in shapes that flow between them.</summary>
internal static class GraphCases
{
    private const string Loss = "Loss(Loss.MeanSquaredError)";
    private const string Wide = "[Block, Dense(Arg.A), Tanh]\npublic class Wide;\n";

    public static readonly IReadOnlyList<DiagnosticCase> All =
    [
        DiagnosticCase.InAttributes(
            "LAM0011", "second input not taken", $"Input(2), «Input(3, Name = \"radar\")», Dense(1), {Loss}",
            $"Input(2), Input(3, Name = \"radar\"), Concat(\"radar\"), Dense(1), {Loss}", "\"radar\""),
        DiagnosticCase.InAttributes(
            "LAM0015", "a branch that ends",
            $"Input(2), Dense(4), Relu(Name = \"a\"), «Dense(3, Name = \"aside\")», Dense(1, From = \"a\"), {Loss}",
            $"Input(2), Dense(4), Relu(Name = \"a\"), Dense(3, Name = \"aside\"), Tanh, Dense(1), {Loss}", "\"aside\""),
        DiagnosticCase.InAttributes(
            "LAM0032", "From of nothing", $"Input(2), Dense(3, Name = \"a\"), Tanh, «Dense(1, From = \"b\")», {Loss}",
            $"Input(2), Dense(3), Tanh(Name = \"b\"), Dense(1, From = \"b\"), {Loss}", "'b'", "Dense(1)"),
        Net(
            "LAM0032", "Until of nothing", $"Input(2), «Use<Wide>(3, Until = \"x\")», Dense(1), {Loss}",
            $"Input(2), Use<Wide>(3, Until = \"tanh1\"), Dense(1), {Loss}", Wide, "'tanh1'"),
        DiagnosticCase.InAttributes(
            "LAM0033", "a vector into a convolution", $"Input(16), «Conv2D(2, 3)», Relu, Flatten, Dense(1), {Loss}",
            $"Input(16), Reshape(4, 4, 1), Conv2D(2, 3), Relu, Flatten, Dense(1), {Loss}", "Conv2D(2, 3)", "height × width × channels",
            "16"),
        DiagnosticCase.InAttributes(
            "LAM0034", "a window larger than the image", $"Input(4, 8, 1), «Conv2D(2, 5)», Relu, Flatten, Dense(1), {Loss}",
            $"Input(4, 8, 1), Conv2D(2, 4), Relu, Flatten, Dense(1), {Loss}", "Conv2D(2, 5)"),
        DiagnosticCase.InAttributes(
            "LAM0035", "stride 0", $"Input(4, 4, 1), «Conv2D(2, 3, Stride = 0)», Relu, Flatten, Dense(1), {Loss}",
            $"Input(4, 4, 1), Conv2D(2, 3, Stride = 1), Relu, Flatten, Dense(1), {Loss}", "Stride", "is 0", "1 or more"),
        DiagnosticCase.InAttributes(
            "LAM0036", "another count", $"Input(16), «Reshape(4, 5)», Flatten, Dense(1), {Loss}",
            $"Input(16), Reshape(4, 4), Flatten, Dense(1), {Loss}", "Reshape(4, 5)", "16"),
        DiagnosticCase.InAttributes(
            "LAM0037", "a sum of different shapes",
            $"Input(2, Name = \"x\"), Dense(4, Name = \"a\"), Dense(3, From = \"x\", Name = \"b\"), «Add(\"a\", \"b\")», Relu, "
                + $"Dense(1), {Loss}",
            $"Input(2, Name = \"x\"), Dense(4, Name = \"a\"), Dense(4, From = \"x\", Name = \"b\"), Add(\"a\", \"b\"), Relu, "
                + $"Dense(1), {Loss}",
            "\"a\"", "\"b\""),
        Net(
            "LAM0038", "two blocks in each other", $"Input(2), «Use<A>», Dense(1), {Loss}", $"Input(2), Use<B>, Dense(1), {Loss}",
            "[Block, Use<B>] public class A;\n[Block, Dense(3), Tanh, Use<$>] public class B;\n", "A → B → A"),
        Net("LAM0039", "no argument", $"Input(2), «Use<Wide>», Dense(1), {Loss}", $"Input(2), Use<Wide>(3), Dense(1), {Loss}", Wide,
            "Arg.A"),
        Net(
            "LAM0039", "an argument too many", $"Input(2), «Use<Wide>(3, 4)», Dense(1), {Loss}",
            $"Input(2), Use<Wide>(3), Dense(1), {Loss}", Wide, "Arg.B"),
        DiagnosticCase.InAttributes(
            "LAM0039", "an argument in a network", $"Input(2), «Dense(Arg.A)», {Loss}", $"Input(2), Dense(1), {Loss}", "Dense", "Arg.A",
            "'Net'"),
        Net("LAM0040", "an ordinary class", $"Input(2), «Use<string>», Dense(1), {Loss}", $"Input(2), Use<Wide>(3), Dense(1), {Loss}", Wide,
            "'String'"),
        DiagnosticCase.InAttributes(
            "LAM0041", "in a network", $"Input(2), Dense(2), «AddInput», Tanh, Dense(1), {Loss}",
            $"Input(2, Name = \"x\"), Dense(2), Add(\"x\"), Tanh, Dense(1), {Loss}", "[Block]"),
        DiagnosticCase.InAttributes(
            "LAM0044", "a layer without weights", $"Input(2), Dense(3), Tanh(Name = \"a\"), «Shared(\"a\")», Dense(1), {Loss}",
            $"Input(2), Dense(2, Name = \"a\"), Tanh, Shared(\"a\"), Tanh, Dense(1), {Loss}", "Shared(\"a\")"),
        DiagnosticCase.InAttributes(
            "LAM0045", "a bias before batch normalisation", $"Input(2), «Dense(3)», BatchNorm, Relu, Dense(1), {Loss}",
            $"Input(2), Dense(3, Bias = false), BatchNorm, Relu, Dense(1), {Loss}", "Dense(3)", "BatchNorm") with
        {
            Others = ["BatchNorm"],
            Fixes = ["Set Bias = false"],
        },
        new(
            "LAM0006", "an input on a block", "using Lamina;\n[Block, «Input(2)», Dense(1)]\npublic class Wide;\n",
            "using Lamina;\n[Block, Dense(1)]\npublic class Wide;\n", "'Wide'", "[Input]"),
    ];

    /// <summary>Other classes stand below; their use of $ is one of A in the bad source and is left out of the good one.</summary>
    private static DiagnosticCase Net(string id, string what, string bad, string good, string others, params string[] facts) => new(
        id, what, Class(bad) + others.Replace("$", "A", StringComparison.Ordinal),
        Class(good) + others.Replace(", Use<$>", "", StringComparison.Ordinal), facts);

    private static string Class(string attributes) => $"using Lamina;\n\n[Network, {attributes}]\npublic partial class Net;\n";
}
