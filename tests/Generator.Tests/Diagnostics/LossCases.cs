namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>Mistakes in the loss.</summary>
internal static class LossCases
{
    public static readonly IReadOnlyList<DiagnosticCase> All =
    [
        Loss("LAM0024", "delta 0", "Dense(1)", "Loss(Loss.Huber, Delta = 0)", "Loss(Loss.Huber, Delta = 0.1)",
            "Delta is 0;") with { Fixes = ["Remove Delta"] },
        Loss("LAM0024", "delta below 0", "Dense(1)", "Loss(Loss.Huber, Delta = -1)", "Loss(Loss.Huber, Delta = 1)", "-1"),
        Loss("LAM0024", "delta not a number", "Dense(1)", "Loss(Loss.Huber, Delta = double.NaN)", "Loss(Loss.Huber)", "NaN"),
        Loss("LAM0024", "delta infinite", "Dense(1)", "Loss(Loss.Huber, Delta = double.PositiveInfinity)", "Loss(Loss.Huber)", "Infinity"),
        Loss("LAM0025", "unknown loss", "Dense(1)", "Loss((Loss)99)", "Loss((Loss)2)", "99", "Loss"),
        Loss(
            "LAM0027", "binary cross-entropy of a linear layer", "Dense(1)", "Loss(Loss.BinaryCrossEntropy)", "Loss(Loss.MeanSquaredError)",
            "BinaryCrossEntropy", "Sigmoid", "'Net'", "Dense(1) of 2 gives 1", "add Sigmoid") with
        {
            Others = ["Dense(1)"],
            Fixes = ["Insert [Sigmoid]", "Use Loss.MeanSquaredError"],
        },
        Loss(
            "LAM0027", "binary cross-entropy of softmax", "Dense(2), Softmax", "Loss(Loss.BinaryCrossEntropy)", "Loss(Loss.CrossEntropy)",
            "Sigmoid", "Softmax after Dense(2) of 2 gives 2", "use Loss.CrossEntropy") with
        {
            Others = ["Softmax"],
            Fixes = ["Use Loss.CrossEntropy", "Replace Softmax by Sigmoid"],
        },
        Loss(
            "LAM0027", "cross-entropy of one sigmoid", "Dense(1), Sigmoid", "Loss(Loss.CrossEntropy)", "Loss(Loss.BinaryCrossEntropy)",
            "Softmax", "Sigmoid after Dense(1) of 2 gives 1", "use Sigmoid with Loss.BinaryCrossEntropy") with
        {
            Others = ["Sigmoid"],
            Fixes = ["Use Loss.BinaryCrossEntropy"],
        },
        Loss(
            "LAM0027", "cross-entropy of one linear output", "Dense(1)", "Loss(Loss.CrossEntropy)", "Loss(Loss.MeanSquaredError)",
            "Dense(1) of 2 gives 1", "for a yes/no answer") with
        {
            Fixes = ["Use Sigmoid and Loss.BinaryCrossEntropy", "Use Loss.MeanSquaredError"],
        },
        Loss(
            "LAM0027", "KL divergence of sigmoid", "Dense(2), Sigmoid", "Loss(Loss.KlDivergence)", "Loss(Loss.BinaryCrossEntropy)",
            "for independent yes/no outputs") with
        {
            Fixes = ["Replace Sigmoid by Softmax"],
        },
        DiagnosticCase.InAttributes(
            "LAM0027", "cross-entropy with smoothing of dropout",
            "Input(2), Dense(2), Softmax, Dropout(0.9), «Loss(Loss.CrossEntropy, LabelSmoothing = 0.1)»",
            "Input(2), Dense(2), Softmax, Loss(Loss.CrossEntropy, LabelSmoothing = 0.1)", "Dropout(0.9) after Dense(2) of 2 gives 2") with
        {
            Fixes = ["Remove Dropout(0.9)"],
        },
        Loss(
            "LAM0027", "cross-entropy of relu", "Dense(2), Relu", "Loss(Loss.CrossEntropy)", "Loss(Loss.Hinge)",
            "Relu after Dense(2) of 2 gives 2", "put Softmax in its place") with
        {
            Others = ["Relu"],
            Fixes = ["Replace Relu by Softmax", "Use Loss.MeanSquaredError"],
        },
        Loss(
            "LAM0031", "softmax with squared error", "Dense(2), Softmax", "Loss(Loss.MeanSquaredError)", "Loss(Loss.CrossEntropy)",
            "MeanSquaredError", "no gradient", "Loss.CrossEntropy") with
        {
            Others = ["Softmax"],
            Fixes = ["Use Loss.CrossEntropy"],
        },
        Loss(
            "LAM0031", "log-softmax with absolute error", "Dense(2), LogSoftmax", "Loss(Loss.MeanAbsoluteError)", "Loss(Loss.CrossEntropy)",
            "after LogSoftmax", "logarithms"),
    ];

    private static DiagnosticCase Loss(string id, string what, string layers, string bad, string good, params string[] facts) =>
        DiagnosticCase.InAttributes(id, what, $"Input(2), {layers}, «{bad}»", $"Input(2), {layers}, {good}", facts);
}
