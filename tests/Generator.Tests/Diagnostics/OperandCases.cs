using static Lamina.Generator.Tests.Diagnostics.DiagnosticCase;

namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>Mistakes between several values that a layer takes, and in numbers that must divide or be indices.</summary>
internal static class OperandCases
{
    private const string Loss = "Loss(Loss.MeanSquaredError)";
    private const string End = $"Flatten, Dense(1), {Loss}";
    private const string Shortcut = "Input(8, 8, 3), Conv2D(4, 3, Padding = Padding.Same), Relu(Name = \"skip\")";

    public static readonly IReadOnlyList<DiagnosticCase> All =
    [
        InAttributes(
            "LAM0037", "a shortcut around more channels",
            $"{Shortcut}, Conv2D(8, 3, Stride = 2, Padding = Padding.Same), «Add(\"skip\")», Relu, {End}",
            $"{Shortcut}, Conv2D(8, 3, Stride = 2, Padding = Padding.Same), Conv2D(8, 1, Stride = 2, From = \"skip\"), Add(\"conv2D2\"), "
                + $"Relu, {End}",
            "Conv2D(8, 3) of 8×8×4 gives 4×4×8", "Relu \"skip\" after Conv2D(4, 3) of 8×8×3 gives 8×8×4", "[Conv2D(8, 1, Stride = 2)]") with
        {
            Others = ["Conv2D(8, 3, Stride = 2, Padding = Padding.Same)", "Relu(Name = \"skip\")"],
            Fixes = ["Insert [Conv2D(8, 1, Stride = 2, From = \"skip\")]"],
        },
        InAttributes(
            "LAM0037", "a shortcut that no stride brings to the shape", $"{Shortcut}, Conv2D(4, 4), «Add(\"skip\")», Relu, {End}",
            $"{Shortcut}, Conv2D(4, 4, Padding = Padding.Same), Add(\"skip\"), Relu, {End}", "5×5×4", "must be equal") with
        {
            Fixes = [],
        },
        InAttributes(
            "LAM0037", "sequences of different widths",
            $"Input(5, 2, Name = \"x\"), Lstm(4, ReturnSequences = true, Name = \"a\"), «Add(\"x\", \"a\")», {End}",
            $"Input(5, 2, Name = \"x\"), Lstm(4, ReturnSequences = true, Name = \"a\"), Dense(4, PerStep = true, From = \"x\"), "
                + $"Add(\"dense1\", \"a\"), {End}",
            "5×2", "5×4") with
        {
            Others = ["Input(5, 2, Name = \"x\")", "Lstm(4, ReturnSequences = true, Name = \"a\")"],
            Fixes = ["Insert [Dense(4, PerStep = true, From = \"x\")]"],
        },
        InAttributes(
            "LAM0037", "a product of different shapes", $"Input(4, Name = \"x\"), Dense(3), Sigmoid, «Multiply(\"x\")», Dense(1), {Loss}",
            $"Input(4, Name = \"x\"), Dense(4), Sigmoid, Multiply(\"x\"), Dense(1), {Loss}", "Sigmoid after Dense(3) of 4 gives 3") with
        {
            Others = ["Sigmoid", "Input(4, Name = \"x\")"], Fixes = [],
        },
        InAttributes(
            "LAM0051", "images of different sizes",
            $"{Shortcut}, Conv2D(5, 3), Relu, «Concat(\"skip\")», {End}",
            $"{Shortcut}, Conv2D(5, 3, Padding = Padding.Same), Relu, Concat(\"skip\"), {End}", "along axis 2", "6×6×5", "8×8×4") with
        {
            Others = ["Relu", "Relu(Name = \"skip\")"], Fixes = [],
        },
        InAttributes(
            "LAM0051", "the wrong axis",
            $"Input(5, 2, Name = \"a\"), Input(3, 2, Name = \"b\"), «Concat(\"a\", \"b\")», Lstm(3), Dense(1), {Loss}",
            $"Input(5, 2, Name = \"a\"), Input(3, 2, Name = \"b\"), Concat(\"a\", \"b\", Axis = 0), Lstm(3), Dense(1), {Loss}",
            "along axis 1") with
        {
            Others = ["Input(5, 2, Name = \"a\")", "Input(3, 2, Name = \"b\")"], Fixes = ["Set Axis = 0"],
        },
        InAttributes(
            "LAM0052", "one number for all channels",
            $"Input(6), Dense(4), Tanh(Name = \"a\"), Dense(1, Name = \"b\"), «Multiply(\"a\", \"b\")», Dense(1), {Loss}",
            $"Input(6), Dense(4), Tanh(Name = \"a\"), Dense(4, Name = \"b\"), Multiply(\"a\", \"b\"), Dense(1), {Loss}",
            "Dense(1) \"b\" along axis 0", "Tanh \"a\" after Dense(4) of 6 gives 4") with
        {
            Others = ["Tanh(Name = \"a\")", "Dense(1, Name = \"b\")"], Fixes = [],
        },
        InAttributes(
            "LAM0052", "one channel for all",
            $"Input(4, 4, 1, Name = \"x\"), Conv2D(3, 3, Padding = Padding.Same), «Add(\"x\")», Relu, {End}",
            $"Input(4, 4, 1, Name = \"x\"), Conv2D(3, 3, Padding = Padding.Same), Conv2D(3, 1, From = \"x\"), Add(\"conv2D1\"), "
                + $"Relu, {End}",
            "Input(4, 4, 1) \"x\" along axis 2") with
        {
            Others = ["Conv2D(3, 3, Padding = Padding.Same)", "Input(4, 4, 1, Name = \"x\")"],
                Fixes = ["Insert [Conv2D(3, 1, From = \"x\")]"],
        },
        InAttributes(
            "LAM0052", "a vector for all pixels", $"{Shortcut}, GlobalAveragePool, Dense(4), Sigmoid, «Multiply(\"skip\")», {End}",
            $"{Shortcut}, GlobalAveragePool, Dense(4), Sigmoid, Dense(1), {Loss}", "along axes 0 and 1"),
        InAttributes(
            "LAM0053", "groups and input channels", $"Input(8, 8, 6), «Conv2D(8, 3, Groups = 4)», Relu, {End}",
            $"Input(8, 8, 6), Conv2D(8, 3, Groups = 2), Relu, {End}", "6 channels", "4 groups", "8×8×6") with
        {
            Others = ["Input(8, 8, 6)"], Fixes = ["Set Groups = 2"],
        },
        InAttributes(
            "LAM0053", "groups and filters", $"Input(8, 8, 6), «Conv2D(8, 3, Groups = 3)», Relu, {End}",
            $"Input(8, 8, 6), Conv2D(9, 3, Groups = 3), Relu, {End}", "its 8 filters") with
        {
            Fixes = ["Set Groups = 2", "Set the filters to 9"],
        },
        InAttributes(
            "LAM0053", "groups of a normalisation", $"Input(6), Dense(6), «GroupNorm(4)», Tanh, Dense(1), {Loss}",
            $"Input(6), Dense(6), GroupNorm(3), Tanh, Dense(1), {Loss}", "6 channels", "Dense(6) gives 6") with
        {
            Others = ["Dense(6)"], Fixes = ["Set the groups to 3"],
        },
        InAttributes(
            "LAM0054", "heads and width", $"Input(5, 8), «MultiHeadAttention(3)», {End}", $"Input(5, 8), MultiHeadAttention(2), {End}",
            "8 features", "3 heads") with
        {
            Others = ["Input(5, 8)"], Fixes = ["Set the heads to 2"],
        },
        InAttributes(
            "LAM0054", "more heads than features", $"Input(5, 2), Lstm(4, ReturnSequences = true), «MultiHeadAttention(8)», {End}",
            $"Input(5, 2), Lstm(4, ReturnSequences = true), MultiHeadAttention(4), {End}", "Lstm(4) of 5×2 gives 5×4") with
        {
            Others = ["Lstm(4, ReturnSequences = true)"], Fixes = ["Set the heads to 4"],
        },
        InAttributes(
            "LAM0055", "lengths of the data itself",
            $"Input(12, 3, Name = \"x\"), Input(1, Name = \"n\"), «Lstm(8, Lengths = \"x\")», Concat(\"n\"), Dense(1), {Loss}",
            $"Input(12, 3, Name = \"x\"), Input(1, Name = \"n\"), Lstm(8, Lengths = \"n\"), Concat(\"n\"), Dense(1), {Loss}", "12×3",
            "itself") with
        {
            Others = ["Input(12, 3, Name = \"x\")"], Fixes = ["Name 'n'"],
        },
        InAttributes(
            "LAM0055", "lengths that a layer computes",
            $"Input(12, 3, Name = \"x\"), Dense(1, Name = \"n\", PerStep = true), GlobalMaxPool(Name = \"m\"), «Gru(4, Lengths = \"m\", "
                + $"From = \"x\")», Dense(1), {Loss}",
            $"Input(12, 3, Name = \"x\"), Input(1, Name = \"m\"), Gru(4, Lengths = \"m\", From = \"x\"), Dense(1), {Loss}",
            "is no input") with
        {
            Others = ["GlobalMaxPool(Name = \"m\")"], Fixes = [],
        },
        InAttributes(
            "LAM0055", "a memory of one state",
            $"Input(5, 4, Name = \"x\"), Lstm(4, Name = \"m\"), «MultiHeadAttention(2, Memory = \"m\", From = \"x\")», {End}",
            $"Input(5, 4, Name = \"x\"), Lstm(4, Name = \"m\", ReturnSequences = true), MultiHeadAttention(2, Memory = \"m\", "
                + $"From = \"x\"), {End}",
            "Memory of MultiHeadAttention(2)", "Lstm(4) \"m\" of 5×4 gives 4") with
        {
            Others = ["Lstm(4, Name = \"m\")"], Fixes = ["Set ReturnSequences = true"],
        },
        InAttributes(
            "LAM0056", "indices into a recurrent layer", $"Input(12, Indices = 1000), «Lstm(8)», Dense(1), {Loss}",
            $"Input(12, Indices = 1000), Embedding(1000, 16), Lstm(8), Dense(1), {Loss}", "Lstm(8)", "0 to 999") with
        {
            Others = ["Input(12, Indices = 1000)"], Fixes = ["Insert [Embedding(1000, 16)]"],
        },
        InAttributes(
            "LAM0056", "flattened indices into Dense", $"Input(3, 4, Indices = 9), Flatten, «Dense(8)», Relu, Dense(1), {Loss}",
            $"Input(3, 4, Indices = 9), Flatten, Embedding(9, 16), Flatten, Dense(8), Relu, Dense(1), {Loss}",
            "Input(3, 4, Indices = 9)") with
        {
            Others = ["Input(3, 4, Indices = 9)"], Fixes = ["Insert [Embedding(9, 16), Flatten]"],
        },
        InAttributes(
            "LAM0056", "an embedding of numbers", $"Input(4), Dense(3), «Embedding(10, 2)», {End}", $"Input(4), Embedding(10, 2), {End}",
            "Embedding(10, 2) takes indices", "Dense(3) of 4 gives 3") with
        {
            Others = ["Dense(3)"], Fixes = [],
        },
        InAttributes(
            "LAM0057", "a vocabulary that is too small", $"Input(12, Indices = 1000), «Embedding(100, 16)», Lstm(8), Dense(1), {Loss}",
            $"Input(12, Indices = 1000), Embedding(1000, 16), Lstm(8), Dense(1), {Loss}", "0 to 99,", "up to 999") with
        {
            Others = ["Input(12, Indices = 1000)"], Fixes = ["Set the vocabulary to 1000"],
        },
        InAttributes(
            "LAM0057", "off by one, of two inputs",
            $"Input(3, Indices = 8, Name = \"a\"), Input(2, Indices = 10, Name = \"b\"), Concat(\"a\", \"b\"), «Embedding(9, 4)», {End}",
            $"Input(3, Indices = 8, Name = \"a\"), Input(2, Indices = 9, Name = \"b\"), Concat(\"a\", \"b\"), Embedding(9, 4), {End}",
            "0 to 8,", "up to 9") with
        {
            Others = ["Input(2, Indices = 10, Name = \"b\")"], Fixes = ["Set the vocabulary to 10"],
        },
        InAttributes(
            "LAM0035", "indices below 0", $"«Input(2, Indices = -1)», Dense(1), {Loss}", $"Input(2), Dense(1), {Loss}", "Indices", "is -1"),
    ];
}
