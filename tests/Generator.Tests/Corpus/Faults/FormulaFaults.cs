namespace Lamina.Generator.Tests.Corpus.Faults;

/// <summary>Activations and losses of one's own that cannot be used or differentiated.</summary>
internal static class FormulaFaults
{
    public static readonly IReadOnlyList<Fault> All =
    [
        Activation("LAM0042", "a rounding activation", "Step", "static float Step(float x) => «MathF.Round(x)»;"),
        Activation("LAM0042", "a remainder, for a periodic one", "Saw", "static float Saw(float x) => «x % 1f»;"),
        Activation("LAM0042", "a loop in an activation", "Series",
            "static float Series(float x) { float sum = 0; «for (int i = 1; i < 5; i++) sum += x / i;» return sum; }"),
        Activation("LAM0042", "an arcsine", "Angle", "static float Angle(float x) => «MathF.Asin(x)»;"),
        Activation("LAM0042", "a random activation", "Noisy", "static float Noisy(float x) => x * «Random.Shared.NextSingle()»;"),
        Activation("LAM0042", "a setting read while it runs", "Scaled",
            "static float Scaled(float x) => «slope» * x;\n\n    private static float slope = 0.3f;"),
        Activation("LAM0042", "a guard of double precision against the logarithm of 0", "Log",
            "static double Log(double x) => Math.Log(Math.Abs(x) + «1e-300»);"),
        Activation("LAM0043", "generic math", "Square",
            "static T Square<T>(T x) where T : System.Numerics.INumber<T> => x * x;", isAtLayer: true),
        Activation("LAM0043", "a method that is not static", "Swish", "float Swish(float x) => x / (1 + MathF.Exp(-x));", isAtLayer: true),
        Activation("LAM0043", "whole numbers", "Clip", "static int Clip(int x) => x < 0 ? 0 : x;", isAtLayer: true),
        Activation("LAM0043", "a misspelt method", "Swihs", "static float Swish(float x) => x / (1 + MathF.Exp(-x));", isAtLayer: true),
        Activation("LAM0043", "two parameters for an activation", "Mix", "static float Mix(float x, float t) => x * t;", isAtLayer: true),
        Loss("LAM0042", "a loss of rounded predictions", "Cents",
            "static double Cents(double p, double y) => Math.Abs(«Math.Floor(p)» - y);"),
        Loss("LAM0043", "a loss of the prediction alone", "Energy", "static float Energy(float p) => p * p;", isAtLoss: true),
        Loss("LAM0043", "a loss of whole arrays", "Total", "static float Total(float[] p, float[] y) => p[0] - y[0];", isAtLoss: true),
    ];

    private static Fault Activation(string id, string what, string name, string method, bool isAtLayer = false) => new(
        id, what,
        Class($"Input(784), Dense(128), {Marked($"Activation(\"{name}\")", isAtLayer)}, Dense(10), Softmax, Loss(Loss.CrossEntropy)",
            method));

    private static Fault Loss(string id, string what, string name, string method, bool isAtLoss = false) =>
        new(id, what, Class($"Input(24), Dense(64), Relu, Dense(1), {Marked($"Loss(\"{name}\")", isAtLoss)}", method));

    private static string Marked(string attribute, bool isMarked) => isMarked ? $"«{attribute}»" : attribute;

    private static string Class(string attributes, string method) =>
        $"[Network, {attributes}]\npublic partial class Net\n{{\n    private {method}\n}}\n";
}
