using static Lamina.Generator.Tests.Diagnostics.DiagnosticCase;

namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>Mistakes between a layer and the shape of what it takes.</summary>
internal static class ShapeCases
{
    private const string Loss = "Loss(Loss.MeanSquaredError)";
    private const string End = $"Flatten, Dense(1), {Loss}";
    private const string Same = "Set Padding = Padding.Same";

    public static readonly IReadOnlyList<DiagnosticCase> All =
    [
        InAttributes(
            "LAM0019", "all steps into Dense", $"Input(5, 2), Lstm(4, ReturnSequences = true), «Dense(1)», {Loss}",
            $"Input(5, 2), Lstm(4, ReturnSequences = true), Flatten, Dense(1), {Loss}", "Lstm(4) of 5×2 gives 5×4", "20 elements") with
        {
            Others = ["Lstm(4, ReturnSequences = true)"],
            Fixes = ["Insert [Flatten]", "Set PerStep = true", "Set ReturnSequences = false"],
        },
        InAttributes(
            "LAM0019", "an image by name", $"Input(4, 4, 1, Name = \"x\"), «Dense(3, From = \"x\")», Tanh, Dense(1), {Loss}",
            $"Input(4, 4, 1, Name = \"x\"), Flatten(From = \"x\"), Dense(3), Tanh, Dense(1), {Loss}",
            "Input(4, 4, 1) \"x\" gives 4×4×1") with
        {
            Others = ["Input(4, 4, 1, Name = \"x\")"], Fixes = ["Insert [Flatten]"],
        },
        InAttributes(
            "LAM0033", "an image without channels", $"Input(28, 28), «Conv2D(2, 3)», Relu, {End}",
            $"Input(28, 28), Reshape(28, 28, 1), Conv2D(2, 3), Relu, {End}", "Input(28, 28) gives 28×28") with
        {
            Others = ["Input(28, 28)"], Fixes = ["Insert [Reshape(28, 28, 1)]"],
        },
        InAttributes(
            "LAM0033", "a recurrent layer after the last state of another", $"Input(5, 2), Lstm(4), «Lstm(3)», Dense(1), {Loss}",
            $"Input(5, 2), Lstm(4, ReturnSequences = true), Lstm(3), Dense(1), {Loss}", "Lstm(4) of 5×2 gives 4") with
        {
            Others = ["Lstm(4)"], Fixes = ["Set ReturnSequences = true", "Insert [Reshape(4, 1)]"],
        },
        InAttributes(
            "LAM0033", "a global pool after Flatten", $"Input(6, 6, 1), Conv2D(2, 3), Relu, Flatten, «GlobalAveragePool», Dense(1), {Loss}",
            $"Input(6, 6, 1), Conv2D(2, 3), Relu, GlobalAveragePool, Dense(1), {Loss}", "Flatten of 4×4×2 gives 32") with
        {
            Others = ["Flatten"], Fixes = ["Remove [Flatten]"],
        },
        InAttributes(
            "LAM0034", "a pool larger than what is left", $"Input(6, 6, 1), Conv2D(2, 3), Relu, «MaxPool2D(5)», {End}",
            $"Input(6, 6, 1), Conv2D(2, 3), Relu, MaxPool2D(4), {End}", "Relu after Conv2D(2, 3) of 6×6×1 gives 4×4×2",
            "4 rows and 4 columns") with
        {
            Others = ["Relu"], Fixes = [Same, "Set the window to 4"],
        },
        InAttributes(
            "LAM0034", "a window of one row that is too wide", $"Input(8, 3, 1), «Conv2D(2, kernelHeight: 1, kernelWidth: 5)», Relu, {End}",
            $"Input(8, 3, 1), Conv2D(2, kernelHeight: 1, kernelWidth: 3), Relu, {End}", "Conv2D(2, 1, 5)", "5 columns", "8×3×1") with
        {
            Others = ["Input(8, 3, 1)"], Fixes = [Same, "Set the window to 3 columns"],
        },
        InAttributes(
            "LAM0034", "a window whose height and width are written and equal", $"Input(4, 3, 1), «Conv2D(2, 5, 5)», Relu, {End}",
            $"Input(4, 3, 1), Conv2D(2, 4, 3), Relu, {End}", "Conv2D(2, 5, 5)", "5 rows and 5 columns", "4×3×1") with
        {
            Others = ["Input(4, 3, 1)"], Fixes = [Same, "Set the window to 4 rows and 3 columns"],
        },
        InAttributes(
            "LAM0034", "a dilated window", $"Input(8, 2), «Conv1D(2, 5, Dilation = 3, Pad = 1)», Relu, {End}",
            $"Input(8, 2), Conv1D(2, 4, Dilation = 3, Pad = 1), Relu, {End}", "13 steps", "8 steps padded to 10") with
        {
            Others = ["Input(8, 2)"], Fixes = [Same, "Set the window to 4"],
        },
        InAttributes(
            "LAM0036", "two sizes that could change", $"Input(16), «Reshape(2, 2, 2)», {End}", $"Input(16), Reshape(-1, 2, 2), {End}",
            "2×2×2 has 8") with
        {
            Others = ["Input(16)"], Fixes = ["Set size 1 to −1"],
        },
        InAttributes(
            "LAM0036", "a wrong flattened width", $"Input(8, 8, 3), Conv2D(4, 3), Relu, «Reshape(256)», Dense(1), {Loss}",
            $"Input(8, 8, 3), Conv2D(4, 3), Relu, Reshape(144), Dense(1), {Loss}", "144 elements", "6×6×4", "256") with
        {
            Others = ["Relu"], Fixes = ["Set size 1 to 144"],
        },
        InAttributes("LAM0036", "a size of 0", $"Input(16), «Reshape(4, 0)», {End}", $"Input(16), Reshape(4, 4), {End}", "1 or more") with
        {
            Fixes = ["Set size 2 to 4"],
        },
        InAttributes(
            "LAM0046", "padding that takes everything", $"Input(2, 2, 4), «ConvTranspose2D(8, 3, Pad = 2)», Relu, {End}",
            $"Input(2, 2, 4), ConvTranspose2D(8, 3, Pad = 1), Relu, {End}", "Input(2, 2, 4) gives 2×2×4", "4×4", "0×0") with
        {
            Others = ["Input(2, 2, 4)"], Fixes = ["Set Pad = 1"],
        },
        InAttributes(
            "LAM0046", "less than nothing along one axis", $"Input(1, 8, 2), «ConvTranspose2D(3, 3, Stride = 2, Pad = 3)», Relu, {End}",
            $"Input(1, 8, 2), ConvTranspose2D(3, 3, Stride = 2, Pad = 1), Relu, {End}", "3×17", "-3×11") with
        {
            Fixes = ["Set Pad = 1"],
        },
        InAttributes(
            "LAM0047", "a pool of an odd image", $"Input(15, 15, 1), Conv2D(2, 3), Relu, «MaxPool2D(2)», {End}",
            $"Input(15, 15, 1), Conv2D(2, 3), Relu, MaxPool2D(2, Padding = Padding.Same), {End}",
            "the last row and the last column", "Relu after Conv2D(2, 3) of 15×15×1 gives 13×13×2",
            "a window of 2 with stride 2 fits 6 times into 13") with
        {
            Others = ["Relu"], Fixes = [Same],
        },
        InAttributes(
            "LAM0047", "steps behind the last window", $"Input(10, 2), «Conv1D(3, 4, Stride = 4)», Relu, {End}",
            $"Input(12, 2), Conv1D(3, 4, Stride = 4), Relu, {End}", "the last 2 steps", "fits 2 times into 10 steps") with
        {
            Others = ["Input(10, 2)"], Fixes = [Same],
        },
        InAttributes(
            "LAM0047", "columns beyond the padding", $"Input(6, 14, 1), «Conv2D(2, 5, Stride = 3, Pad = 1)», Relu, {End}",
            $"Input(6, 12, 1), Conv2D(2, 5, Stride = 3, Pad = 1), Relu, {End}", "never reads the last column",
            "fits 4 times into 14 columns padded to 16") with
        {
            Fixes = [Same],
        },
        InAttributes(
            "LAM0048", "two open sizes", $"Input(48), «Reshape(-1, 16, -1)», {End}", $"Input(48), Reshape(16, -1), {End}", "2 sizes",
            "48") with
        {
            Others = ["Input(48)"], Fixes = ["Leave out the batch"],
        },
        InAttributes("LAM0048", "all sizes open", $"Input(12), «Reshape(-1, -1, -1)», {End}", $"Input(12), Reshape(2, 2, -1), {End}",
            "3 sizes") with { Fixes = [] },
        InAttributes(
            "LAM0049", "a size that does not divide", $"Input(4, 4), Flatten, «Reshape(5, -1)», {End}",
            $"Input(4, 4), Flatten, Reshape(4, -1), {End}",
            "Flatten of 4×4 gives 16", "divided by 5") with
        {
            Others = ["Flatten"], Fixes = ["Set size 1 to 4"],
        },
        InAttributes(
            "LAM0049", "sizes whose product does not divide", $"Input(30), «Reshape(2, -1, 4)», {End}",
            $"Input(30), Reshape(2, -1, 3), {End}", "2×4") with
        {
            Fixes = [],
        },
        InAttributes(
            "LAM0050", "axes counted from 1", $"Input(8, 6, 3), «Permute(3, 1, 2)», {End}", $"Input(8, 6, 3), Permute(2, 0, 1), {End}",
            "0 to 2", "Input(8, 6, 3) gives 8×6×3") with
        {
            Others = ["Input(8, 6, 3)"], Fixes = ["Count axes from 0"],
        },
        InAttributes(
            "LAM0050", "the batch among the axes", $"Input(8, 6, 3), «Permute(0, 3, 1, 2)», {End}",
            $"Input(8, 6, 3), Permute(2, 0, 1), {End}", "0 to 2") with
        {
            Fixes = ["Leave out the batch"],
        },
        InAttributes("LAM0050", "an axis twice", $"Input(4, 3), «Permute(1, 1)», {End}", $"Input(4, 3), Permute(1, 0), {End}",
            "0 to 1") with { Fixes = [] },
    ];
}
