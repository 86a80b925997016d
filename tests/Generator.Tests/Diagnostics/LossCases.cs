namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>Mistakes in the loss.</summary>
internal static class LossCases
{
    public static readonly IReadOnlyList<DiagnosticCase> All =
    [
        Loss("LAM0024", "delta 0", "Dense(1)", "Loss(Loss.Huber, Delta = 0)", "Loss(Loss.Huber, Delta = 0.1)", "Delta is 0;"),
        Loss("LAM0024", "delta below 0", "Dense(1)", "Loss(Loss.Huber, Delta = -1)", "Loss(Loss.Huber, Delta = 1)", "-1"),
        Loss("LAM0024", "delta not a number", "Dense(1)", "Loss(Loss.Huber, Delta = double.NaN)", "Loss(Loss.Huber)", "NaN"),
        Loss("LAM0024", "delta infinite", "Dense(1)", "Loss(Loss.Huber, Delta = double.PositiveInfinity)", "Loss(Loss.Huber)", "Infinity"),
        Loss("LAM0025", "unknown loss", "Dense(1)", "Loss((Loss)99)", "Loss((Loss)2)", "99", "Loss"),
        Loss(
            "LAM0027", "binary cross-entropy of a linear layer", "Dense(1)", "Loss(Loss.BinaryCrossEntropy)", "Loss(Loss.MeanSquaredError)",
            "BinaryCrossEntropy", "Sigmoid", "'Net'", "Dense(1)", "add Sigmoid"),
        Loss(
            "LAM0027", "binary cross-entropy of softmax", "Dense(2), Softmax", "Loss(Loss.BinaryCrossEntropy)", "Loss(Loss.CrossEntropy)",
            "Sigmoid", "ends with Softmax", "use Loss.CrossEntropy"),
        Loss(
            "LAM0027", "cross-entropy of sigmoid", "Dense(2), Sigmoid", "Loss(Loss.CrossEntropy)", "Loss(Loss.BinaryCrossEntropy)",
            "Softmax", "ends with Sigmoid", "use Loss.BinaryCrossEntropy"),
        Loss(
            "LAM0027", "cross-entropy of relu", "Dense(2), Relu", "Loss(Loss.CrossEntropy)", "Loss(Loss.Huber)", "ends with Relu", "add Softmax"),
        Loss(
            "LAM0031", "softmax with squared error", "Dense(2), Softmax", "Loss(Loss.MeanSquaredError)", "Loss(Loss.CrossEntropy)",
            "MeanSquaredError", "Loss.CrossEntropy"),
    ];

    private static DiagnosticCase Loss(string id, string what, string layers, string bad, string good, params string[] facts) =>
        DiagnosticCase.InAttributes(id, what, $"Input(2), {layers}, «{bad}»", $"Input(2), {layers}, {good}", facts);
}
