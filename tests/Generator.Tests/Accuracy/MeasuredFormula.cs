using Lamina.Generator.Differentiation;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Lowering.Building;
using static Lamina.Generator.Ir.Scalars.ScalarExpression;

namespace Lamina.Generator.Tests.Accuracy;

/// <summary>A formula whose accuracy docs/numerics.md states, by the name that it has there and in Golden/formulas.txt.</summary>
/// <param name="Name">On the page.</param>
/// <param name="Arity">The number of arguments.</param>
/// <param name="Body">Of its arguments.</param>
/// <param name="Slope">The derivative by the first argument, of the arguments and the result.</param>
internal sealed record MeasuredFormula(string Name, int Arity, ScalarExpression Body, ScalarExpression Slope)
{
    private static readonly ScalarExpression X = Argument(0);
    private static readonly ScalarExpression Y = Argument(1);

    public static IReadOnlyDictionary<string, MeasuredFormula> All { get; } = Functions.Concat(UserFormulas)
        .ToDictionary(formula => formula.Name);

    private static IEnumerable<MeasuredFormula> Functions => new[]
    {
        ScalarFunctions.Sigmoid, ScalarFunctions.Tanh, ScalarFunctions.Relu, ScalarFunctions.LeakyRelu(0.01), ScalarFunctions.Softplus,
        ScalarFunctions.Gelu, ScalarFunctions.Elu(1), ScalarFunctions.Selu, ScalarFunctions.Silu, ScalarFunctions.Mish,
        ScalarFunctions.HardSigmoid, ScalarFunctions.HardTanh, ScalarFunctions.PRelu, ScalarFunctions.SquaredError(1),
        ScalarFunctions.AbsoluteError(1), ScalarFunctions.Huber(1, 1), ScalarFunctions.Hinge(1), ScalarFunctions.LogCosh(1),
        ScalarFunctions.LogisticLoss, ScalarFunctions.NegativeEntropy, ScalarFunctions.Normalize(1e-5),
    }.Select(function => new MeasuredFormula(
        function.Name, function.Arity, function.Body,
        (function.Partials.IsEmpty ? null : function.Partials[0]) ?? ScalarDerivative.Of(function.Body, 0)));

    /// <summary>What formulas of the user may call.</summary>
    private static IEnumerable<MeasuredFormula> UserFormulas =>
        new[] { "Exp", "ExpM1", "Log", "LogP1", "Log2", "Log10", "Sqrt", "Cbrt", "Sin", "Cos", "Tan", "Sinh", "Cosh", "Atan", "Abs" }
            .Select(name => User(name, 1, UserFunctions.Table[name]([X])))
            .Append(User("Tanh of a formula", 1, UserFunctions.Table["Tanh"]([X])))
            .Append(User("Divide", 2, X / Y))
            .Append(User("Divide, by the second", 2, Y / X))
            .Concat(new[] { 2, 3, 8, 9, 10, 101, -1, -2, -9, 1.5, 0.25, -2.5 }.Select(exponent =>
                User(FormattableString.Invariant($"Pow {exponent}"), 1, UserFunctions.Table["Pow"]([X, exponent]))))
            .Append(User("Pow of 2", 1, UserFunctions.Table["Pow"]([2, X])))
            .Append(User("Pow of two", 2, UserFunctions.Table["Pow"]([X, Y])))
            .Append(User("Pow of two, by the exponent", 2, UserFunctions.Table["Pow"]([Y, X])));

    private static MeasuredFormula User(string name, int arity, ScalarExpression body) =>
        new(name, arity, body, ScalarDerivative.Of(body, 0));
}
