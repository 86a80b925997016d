using System.Globalization;
using System.Numerics;
using Lamina.Generator.Differentiation;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Lowering.Building;
using Lamina.Generator.Tests.Interpreter;
using Lamina.Kernels;
using Lamina.Tests;
using static Lamina.Generator.Ir.Scalars.ScalarExpression;

namespace Lamina.Generator.Tests.Accuracy;

/// <summary>
/// Functions of formulas where they have limits: values and derivatives are those of torch 1.13, whose numbers Golden/special_points.py has
/// written, at every width, in both precisions and in the interpreter.
/// </summary>
public class SpecialPointTests
{
    private static readonly ScalarExpression X = Argument(0);
    private static readonly ScalarExpression Y = Argument(1);

    private static readonly ILookup<string, double[]> Rows = Repository.Read("tests/Generator.Tests/Golden/special_points.txt")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split("; "))
        .ToLookup(cells => cells[0], cells => cells[1..].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray());

    public static TheoryData<string> Names => new(Rows.Select(row => row.Key));

    [Theory]
    [MemberData(nameof(Names))]
    public void Limits_are_those_of_torch(string name)
    {
        ScalarExpression formula = Formula(name);
        var errors = new List<string>();
        foreach (double[] row in Rows[name])
        {
            int arity = row.Length / 2;
            double[] arguments = row[..arity];
            Check(formula, row[arity], "value");
            for (int i = 0; i < arity; i++) Check(ScalarDerivative.Of(formula, i), row[arity + 1 + i], $"derivative {i}");

            void Check(ScalarExpression expression, double expected, string what)
            {
                foreach ((string where, double actual) in Everywhere(expression, arguments))
                {
                    if (IsSame(expected, actual)) continue;
                    errors.Add($"{where}: {what} at {string.Join(", ", arguments)} is {actual}, not {expected}");
                }
            }
        }

        Assert.True(errors.Count == 0, name + ":\n" + string.Join("\n", errors));
    }

    /// <summary>Torch has no cube root.</summary>
    [Fact]
    public void A_cube_root_is_steep_at_zero_and_has_a_sign()
    {
        ScalarExpression root = UserFunctions.Table["Cbrt"]([X]);
        Assert.All(Everywhere(root, [-8]), result => Assert.Equal(-2, result.Value, 1e-6));
        Assert.All(Everywhere(root, [0]), result => Assert.Equal(0, result.Value));
        Assert.All(Everywhere(ScalarDerivative.Of(root, 0), [0]), result => Assert.Equal(double.PositiveInfinity, result.Value));
        Assert.All(Everywhere(ScalarDerivative.Of(root, 0), [-8]), result => Assert.Equal(1.0 / 12, result.Value, 1e-6));
    }

    /// <summary>Where both are equal PyTorch takes half of each; both are subgradients.</summary>
    [Fact]
    public void At_a_tie_Max_has_the_slope_of_the_second_and_Min_that_of_the_first()
    {
        Assert.All(Everywhere(ScalarDerivative.Of(Max(X, Y), 0), [2, 2]), result => Assert.Equal(0, result.Value));
        Assert.All(Everywhere(ScalarDerivative.Of(Max(X, Y), 1), [2, 2]), result => Assert.Equal(1, result.Value));
        Assert.All(Everywhere(ScalarDerivative.Of(Min(X, Y), 0), [2, 2]), result => Assert.Equal(1, result.Value));
        Assert.All(Everywhere(ScalarDerivative.Of(Min(X, Y), 1), [2, 2]), result => Assert.Equal(0, result.Value));
        ScalarExpression clamp = UserFunctions.Table["Clamp"]([X, -1, 1]);
        Assert.All(Everywhere(ScalarDerivative.Of(clamp, 0), [-1]), result => Assert.Equal(0, result.Value));
        Assert.All(Everywhere(ScalarDerivative.Of(clamp, 0), [1]), result => Assert.Equal(1, result.Value));
    }

    private static ScalarExpression Formula(string name)
    {
        if (UserFunctions.Table.TryGetValue(name, out Func<ScalarExpression[], ScalarExpression>? function))
            return function([X, Y]);
        return name switch
        {
            "Pow of 2" => Power(2, X),
            "Pow of 0" => Power(0, X),
            "Quotient of itself" => X / X,
            "Inverse" => 1 / X,
            _ => Power(X, double.Parse(name["Pow ".Length..], CultureInfo.InvariantCulture)),
        };
    }

    private static IEnumerable<(string Where, double Value)> Everywhere(ScalarExpression expression, double[] arguments)
    {
        yield return ("interpreter", ScalarEvaluator.Evaluate(expression, arguments));
        yield return ("float", On<Scalar<float>, float>());
        yield return ("4 floats", On<Lanes128<float>, float>());
        yield return ("8 floats", On<Lanes256<float>, float>());
        yield return ("16 floats", On<Lanes512<float>, float>());
        yield return ("double", On<Scalar<double>, double>());
        yield return ("2 doubles", On<Lanes128<double>, double>());
        yield return ("4 doubles", On<Lanes256<double>, double>());
        yield return ("8 doubles", On<Lanes512<double>, double>());

        double On<V, T>()
            where V : struct, ILanes<V, T>
            where T : unmanaged, IBinaryFloatingPointIeee754<T> => double.CreateTruncating(
            LaneFormula<V, T>.Map(expression, arguments.Select(x => new[] { T.CreateTruncating(x) }).ToArray())[0]);
    }

    private static bool IsSame(double expected, double actual) => double.IsFinite(expected)
        ? Math.Abs(actual - expected) <= 1e-6 * Math.Abs(expected)
        : expected.Equals(actual);
}
