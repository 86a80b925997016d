namespace Lamina.EndToEnd.Tests.Networks;

/// <summary>An activation with functions of MathF.</summary>
[Network]
[Input(3)]
[Dense(5), Activation(nameof(Wave))]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class WaveNet
{
    private const float Slope = 0.1f;

    private static float Wave(float x) => (MathF.Sin(2 * x) * MathF.Exp(-x * x / 2)) + (Slope * x);
}

/// <summary>Conditionals, calls of other methods and a constant of another class.</summary>
[Network]
[Input(3)]
[Dense(5), Activation(nameof(Bent))]
[Dense(4), Activation(nameof(Rounded))]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
public partial class BentNet
{
    private static float Bent(float x) => x > 1 ? 2 * MathF.Sqrt(x) : x < -1 ? Left(-x) : x;

    private static float Left(float size) => -1 - MathF.Log(size);

    private static double Rounded(double x)
    {
        double square = x * x;
        return x / Math.Sqrt(1 + square) * Half(Math.Atan(x) + Math.Cosh(0.3 * x));
    }

    private static double Half(double x) => x / 2;
}

/// <summary>
/// Powers of every kind: integer exponents, also too large for repeated products, fractional and negative ones, and variable exponents.
/// </summary>
[Network]
[Input(3)]
[Dense(5), Activation(nameof(Whole))]
[Dense(4), Activation(nameof(Broken))]
[Dense(2)]
[Loss(nameof(Quartic))]
public partial class PowerNet
{
    private static float Whole(float x)
    {
        float size = x / (1 + MathF.Abs(x));
        return MathF.Pow(size, 3) - (2 * MathF.Pow(size, 9)) + MathF.Pow(size, 10) + MathF.Pow(size - 2, -2) + MathF.Pow(size - 2, -11);
    }

    private static float Broken(float x)
    {
        float size = MathF.Tanh(x);
        return MathF.Pow(1 + MathF.Abs(x), -1.5f) + MathF.Pow(1.5f, size) + MathF.Pow(1 + (size * size), 0.3f * size)
            + MathF.Cbrt(2 + size) + MathF.Sinh(size) + float.ExpM1(0.2f * size) + float.LogP1(size * size);
    }

    private static float Quartic(float prediction, float target) =>
        (0.001f * MathF.Pow(prediction - target, 4)) + (0.1f * MathF.Pow(MathF.Abs(prediction - target), 1.5f));
}

/// <summary>Powers of zeros from Relu, and of negative numbers.</summary>
[Network]
[Input(3)]
[Dense(4), Relu]
[Dense(3, Suppress = "LAM0029"), Activation(nameof(Root))]
[Dense(2)]
[Loss(nameof(Error))]
public partial class RootNet
{
    internal static float Root(float x) =>
        MathF.Pow(MathF.Abs(x), 1.5f) + MathF.Pow(MathF.Max(x, 0), 2.5f) + (1e-6f * MathF.Pow(MathF.Min(x, 0), 9));

    private static float Error(float prediction, float target) =>
        (0.5f * MathF.Pow(prediction - target, 2)) + MathF.Pow(MathF.Abs(prediction - target), 1.25f);
}

/// <summary>A user-defined loss that is quadratic on one side and linear on the other.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(3)]
[Loss(nameof(Asymmetric))]
public partial class OwnLossNet
{
    private static float Asymmetric(float prediction, float target)
    {
        float error = prediction - target;
        return error > 0 ? error * error : -2 * error;
    }
}

/// <summary>A user-defined loss with missing targets and example weights, on a user-defined activation.</summary>
[Network]
[Input(3)]
[Dense(5), Tanh]
[Dense(3), Activation(nameof(Positive))]
[Loss(nameof(Poisson), MissingTargets = true, ExampleWeights = true)]
public partial class OwnMissingLossNet
{
    private static float Positive(float x) => MathF.Exp(0.5f * x) + 0.1f;

    private static float Poisson(float prediction, float target) => prediction - (target * MathF.Log(prediction));
}
