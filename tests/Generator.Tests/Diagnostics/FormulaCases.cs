namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>Mistakes in the user's own activations and losses.</summary>
internal static class FormulaCases
{
    private const string Attributes =
        "using System;\nusing Lamina;\n[Network, Input(2), Dense(4), Activation(\"Wave\"), Dense(1), Loss(Loss.MeanSquaredError)]\n"
        + "public partial class Net ";

    public static readonly IReadOnlyList<DiagnosticCase> All =
    [
        new(
            "LAM0042", "a remainder", Attributes + "{ static float Wave(float x) => x + «x % 2»; }\n",
            Attributes + "{ static float Wave(float x) => x + x / 2; }\n", "'Wave'", "'x % 2'", "MathF"),
        new(
            "LAM0042", "an angle of two numbers", Attributes + "{ static float Wave(float x) => «MathF.Atan2(x, 2)»; }\n",
            Attributes + "{ static float Wave(float x) => MathF.Atan(x / 2); }\n", "'MathF.Atan2(x, 2)'", "Atan"),
        new(
            "LAM0042", "a constant that single precision lacks",
            Attributes + "{ static double Wave(double x) => Math.Log(Math.Abs(x) + «1e-300»); }\n",
            Attributes + "{ static double Wave(double x) => Math.Log(Math.Abs(x) + 1e-30); }\n", "'1e-300'", "single precision"),
        new(
            "LAM0043", "a generic method",
            Attributes.Replace("Activation(\"Wave\")", "«Activation(\"Wave\")»", StringComparison.Ordinal)
                + "{ static T Wave<T>(T x) => x; }\n",
            Attributes + "{ static T Wave<T>(T x) => x; static float Wave(float x) => x; }\n", "it is generic"),
        new(
            "LAM0043", "overloads of which none is the best",
            "using Lamina;\n[Network, Input(2), Dense(1), «Loss(\"Off\")»]\n"
                + "public partial class Net { static float Off(float p, double y) => p; "
                + "static float Off(double p, float y) => y; }\n",
            "using Lamina;\n[Network, Input(2), Dense(1), Loss(\"Off\")]\n"
                + "public partial class Net { static float Off(float p, float y) => p - y; "
                + "static double Off(double p, double y) => y; }\n", "'Off'", "several overloads"),
        new(
            "LAM0043", "not static", Attributes.Replace("Activation(\"Wave\")", "«Activation(\"Wave\")»", StringComparison.Ordinal)
                + "{ float Wave(float x) => x; }\n",
            Attributes + "{ static float Wave(float x) => x; }\n", "'Wave'", "not static"),
        new(
            "LAM0043", "no method",
            Attributes.Replace("Activation(\"Wave\")", "«Activation(\"Wave\")»", StringComparison.Ordinal) + "{ }\n",
            Attributes + "{ static double Wave(double x) => x; }\n", "'Wave'", "no method of this name"),
    ];
}
