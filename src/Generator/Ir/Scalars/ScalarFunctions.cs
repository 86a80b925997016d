using static Lamina.Generator.Ir.Scalars.ScalarExpression;

namespace Lamina.Generator.Ir.Scalars;

/// <summary>The built-in formulas: activations, element-wise losses, and the sums and products that connect them.</summary>
internal static class ScalarFunctions
{
    private static readonly ScalarExpression X = Argument(0);
    private static readonly ScalarExpression Y = Argument(1);

    /// <summary>In a partial derivative of a function of one argument, its result.</summary>
    private static readonly ScalarExpression Result = Argument(1);

    public static readonly ScalarFunction Add = new("Add", 2, X + Y) { Letters = new("sum", "a") };

    /// <summary>The sum with a parameter; a separate function for its name in generated code.</summary>
    public static readonly ScalarFunction Bias = new("Bias", 2, X + Y) { Letters = ValueLetters.Of("z") };

    /// <summary>A value times its dropout mask.</summary>
    public static readonly ScalarFunction Dropout = new("Dropout", 2, X * Y) { Letters = new("dropped", "a") };

    public static readonly ScalarFunction Sigmoid = new("Sigmoid", 1, Apply(UnaryOperator.Sigmoid, X), Result * (1 - Result));
    public static readonly ScalarFunction Tanh = new("Tanh", 1, Apply(UnaryOperator.Tanh, X), 1 - (Result * Result));
    public static readonly ScalarFunction Relu = new("Relu", 1, Max(X, 0), SelectGreater(Result, 0, 1, 0));
    public static readonly ScalarFunction Softplus = new("Softplus", 1, Apply(UnaryOperator.Softplus, X));
    public static readonly ScalarFunction Gelu = new("Gelu", 1, X * Apply(UnaryOperator.NormalCdf, X));
    public static readonly ScalarFunction Silu = new("Silu", 1, X * Apply(UnaryOperator.Sigmoid, X));
    public static readonly ScalarFunction Mish = new("Mish", 1, X * Apply(UnaryOperator.Tanh, Apply(UnaryOperator.Softplus, X)));

    /// <summary>(z + 3)/6 between 0 and 1; z/6 + ½ would cancel near −3.</summary>
    public static readonly ScalarFunction HardSigmoid = new(
        "HardSigmoid", 1, Max(0, Min(1, (X + 3) * (1.0 / 6))), SelectGreater(Result, 0, SelectGreater(1, Result, 1.0 / 6, 0), 0));

    /// <summary>z between −1 and 1.</summary>
    public static readonly ScalarFunction HardTanh = new(
        "HardTanh", 1, Max(-1, Min(1, X)), SelectGreater(Result, -1, SelectGreater(1, Result, 1, 0), 0));

    /// <summary>The constants of Klambauer et al. (2017), for which mean 0 and variance 1 are a fixed point.</summary>
    public static readonly ScalarFunction Selu = ScaledElu("Selu", scale: 1.0507009873554804934, alpha: 1.6732632423543772848);

    /// <summary>z for z &gt; 0, a·z otherwise, with a trainable slope a.</summary>
    public static readonly ScalarFunction PRelu = new("PRelu", 2, SelectGreater(X, 0, X, Y * X));

    /// <summary>z for z &gt; 0, α(e^z − 1) otherwise.</summary>
    public static ScalarFunction Elu(double alpha) => ScaledElu("Elu", scale: 1, alpha);

    /// <summary>(x − μ)/√(σ² + ε).</summary>
    public static ScalarFunction Normalize(double epsilon) =>
        new("Normalize", 3, (X - Y) / Apply(UnaryOperator.Sqrt, Argument(2) + epsilon)) { Letters = ValueLetters.Of("normalized") };

    /// <summary>The ε of <see cref="Normalize"/>; null for other functions.</summary>
    public static double? EpsilonOf(ScalarFunction function) =>
        function.Body is BinaryExpression
        {
            Right: UnaryExpression { Operand: BinaryExpression { Right: ConstantExpression epsilon } },
        }
        && function.Equals(Normalize(epsilon.Value))
            ? epsilon.Value
            : null;

    public static readonly ScalarFunction Multiply = new("Multiply", 2, X * Y);

    /// <summary>γ·x.</summary>
    public static readonly ScalarFunction Scale = new("Scale", 2, X * Y);

    /// <summary>γ·x + β.</summary>
    public static readonly ScalarFunction ScaleShift = new("ScaleShift", 3, (X * Y) + Argument(2));

    /// <summary>A value times a constant.</summary>
    public static ScalarFunction Times(double factor) => new("Times", 1, factor * X);

    /// <summary>z for z &gt; 0, slope·z otherwise. The sign of the result is that of z unless the slope is 0, where both give 0.</summary>
    public static ScalarFunction LeakyRelu(double slope) =>
        new("LeakyRelu", 1, SelectGreater(X, 0, X, slope * X), SelectGreater(Result, 0, 1, slope));

