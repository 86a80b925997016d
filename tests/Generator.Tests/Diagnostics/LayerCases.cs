namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>Mistakes in one layer.</summary>
internal static class LayerCases
{
    private const string Loss = "Loss(Loss.MeanSquaredError)";

    public static readonly IReadOnlyList<DiagnosticCase> All =
    [
        Dense("LAM0016", "name with a blank", "Dense(1, Name = \"a b\")", "Dense(1, Name = \"a_b\")", "\"a b\"", "Dense(1)", "letters a–z"),
        Dense("LAM0016", "empty name", "Dense(1, Name = \"\")", "Dense(1, Name = \"a\")", "\"\""),
        Dense("LAM0016", "name beginning with a digit", "Dense(1, Name = \"1st\")", "Dense(1, Name = \"first\")", "\"1st\"", "digit"),
        Dense("LAM0016", "name of the class", "Dense(1, Name = \"net\")", "Dense(1, Name = \"nets\")", "'Net'", "name of the class"),
        Dense("LAM0016", "name of a generated member", "Dense(1, Name = \"predict\")", "Dense(1, Name = \"output\")", "'Predict'"),
        DiagnosticCase.InAttributes(
            "LAM0017", "same name twice", $"Input(2), Dense(3, Name = \"a\"), Tanh, «Dense(1, Name = \"a\")», {Loss}",
            $"Input(2), Dense(3, Name = \"a\"), Tanh, Dense(1, Name = \"b\"), {Loss}", "\"a\"", "Dense(1)", "Dense(3)"),
        DiagnosticCase.InAttributes(
            "LAM0017", "names that make one member", $"Input(2), Dense(3, Name = \"a\"), Tanh, «Dense(1, Name = \"A\")», {Loss}",
            $"Input(2), Dense(3, Name = \"a\"), Tanh, Dense(1, Name = \"A2\"), {Loss}", "\"A\"", "first letter"),
        DiagnosticCase.InAttributes(
            "LAM0017", "given name equal to a derived one", $"Input(2), Dense(3, Name = \"dense2\"), Tanh, «Dense(1)», {Loss}",
            $"Input(2), Dense(3, Name = \"hidden\"), Tanh, Dense(1), {Loss}", "\"dense2\""),
        Dense("LAM0018", "0 units", "Dense(0)", "Dense(1)", "Dense(0)", "0 units"),
        Dense("LAM0018", "fewer than 0 units", "Dense(int.MinValue)", "Dense(1)", "-2147483648 units"),
        DiagnosticCase.InAttributes(
            "LAM0019", "an image into Dense", $"Input(28, 28), «Dense(1)», {Loss}", $"Input(784), Dense(1), {Loss}",
            "Dense(1)", "Input(28, 28)", "28×28", "784 elements", "[Flatten]", "PerStep"),
        DiagnosticCase.InAttributes(
            "LAM0019", "an image into the first of two", $"Input(2, 2), «Dense(3)», Tanh, Dense(1), {Loss}",
            $"Input(4), Dense(3), Tanh, Dense(1), {Loss}", "Dense(3)", "2×2"),
        Layer("LAM0020", "keep 0", "Dropout(0)", "Dropout(0.01)", "probability 0;"),
        Layer("LAM0020", "keep below 0", "Dropout(-0.5)", "Dropout(0.5)", "-0.5"),
        Layer("LAM0020", "keep above 1", "Dropout(1.5)", "Dropout(1)", "1.5"),
        Layer("LAM0020", "keep not a number", "Dropout(double.NaN)", "Dropout(1)", "NaN"),
        Dense("LAM0021", "L2 below 0", "Dense(1, L2 = -1e-3)", "Dense(1, L2 = 1e-3)", "L2 = -0.001",
            "Dense(1)") with { Fixes = ["Remove L2"] },
        Dense("LAM0021", "L1 not a number", "Dense(1, L1 = double.NaN)", "Dense(1, L1 = 0)", "L1 = NaN"),
        Dense("LAM0021", "L2 infinite", "Dense(1, L2 = double.PositiveInfinity)", "Dense(1, L2 = 1)", "L2 = Infinity"),
        new(
            "LAM0021", "network's L2 below 0",
            $"using Lamina;\n[«Network(L2 = -1)», Input(2), Dense(1), {Loss}]\npublic partial class Net;\n",
            $"using Lamina;\n[Network(L2 = 1), Input(2), Dense(1), {Loss}]\npublic partial class Net;\n", "L2 = -1", "network 'Net'"),
        Dense("LAM0022", "Constant without scale", "Dense(1, Init = Init.Constant)", "Dense(1, Init = Init.Constant, InitScale = 0.1)",
            "needs it") with { Fixes = ["Remove Init"] },
        Dense(
            "LAM0022", "infinite constant", "Dense(1, Init = Init.Constant, InitScale = double.PositiveInfinity)",
            "Dense(1, Init = Init.Constant, InitScale = -2)", "finite"),
        Dense(
            "LAM0022", "deviation below 0", "Dense(1, Init = Init.Normal, InitScale = -1)", "Dense(1, Init = Init.Normal, InitScale = 1)",
            "0 or above"),
        Dense(
            "LAM0022", "limit not a number", "Dense(1, Init = Init.Uniform, InitScale = double.NaN)", "Dense(1, Init = Init.Uniform)",
            "finite"),
        Dense("LAM0022", "scale of He", "Dense(1, Init = Init.He, InitScale = 1)", "Dense(1, Init = Init.He)",
            "Init.He takes none") with { Fixes = ["Remove InitScale"] },
        Dense("LAM0022", "scale of nothing", "Dense(1, InitScale = 1)", "Dense(1)", "Init.Auto takes none"),
        Layer("LAM0023", "slope below 0", "LeakyRelu(-0.1)", "LeakyRelu(0)", "-0.1"),
        Layer("LAM0023", "slope above 1", "LeakyRelu(2)", "LeakyRelu(1)", "slope 2;") with { Fixes = ["Set slope 0.01"] },
        Layer("LAM0023", "slope not a number", "LeakyRelu(double.NaN)", "LeakyRelu", "NaN"),
        Dense("LAM0025", "unknown initialiser", "Dense(1, Init = (Init)99)", "Dense(1, Init = (Init)1)", "99", "Init"),
        Dense("LAM0025", "unknown initialiser with scale", "Dense(1, Init = (Init)(-1), InitScale = 1)", "Dense(1)", "-1", "Init") with
        {
            Fixes = ["Remove Init and InitScale"],
        },
        Target("a target that is none", "(Targets)4", "Targets.OpenCl", "4 is no value of Targets"),
        Target("a target beside others", "Targets.Cpu | (Targets)8", "Targets.Cpu | Targets.OpenCl", "9 is no value of Targets"),
        Target("no target at all", "0", "Targets.Cpu", "0 is no value of Targets"),
        DiagnosticCase.InAttributes(
            "LAM0026", "softmax of one", "Input(2), Dense(1), «Softmax», Loss(Loss.CrossEntropy)",
            "Input(2), Dense(2), Softmax, Loss(Loss.CrossEntropy)", "always 1", "Sigmoid", "Dense(1) of 2 gives 1") with
        {
            Others = ["Dense(1)", "Loss(Loss.CrossEntropy)"],
            Fixes = ["Use Sigmoid and Loss.BinaryCrossEntropy", "Give Dense(1) 2 units"],
        },
        DiagnosticCase.InAttributes(
            "LAM0026", "log-softmax of one", "Input(2), Dense(1), «LogSoftmax», Loss(Loss.MeanSquaredError)",
            "Input(2), Dense(1), Loss(Loss.MeanSquaredError)", "always 0") with { Fixes = ["Use Sigmoid", "Give Dense(1) 2 units"] },
    ];

    private static DiagnosticCase Target(string what, string bad, string good, params string[] facts) => new(
        "LAM0025", what, $"using Lamina;\n[«Network(Targets = {bad})», Input(2), Dense(1), {Loss}]\npublic partial class Net;\n",
        $"using Lamina;\n[Network(Targets = {good}), Input(2), Dense(1), {Loss}]\npublic partial class Net;\n", facts)
    {
        Fixes = ["Remove Targets"],
    };

    private static DiagnosticCase Dense(string id, string what, string bad, string good, params string[] facts) =>
        DiagnosticCase.InAttributes(id, what, $"Input(2), «{bad}», {Loss}", $"Input(2), {good}, {Loss}", facts);

    private static DiagnosticCase Layer(string id, string what, string bad, string good, params string[] facts) =>
        DiagnosticCase.InAttributes(
            id, what, $"Input(2), Dense(3), Tanh, «{bad}», Dense(1), {Loss}", $"Input(2), Dense(3), Tanh, {good}, Dense(1), {Loss}", facts);
}
