namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>Mistakes between a loss and what the last layer gives.</summary>
internal static class HeadCases
{
    public static readonly IReadOnlyList<DiagnosticCase> All =
    [
        Of(
            "LAM0063", "hinge of a probability", "Input(2), Dense(1), Sigmoid, «Loss(Loss.Hinge)»",
            "Input(2), Dense(1), Tanh, Loss(Loss.Hinge)",
            ["Sigmoid"], ["Remove Sigmoid", "Use Loss.BinaryCrossEntropy"], "Loss.Hinge takes scores",
            "Sigmoid turns them into probabilities"),
        Of(
            "LAM0063", "hinge of a distribution", "Input(2), Dense(3), Softmax, «Loss(Loss.Hinge)»", "Input(2), Dense(3), Loss(Loss.Hinge)",
            ["Softmax"], ["Remove Softmax", "Use Loss.CrossEntropy"], "use Loss.CrossEntropy"),
        Of(
            "LAM0065", "several sigmoids", "Input(2), Dense(3), Sigmoid, «Loss(Loss.CrossEntropy)»",
            "Input(2), Dense(3), Sigmoid, Loss(Loss.BinaryCrossEntropy)",
            ["Sigmoid"], ["Replace Sigmoid by Softmax", "Use Loss.BinaryCrossEntropy"], "which one of 3 classes",
            "Sigmoid after Dense(3) of 2 gives 3"),
        Of(
            "LAM0065", "a named sigmoid per step",
            "Input(4, 2), Dense(3, PerStep = true), Sigmoid(Name = \"s\"), «Loss(Loss.CrossEntropy, From = \"s\")»",
            "Input(4, 2), Dense(3, PerStep = true), Softmax(Name = \"s\"), Loss(Loss.CrossEntropy, From = \"s\")",
            ["Sigmoid(Name = \"s\")"],
            ["Replace Sigmoid by Softmax", "Use Loss.BinaryCrossEntropy"], "Sigmoid \"s\" after Dense(3) of 4×2 gives 4×3"),
        Of(
            "LAM0066", "four weights for three classes",
            "Input(2), Dense(3), Softmax, «Loss(Loss.CrossEntropy, ClassWeights = new double[] { 1, 1, 2, 1 })»",
            "Input(2), Dense(4), Softmax, Loss(Loss.CrossEntropy, ClassWeights = new double[] { 1, 1, 2, 1 })", ["Dense(3)"],
            ["Give Dense(3) 4 units"], "names 4 classes", "Dense(3) of 2 gives 3"),
        Of(
            "LAM0066", "a weight per class of a map",
            "Input(4, 4, 1), Conv2D(3, 1), Softmax, «Loss(Loss.CrossEntropy, ClassWeights = new double[] { 1, 2 })»",
            "Input(4, 4, 1), Conv2D(2, 1), Softmax, Loss(Loss.CrossEntropy, ClassWeights = new double[] { 1, 2 })", ["Conv2D(3, 1)"],
            ["Give Conv2D(3, 1) 2 filters"], "Conv2D(3, 1) of 4×4×1 gives 4×4×3"),
        Of(
            "LAM0066", "weights of a sum",
            "Input(2), Add(\"input\"), Dense(2), Tanh, Add(\"tanh1\"), «Loss(Loss.MeanSquaredError, ClassWeights = new double[] { 1 })»",
            "Input(2), Dense(2), Tanh, Loss(Loss.MeanSquaredError, ClassWeights = new double[] { 1, 2 })", ["Add(\"tanh1\")"], []),
        Of(
            "LAM0067", "the number of the class", "Input(2), Dense(3), Softmax, «Loss(Loss.CrossEntropy, Target = new[] { 1 })»",
            "Input(2), Dense(3), Softmax, Loss(Loss.CrossEntropy, Target = new[] { 3 })", ["Dense(3)"], ["Set Target to 3"],
            "a target of 1", "OneHot.Encode"),
        Of(
            "LAM0067", "a number of the class per step",
            "Input(4, 2), Dense(3, PerStep = true), Softmax, «Loss(Loss.CrossEntropy, Target = new[] { 4 })»",
            "Input(4, 2), Dense(3, PerStep = true), Softmax, Loss(Loss.CrossEntropy, Target = new[] { 4, 3 })",
            ["Dense(3, PerStep = true)"],
            ["Set Target to 4×3"], "OneHot.EncodeSequences"),
        Of(
            "LAM0067", "another width", "Input(2), Dense(3), «Loss(Loss.MeanSquaredError, Target = new[] { 5 })»",
            "Input(2), Dense(5), Loss(Loss.MeanSquaredError, Target = new[] { 5 })", ["Dense(3)"],
            ["Set Target to 3", "Give Dense(3) 5 units"],
            "a target of 5", "Dense(3) of 2 gives 3"),
        Of(
            "LAM0067", "a map for a vector",
            "Input(4, 4, 1), Conv2D(1, 1), Sigmoid, «Loss(Loss.BinaryCrossEntropy, Target = new[] { 16 })»",
            "Input(4, 4, 1), Conv2D(1, 1), Flatten, Sigmoid, Loss(Loss.BinaryCrossEntropy, Target = new[] { 16 })",
            ["Conv2D(1, 1)", "Sigmoid"],
            ["Insert [Flatten]", "Set Target to 4×4×1"], "gives 4×4×1"),
        Of(
            "LAM0067", "a class per image", "Input(4, 4, 1), Conv2D(3, 1), Softmax, «Loss(Loss.CrossEntropy, Target = new[] { 3 })»",
            "Input(4, 4, 1), Conv2D(3, 1), GlobalAveragePool, Softmax, Loss(Loss.CrossEntropy, Target = new[] { 3 })",
            ["Conv2D(3, 1)", "Softmax"],
            ["Insert [GlobalAveragePool]", "Set Target to 4×4×3"]),
        Of(
            "LAM0067", "one number for a sequence",
            "Input(4, 2), Lstm(5, ReturnSequences = true), Dense(1, PerStep = true), «Loss(Loss.Huber, Target = new[] { 1 })»",
            "Input(4, 2), Lstm(5), Dense(1), Loss(Loss.Huber, Target = new[] { 1 })",
            ["Dense(1, PerStep = true)", "Lstm(5, ReturnSequences = true)"],
            ["Set ReturnSequences = false", "Set Target to 4×1"]),
        Of(
            "LAM0067", "distillation without the teacher", "Input(2), Dense(3), Softmax, «Loss(Loss.Distillation, Target = new[] { 3 })»",
            "Input(2), Dense(3), Softmax, Loss(Loss.Distillation, ExampleWeights = true, Target = new[] { 2, 3 })", ["Dense(3)"],
            ["Set Target to 2×3"],
            "teacher's logits"),
    ];

    private static DiagnosticCase Of(
        string id, string what, string bad, string good, IReadOnlyList<string>? others, IReadOnlyList<string>? fixes,
        params string[] facts) =>
        DiagnosticCase.InAttributes(id, what, bad, good, facts) with { Others = others, Fixes = fixes };
}