    /// <summary>(ŷ − y)²/n.</summary>
    public static ScalarFunction SquaredError(int outputs) => Loss("SquaredError", (X - Y) * (X - Y) * (1.0 / outputs));

    /// <summary>|ŷ − y|/n.</summary>
    public static ScalarFunction AbsoluteError(int outputs) =>
        Loss("AbsoluteError", Apply(UnaryOperator.Abs, X - Y) * (1.0 / outputs));

    /// <summary>½e²/n where |e| ≤ δ, δ(|e| − ½δ)/n elsewhere.</summary>
    public static ScalarFunction Huber(int outputs, double delta)
    {
        ScalarExpression error = X - Y;
        ScalarExpression size = Apply(UnaryOperator.Abs, error);
        return Loss("Huber", SelectGreater(
            size, delta, (size - (0.5 * delta)) * (delta / outputs), error * error * (0.5 / outputs)));
    }

    /// <summary>max(0, 1 − y·ŷ)/n with targets ±1.</summary>
    public static ScalarFunction Hinge(int outputs) => Loss("Hinge", Max(1 - (X * Y), 0) * (1.0 / outputs));

    /// <summary>
    /// ln cosh e / n: |e| + softplus(−2|e|) − ln 2, which cancels near 0, and there −½·ln(1 − tanh² e). Its derivative is tanh e / n.
    /// </summary>
    public static ScalarFunction LogCosh(int outputs)
    {
        ScalarExpression error = X - Y;
        ScalarExpression size = Apply(UnaryOperator.Abs, error);
        ScalarExpression slope = Apply(UnaryOperator.Tanh, error);
        return Loss(
            "LogCosh",
            SelectGreater(
                size, 0.75, size + Apply(UnaryOperator.Softplus, -2 * size) - Math.Log(2),
                -0.5 * Apply(UnaryOperator.Log1p, -(slope * slope))) * (1.0 / outputs),
            slope * (1.0 / outputs), null);
    }

    /// <summary>y·ln y, or 0 for y = 0: the term of a KL divergence that does not depend on the network.</summary>
    public static readonly ScalarFunction NegativeEntropy = new(
        "NegativeEntropy", 1, SelectGreater(X, 0, X * Apply(UnaryOperator.Log, X), 0));

    /// <summary>(1 − s)·y + s/n: a smoothed target.</summary>
    public static ScalarFunction Smooth(double smoothing, int classes) =>
        new("Smooth", 1, ((1 - smoothing) * X) + (smoothing / classes));

    /// <summary>The loss if the target is a number, 0 if it is NaN.</summary>
    public static ScalarFunction WhereKnown(ScalarFunction loss)
    {
        ScalarExpression?[] partials = loss.Partials.Select(partial => partial is null ? null : OrZero(partial)).ToArray();
        return new(loss.Name + "WhereKnown", loss.Arity, OrZero(loss.Body), partials)
        {
            Letters = loss.Letters,
        };

        static ScalarExpression OrZero(ScalarExpression known) => SelectGreater(Apply(UnaryOperator.Abs, Y), -1, known, 0);
    }

    /// <summary>The target, or 0 if it is NaN.</summary>
    public static readonly ScalarFunction Known = new("Known", 1, SelectGreater(Apply(UnaryOperator.Abs, X), -1, X, 0));

    /// <summary>
    /// ln(1 + e^z) − y·z, the binary cross-entropy of sigmoid(z), as (1 − y)·z or −y·z plus ln(1 + e^−|z|): where the prediction is right,
    /// what is large is exactly 0.
    /// </summary>
    public static readonly ScalarFunction LogisticLoss = Loss(
        "LogisticLoss",
        SelectGreater(X, 0, (1 - Y) * X, -(Y * X)) + Apply(UnaryOperator.Softplus, -Apply(UnaryOperator.Abs, X)),
        Apply(UnaryOperator.Sigmoid, X) - Y, null);

    /// <summary>w·(p − y): the gradient of both cross-entropies at their logits.</summary>
    public static readonly ScalarFunction WeightedDifference = new("Difference", 3, Argument(2) * (X - Y))
    {
        Letters = ValueLetters.Of("dz"),
    };

    /// <summary>A loss per element, of (ŷ, y).</summary>
    private static ScalarFunction Loss(string name, ScalarExpression body, params ScalarExpression?[] partials) =>
        new(name, 2, body, partials) { Letters = ValueLetters.Of("loss") };

    /// <summary>scale·(z or α(e^z − 1)); below 0 the derivative is the result plus scale·α.</summary>
    private static ScalarFunction ScaledElu(string name, double scale, double alpha) => new(
        name, 1, SelectGreater(X, 0, scale * X, scale * alpha * Apply(UnaryOperator.Expm1, X)),
        SelectGreater(Result, 0, scale, Result + (scale * alpha)));
}
