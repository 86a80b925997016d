using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>Mistakes in what the attributes say together, and attributes that do not compile.</summary>
internal static class StructureCases
{
    private const string Good = "Input(2), Dense(1), Loss(Loss.MeanSquaredError)";

    public static readonly IReadOnlyList<DiagnosticCase> All =
    [
        Unreadable("units of the wrong type", "Input(2), «Dense(\"1\")», Loss(Loss.MeanSquaredError)", "[Dense]"),
        Unreadable("no units", "Input(2), «Dense», Loss(Loss.MeanSquaredError)", "[Dense]"),
        Unreadable("option of the wrong type", "Input(2), «Dense(1, L2 = \"x\")», Loss(Loss.MeanSquaredError)", "[Dense]"),
        Unreadable("shape of the wrong type", "«Input(\"2\")», Dense(1), Loss(Loss.MeanSquaredError)", "[Input]"),
        Unreadable("loss of the wrong type", "Input(2), Dense(1), «Loss(1.5)»", "[Loss]"),
        DiagnosticCase.OnClass(
            "LAM0010", "no input", "Dense(1), Loss(Loss.MeanSquaredError)", Good, "'Net'", "[Input(n)]"),
        DiagnosticCase.InAttributes(
            "LAM0012", "no axis", "«Input()», Dense(1), Loss(Loss.MeanSquaredError)", Good, "[Input()]", "one axis"),
        DiagnosticCase.InAttributes(
            "LAM0012", "null shape", "«Input(null!)», Dense(1), Loss(Loss.MeanSquaredError)", Good, "[Input()]", "one axis"),
        DiagnosticCase.InAttributes(
            "LAM0012", "axis of 0", "«Input(0)», Dense(1), Loss(Loss.MeanSquaredError)", Good, "[Input(0)]", "at least 1"),
        DiagnosticCase.InAttributes(
            "LAM0012", "axis below 0", "«Input(4, -1)», Dense(1), Loss(Loss.MeanSquaredError)", Good, "[Input(4, -1)]"),
        DiagnosticCase.OnClass("LAM0013", "no layer", "Input(2), Loss(Loss.MeanSquaredError)", Good, "'Net'", "[Dense("),
        DiagnosticCase.OnClass("LAM0013", "no layer with parameters", "Input(2), Tanh, Loss(Loss.MeanSquaredError)", Good, "'Net'"),
        DiagnosticCase.OnClass("LAM0014", "no loss", "Input(2), Dense(1)", Good, "'Net'", "[Loss(Loss.MeanSquaredError)]"),
        DiagnosticCase.OnClass(
            "LAM0014", "no loss after sigmoid", "Input(2), Dense(1), Sigmoid",
            "Input(2), Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)", "[Loss(Loss.BinaryCrossEntropy)]"),
        DiagnosticCase.OnClass(
            "LAM0014", "no loss after softmax", "Input(2), Dense(2), Softmax",
            "Input(2), Dense(2), Softmax, Loss(Loss.CrossEntropy)", "[Loss(Loss.CrossEntropy)]") with { Others = ["Softmax"],
            Fixes = ["Add [Loss(Loss.CrossEntropy)]"] },
        DiagnosticCase.InAttributes(
            "LAM0028", "too many parameters", "Input(100_000), «Dense(100_000)», Loss(Loss.MeanSquaredError)",
            "Input(10_000), Dense(10_000), Loss(Loss.MeanSquaredError)", "Dense(100000)", "10,000,100,000 parameters", "2,147,483,591"),
        DiagnosticCase.InAttributes(
            "LAM0028", "too many activations", "Input(1), «Dense(int.MaxValue)», Loss(Loss.MeanSquaredError)", Good, "Dense(2147483647)"),
        DiagnosticCase.InAttributes(
            "LAM0028", "too many parameters with alignment",
            "Input(7), Dense(1, Bias = false), Tanh, Dense(33_554_431, Bias = false), Tanh, «Dense(63, Bias = false)», "
                + "Loss(Loss.MeanSquaredError)",
            Good, "Dense(63)"),
        DiagnosticCase.InAttributes(
            "LAM0028", "an input whose size overflows",
            "«Input(int.MaxValue, int.MaxValue, int.MaxValue, 1)», Dense(1), Loss(Loss.MeanSquaredError)", Good,
            "Input(2147483647, 2147483647, 2147483647, 1)"),
        DiagnosticCase.InAttributes(
            "LAM0028", "an input just above the limit", "«Input(int.MaxValue, 2, 1)», Dense(1), Loss(Loss.MeanSquaredError)", Good,
            "4,294,967,294 elements"),
        DiagnosticCase.InAttributes(
            "LAM0028", "too large an input", "«Input(65_536, 65_536)», Dense(1), Loss(Loss.MeanSquaredError)", Good,
            "Input(65536, 65536)", "4,294,967,296 elements"),
        DiagnosticCase.InAttributes(
            "LAM0029", "two layers with nothing between", "Input(2), Dense(3), «Dense(1)», Loss(Loss.MeanSquaredError)",
            "Input(2), Dense(3), Tanh, Dense(1), Loss(Loss.MeanSquaredError)", "Dense(1)", "Dense(3)") with
        {
            Others = ["Dense(3)"],
            Fixes = ["Insert [Relu]"],
        },
        DiagnosticCase.InAttributes(
            "LAM0029", "only dropout between", "Input(2), Dense(3), Dropout(0.5), «Dense(1)», Loss(Loss.MeanSquaredError)",
            "Input(2), Dense(3), Tanh, Dropout(0.5), Dense(1), Loss(Loss.MeanSquaredError)", "Dense(1)", "Dense(3)"),
        DiagnosticCase.InAttributes(
            "LAM0030", "dropout last", "Input(2), Dense(1), «Dropout(0.5)», Loss(Loss.MeanSquaredError)",
            "Input(2), Dropout(0.8), Dense(1), Loss(Loss.MeanSquaredError)", "Dropout(0.5)", "Dense(1)") with
        {
            Others = ["Dense(1)"],
            Fixes = ["Move it before Dense(1)", "Remove Dropout(0.5)"],
        },
        DiagnosticCase.InAttributes(
            "LAM0082", "an error to be suppressed", "Input(2), «Dense(1, Suppress = \"LAM0019\")», Loss(Loss.MeanSquaredError)", Good,
            "LAM0019 is an error", "[Dense]"),
        DiagnosticCase.InAttributes(
            "LAM0081", "the shape of a layer, for those who ask", "Input(2), «Dense(1)», Loss(Loss.MeanSquaredError)", Good,
            "Dense(1) gives 1") with
        {
            Settings = SourceSettings.Default with { Severities = SourceSettings.Default.Severities.Add("LAM0081", ReportDiagnostic.Info) },
        },
        DiagnosticCase.InAttributes(
            "LAM0082", "no id", "Input(2), Dense(1), «Loss(Loss.MeanSquaredError, Suppress = \"all\")»", Good, "'all'", "[Loss]"),
    ];

    private static DiagnosticCase Unreadable(string what, string bad, params string[] facts) =>
        DiagnosticCase.InAttributes("LAM0009", what, bad, Good, facts) with { HasCompilerErrors = true };
}
