using static Lamina.Generator.Tests.Diagnostics.DiagnosticCase;

namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>Mistakes in names, in the order of layers, at the ends of a network, and in blocks where they are used.</summary>
internal static class ReferenceCases
{
    private const string Loss = "Loss(Loss.MeanSquaredError)";
    private const string End = $"Flatten, Dense(1), {Loss}";
    private const string Residual =
        "[Block, Conv2D(8, 3, Padding = Padding.Same), Relu, Conv2D(8, 3, Padding = Padding.Same), AddInput]\npublic class Residual;\n";
    private const string Fitting =
        "[Block, Conv2D(8, 3, Padding = Padding.Same), Relu, Conv2D(8, 3, Padding = Padding.Same), Conv2D(8, 1, From = \"input\"), "
        + "Add(\"conv2D2\")]\npublic class Residual;\n";
    private const string Wide = "[Block, Dense(Arg.A), Tanh]\npublic class Wide;\n";

    public static readonly IReadOnlyList<DiagnosticCase> All =
    [
        InAttributes(
            "LAM0011", "lengths that nothing takes", $"Input(5, 2), «Input(1, Name = \"count\")», Lstm(3), Dense(1), {Loss}",
            $"Input(5, 2, Name = \"x\"), Input(1, Name = \"count\"), Lstm(3, Lengths = \"count\"), Dense(1), {Loss}", "\"count\"") with
        {
            Fixes = [],
        },
        InAttributes(
            "LAM0015", "a layer that the next passes over", $"Input(2), Dense(4, Name = \"a\"), «Tanh», Dense(1, From = \"a\"), {Loss}",
            $"Input(2), Dense(4), Tanh(Name = \"a\"), Dense(1, From = \"a\"), {Loss}", "Tanh \"tanh1\"") with
        {
            Fixes = ["Remove [Tanh]"],
        },
        InAttributes(
            "LAM0017", "the name of an input", $"Input(2, Name = \"x\"), «Dense(3, Name = \"x\")», Tanh, Dense(1), {Loss}",
            $"Input(2, Name = \"x\"), Dense(3, Name = \"x2\"), Tanh, Dense(1), {Loss}", "Input(2) \"x\"") with
        {
            Others = ["Input(2, Name = \"x\")"], Fixes = ["Set Name = \"x2\""],
        },
        InAttributes(
            "LAM0032", "a misspelled operand",
            $"Input(2), Dense(3, Name = \"first\"), Tanh, Dense(3), «Add(\"frist\")», Tanh, Dense(1), {Loss}",
            $"Input(2), Dense(3, Name = \"first\"), Tanh, Dense(3), Add(\"first\"), Tanh, Dense(1), {Loss}", "did you mean 'first'?") with
        {
            Fixes = ["Name 'first'"],
        },
        InAttributes(
            "LAM0032", "a misspelled head", "Input(2), Dense(3, Name = \"first\"), «Loss(Loss.MeanSquaredError, From = \"fisrt\")»",
            "Input(2), Dense(3, Name = \"first\"), Loss(Loss.MeanSquaredError, From = \"first\")", "Loss names 'fisrt'") with
        {
            Fixes = ["Name 'first'"],
        },
        With(
            "LAM0032", "a misspelled end of a block", $"Input(2), «Use<Wide>(3, Until = \"tahn1\")», Dense(1), {Loss}",
            $"Input(2), Use<Wide>(3, Until = \"tanh1\"), Dense(1), {Loss}", Wide, Wide, "did you mean 'tanh1'?") with
        {
            Fixes = ["Name 'tanh1'"],
        },
        With(
            "LAM0039", "arguments behind the last", $"Input(2), «Use<Wide>(3, 4, 5)», Dense(1), {Loss}",
            $"Input(2), Use<Wide>(3), Dense(1), {Loss}",
            Wide, Wide, "3 are given") with
        {
            Fixes = ["Leave out the last 2 arguments"],
        },
        InAttributes(
            "LAM0041", "where the input has another shape", $"Input(2), Dense(3), «AddInput», Tanh, Dense(1), {Loss}",
            $"Input(2), Dense(2), Add(\"input\"), Tanh, Dense(1), {Loss}") with
        {
            Fixes = [],
        },
        InAttributes(
            "LAM0041", "where the input could be added", $"Input(2), Dense(2), «AddInput», Tanh, Dense(1), {Loss}",
            $"Input(2), Dense(2), Add(\"input\"), Tanh, Dense(1), {Loss}") with
        {
            Fixes = ["Use [Add(\"input\")]"],
        },
        InAttributes(
            "LAM0044", "an activation to share", $"Input(2), Dense(3), Tanh(Name = \"t\"), Dense(4), «Shared(\"t\")», Dense(1), {Loss}",
            $"Input(2), Dense(3), Tanh(Name = \"t\"), Dense(4), Tanh, Dense(1), {Loss}", "no tensors") with
        {
            Others = ["Tanh(Name = \"t\")"], Fixes = ["Use [Tanh]"],
        },
        InAttributes(
            "LAM0044", "weights of another width", $"Input(2), Dense(4, Name = \"fc\"), Relu, «Shared(\"fc\")», Relu, Dense(1), {Loss}",
            $"Input(4), Dense(4, Name = \"fc\"), Relu, Shared(\"fc\"), Relu, Dense(1), {Loss}", "(4, 2)", "(4, 4)",
            "Relu after Dense(4) \"fc\" of 2 gives 4") with
        {
            Others = ["Dense(4, Name = \"fc\")", "Relu"],
        },
        InAttributes(
            "LAM0019", "a shared layer where it does not fit",
            $"Input(4), Dense(4, Name = \"fc\"), Reshape(2, 2), «Shared(\"fc\")», Dense(1), {Loss}",
            $"Input(4), Dense(4, Name = \"fc\"), Tanh, Shared(\"fc\"), Tanh, Dense(1), {Loss}", "Reshape(2, 2) of 4 gives 2×2") with
        {
            Others = ["Reshape(2, 2)"], Fixes = [],
        },
        InAttributes(
            "LAM0059", "another class count", "Input(4), Dense(9), Softmax, «Output(10)», Loss(Loss.CrossEntropy)",
            "Input(4), Dense(10), Softmax, Output(10), Loss(Loss.CrossEntropy)", "[Output(10)] declares 10",
            "Softmax after Dense(9) of 4 gives 9") with
        {
            Others = ["Softmax", "Dense(9)"], Fixes = ["Set the units of Dense(9) to 10", "Declare [Output(9)]"],
        },
        InAttributes(
            "LAM0059", "another number of axes", $"Input(5, 2), Lstm(3, ReturnSequences = true), «Output(3)», {Loss}",
            $"Input(5, 2), Lstm(3, ReturnSequences = true), Output(5, 3), {Loss}", "declares 3", "Lstm(3) of 5×2 gives 5×3") with
        {
            Others = ["Lstm(3, ReturnSequences = true)"], Fixes = ["Declare [Output(5, 3)]"],
        },
        InAttributes(
            "LAM0059", "one of several outputs",
            $"Input(4), Dense(3, Name = \"a\"), Output(3), {Loss}, Tanh, Dense(2), «Output(2, 1)», {Loss}",
            $"Input(4), Dense(3, Name = \"a\"), Output(3), {Loss}, Tanh, Dense(2), Output(2), {Loss}", "declares 2×1") with
        {
            Others = ["Dense(2)"], Fixes = ["Declare [Output(2)]"],
        },
        InAttributes("LAM0032", "an output of nothing", $"Input(4), Dense(3), «Output(3, From = \"dens1\")», {Loss}",
            $"Input(4), Dense(3), Output(3, From = \"dense1\"), {Loss}") with
        {
            Fixes = ["Name 'dense1'"],
        },
        InAttributes("LAM0035", "an output of size 0", $"Input(4), Dense(3), «Output(0)», {Loss}", $"Input(4), Dense(3), Output(3), {Loss}",
            "The shape of Output(0)"),
        With(
            "LAM0060", "a shortcut inside that does not fit", $"Input(12, 12, 3), «Use<Residual>», Relu, {End}",
            $"Input(12, 12, 3), Use<Residual>, Relu, {End}",
            Residual, Fitting, "Use<Residual>", "Input(12, 12, 3) gives 12×12×3; inside the block, AddInput", "12×12×8") with
        {
            Others = ["AddInput", "Conv2D(8, 3, Padding = Padding.Same)", "Input(12, 12, 3)"],
                Fixes = ["Insert [Conv2D(8, 1, From = \"input\")]"],
        },
        With(
            "LAM0060", "an argument that does not fit inside", $"Input(4, 6), «Use<Heads>(4)», {End}", $"Input(4, 6), Use<Heads>(3), {End}",
            "[Block, MultiHeadAttention(Arg.A), AddInput]\npublic class Heads;\n",
            "[Block, MultiHeadAttention(Arg.A), AddInput]\npublic class Heads;\n",
            "Use<Heads>(4) does not fit", "6 features among 4 heads") with
        {
            Others = ["MultiHeadAttention(Arg.A)", "Input(4, 6)"], Fixes = [],
        },
        With(
            "LAM0060", "a block in a block", $"Input(8, 8), «Use<Outer>», {End}", $"Input(8, 8, 1), Use<Outer>, {End}",
            "[Block, Use<Inner>, Tanh]\npublic class Outer;\n[Block, Conv2D(2, 3)]\npublic class Inner;\n",
            "[Block, Use<Inner>, Tanh]\npublic class Outer;\n[Block, Conv2D(2, 3)]\npublic class Inner;\n", "Use<Outer> does not fit",
            "Conv2D(2, 3) takes an image") with
        {
            Others = ["Conv2D(2, 3)", "Use<Inner>", "Input(8, 8)"],
        },
        With(
            "LAM0035", "a wrong number inside a block", $"Input(2), «Use<Noisy>», Dense(1), {Loss}",
            $"Input(2), Use<Noisy>, Dense(1), {Loss}",
            "[Block, GaussianNoise(-1), Tanh]\npublic class Noisy;\n", "[Block, GaussianNoise(1), Tanh]\npublic class Noisy;\n",
            "deviation of GaussianNoise(-1)") with
        {
            Others = ["GaussianNoise(-1)"],
        },
        InAttributes(
            "LAM0061", "a cycle",
            $"Input(2), Dense(3), «Add(\"back\", Name = \"sum\")», Tanh(Name = \"t\"), Dense(3, Name = \"back\"), Tanh, Dense(1), {Loss}",
            $"Input(2), Dense(3, Name = \"back\"), Tanh, Dense(3), Add(\"back\", Name = \"sum\"), Tanh, Dense(1), {Loss}",
            "closes the cycle sum → t → back → sum") with
        {
            Others = ["Dense(3, Name = \"back\")"], Fixes = [],
        },
        InAttributes(
            "LAM0061", "the wrong order",
            $"Input(2, Name = \"x\"), Dense(3), «Concat(\"side\", Name = \"both\")», Dense(4, From = \"x\", Name = \"side\"), "
                + $"Add(\"side\"), Dense(1), {Loss}",
            $"Input(2, Name = \"x\"), Dense(4, Name = \"side\"), Tanh, Concat(\"side\"), Dense(1), {Loss}",
            "move Dense(4) \"side\" before it") with
        {
            Others = ["Dense(4, From = \"x\", Name = \"side\")"],
        },
        InAttributes(
            "LAM0061", "itself", $"Input(2), Dense(3), «Add(\"me\", Name = \"me\")», Tanh, Dense(1), {Loss}",
            $"Input(2), Dense(2), Add(\"input\", Name = \"me\"), Tanh, Dense(1), {Loss}", "closes the cycle me → me"),
        InAttributes(
            "LAM0062", "a loss before the first weights",
            "Input(4), Flatten, «Loss(Loss.MeanSquaredError, Name = \"a\")», Dense(3), Loss(Loss.MeanSquaredError, Name = \"b\")",
            "Input(4), Dense(4), Loss(Loss.MeanSquaredError, Name = \"a\"), Relu, Dense(3), Loss(Loss.MeanSquaredError, Name = \"b\")",
            "Loss(Loss.MeanSquaredError) on Flatten") with
        {
            Others = ["Flatten"],
        },
        InAttributes(
            "LAM0062", "a loss on an input", "Input(4, Name = \"x\"), Dense(3), «Loss(Loss.MeanSquaredError, From = \"x\")»",
            "Input(4, Name = \"x\"), Dense(3, Name = \"y\"), Loss(Loss.MeanSquaredError, From = \"y\")", "on Input(4) \"x\"",
            "in From") with
        {
            Others = ["Input(4, Name = \"x\")"],
        },
    ];

    /// <summary>Other classes stand below, in the bad and in the good source.</summary>
    private static DiagnosticCase With(
        string id, string what, string bad, string good, string below, string goodBelow, params string[] facts) =>
        new(id, what, Class(bad) + below, Class(good) + goodBelow, facts);

    private static string Class(string attributes) => $"using Lamina;\n\n[Network, {attributes}]\npublic partial class Net;\n";
}
