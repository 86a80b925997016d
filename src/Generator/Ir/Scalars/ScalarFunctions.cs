using static Lamina.Generator.Ir.Scalars.ScalarExpression;

namespace Lamina.Generator.Ir.Scalars;

/// <summary>The formulas of the language: activations, losses per element, and the sums and products that join them.</summary>
internal static class ScalarFunctions
{
    private static readonly ScalarExpression X = Argument(0);
    private static readonly ScalarExpression Y = Argument(1);

    /// <summary>The result of a function of one argument, in its partial derivative.</summary>
    private static readonly ScalarExpression Result = Argument(1);

    public static readonly ScalarFunction Add = new("Add", 2, X + Y);

    /// <summary>The same sum with a parameter, for the names in generated code.</summary>
    public static readonly ScalarFunction Bias = new("Bias", 2, X + Y);

    /// <summary>A value times its dropout mask.</summary>
    public static readonly ScalarFunction Dropout = new("Dropout", 2, X * Y);

    public static readonly ScalarFunction Sigmoid = new("Sigmoid", 1, Apply(UnaryOperator.Sigmoid, X), Result * (1 - Result));
    public static readonly ScalarFunction Tanh = new("Tanh", 1, Apply(UnaryOperator.Tanh, X), 1 - (Result * Result));
    public static readonly ScalarFunction Relu = new("Relu", 1, Max(X, 0), SelectGreater(Result, 0, 1, 0));
    public static readonly ScalarFunction Softplus = new("Softplus", 1, Apply(UnaryOperator.Softplus, X));
    public static readonly ScalarFunction Gelu = new("Gelu", 1, X * Apply(UnaryOperator.NormalCdf, X));

    /// <summary>z for z &gt; 0, slope·z otherwise. The sign of the result is that of z unless the slope is 0, where both give 0.</summary>
    public static ScalarFunction LeakyRelu(double slope) =>
        new("LeakyRelu", 1, SelectGreater(X, 0, X, slope * X), SelectGreater(Result, 0, 1, slope));

    /// <summary>(ŷ − y)²/n.</summary>
    public static ScalarFunction SquaredError(int outputs) => new("SquaredError", 2, (X - Y) * (X - Y) * (1.0 / outputs));

    /// <summary>|ŷ − y|/n.</summary>
    public static ScalarFunction AbsoluteError(int outputs) =>
        new("AbsoluteError", 2, Apply(UnaryOperator.Abs, X - Y) * (1.0 / outputs));

    /// <summary>½e²/n where |e| ≤ δ, δ(|e| − ½δ)/n elsewhere.</summary>
    public static ScalarFunction Huber(int outputs, double delta)
    {
        ScalarExpression error = X - Y;
        ScalarExpression size = Apply(UnaryOperator.Abs, error);
        return new ScalarFunction("Huber", 2, SelectGreater(
            size, delta, (size - (0.5 * delta)) * (delta / outputs), error * error * (0.5 / outputs)));
    }

    /// <summary>ln(1 + e^z) − y·z: binary cross-entropy of sigmoid(z).</summary>
    public static readonly ScalarFunction LogisticLoss = new("LogisticLoss", 2, Apply(UnaryOperator.Softplus, X) - (Y * X));

    /// <summary>w·(p − y): the gradient of both cross-entropies at their logits.</summary>
    public static readonly ScalarFunction WeightedDifference = new("Difference", 3, Argument(2) * (X - Y));
}
