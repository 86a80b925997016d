using Lamina.Generator.Differentiation;
using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Tests.Interpreter;
using Lamina.Generator.Tests.Ir;
using static Lamina.Generator.Ir.Scalars.ScalarExpression;

namespace Lamina.Generator.Tests.Differentiation;

public class ScalarDerivativeTests
{
    private const int Formulas = 3000;

    /// <summary>Sides of every kink, and no kink.</summary>
    private static readonly double[] Points = [-3.1, -1.3, -0.4, 0.2, 0.9, 2.3];

    public static TheoryData<string> UnaryOperators => new(Enum.GetNames<UnaryOperator>());

    public static TheoryData<string> BinaryOperators => new(Enum.GetNames<BinaryOperator>());

    public static TheoryData<string> Activations => new(Functions.Keys);

    private static Dictionary<string, ScalarFunction> Functions { get; } = new[]
    {
        ScalarFunctions.Sigmoid, ScalarFunctions.Tanh, ScalarFunctions.Relu, ScalarFunctions.Softplus, ScalarFunctions.Gelu,
        ScalarFunctions.LeakyRelu(0.2),
    }.ToDictionary(function => function.Name);

    [Theory]
    [MemberData(nameof(UnaryOperators))]
    public void Every_function_of_one_number_has_its_derivative(string name)
    {
        var body = new UnaryExpression(Enum.Parse<UnaryOperator>(name), Argument(0));
        string[] ofPositive = [nameof(UnaryOperator.Sqrt), nameof(UnaryOperator.Log), nameof(UnaryOperator.Log1p)];
        foreach (double x in Points.Where(x => x > 0 || !ofPositive.Contains(name)))
            AssertDerivative(body, 0, [x]);
    }

    [Theory]
    [MemberData(nameof(BinaryOperators))]
    public void Every_operation_on_two_numbers_has_its_derivatives(string name)
    {
        var body = new BinaryExpression(Enum.Parse<BinaryOperator>(name), Argument(0), Argument(1));
        foreach (double x in Points.Where(x => x > 0 || name != nameof(BinaryOperator.Power)))
        {
            foreach (double y in Points.Select(y => y + 0.05))
            {
                AssertDerivative(body, 0, [x, y]);
                AssertDerivative(body, 1, [x, y]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Activations))]
    public void Derivatives_given_by_hand_from_the_result_are_those_of_the_formula(string name)
    {
        ScalarFunction function = Functions[name];
        if (function.Partials.IsEmpty)
        {
            Assert.Contains(name, new[] { "Softplus", "Gelu" });
            return;
        }

        foreach (double x in Points)
        {
            double result = ScalarEvaluator.Evaluate(function.Body, [x]);
            double expected = ScalarEvaluator.Evaluate(ScalarDerivative.Of(function.Body, 0), [x]);
            Assert.Equal(expected, ScalarEvaluator.Evaluate(function.Partials[0]!, [x, result]), 1e-14);
        }
    }

    [Fact]
    public void A_product_of_equals_has_the_derivative_of_a_square()
    {
        ScalarExpression difference = Argument(0) - Argument(1);
        AssertDerivative(difference * difference, 0, [0.3, 1.1]);
        AssertDerivative(difference * difference, 1, [0.3, 1.1]);
    }

    [Fact]
    public void Random_formulas_have_their_derivatives()
    {
        var random = new Random(2);
        int compared = 0;
        for (int i = 0; i < Formulas; i++)
        {
            ScalarExpression body = RandomExpressions.Simplified(RandomExpressions.Plain(random, depth: 4));
            double[] point = [(random.NextDouble() - 0.5) * 4, (random.NextDouble() - 0.5) * 4];
            if (IsSmoothAround(body, point))
            {
                AssertDerivative(body, i % 2, point);
                compared++;
            }
        }

        Assert.True(compared > Formulas / 3, $"Only {compared} formulas were smooth.");
    }

    /// <summary>Moderate at the point and at all points of the difference, whose branches agree, and not steep.</summary>
    private static bool IsSmoothAround(ScalarExpression body, double[] point)
    {
        const double reach = 0.05;
        var values = new List<double>();
        ulong? branches = null;
        (double X, double Y)[] offsets = [(0, 0), (reach, 0), (-reach, 0), (0, reach), (0, -reach)];
        foreach ((double x, double y) in offsets)
        {
            double[] near = [point[0] + x, point[1] + y];
            var trace = new BranchTrace();
            values.Add(ScalarEvaluator.Evaluate(body, near, trace));
            if (!RandomExpressions.IsModerate(body, near) || (branches ??= trace.Hash) != trace.Hash) return false;
        }

        return values.Max() - values.Min() < 1;
    }

    /// <summary>Against the five-point difference, whose error is of order h⁴.</summary>
    private static void AssertDerivative(ScalarExpression body, int argument, double[] point)
    {
        const double step = 1e-3;
        double difference = ((8 * (Value(1) - Value(-1))) - (Value(2) - Value(-2))) / (12 * step);
        double actual = ScalarEvaluator.Evaluate(ScalarDerivative.Of(body, argument), point);
        Assert.True(
            Math.Abs(difference - actual) <= 1e-6 * (1 + Math.Abs(difference)),
            $"∂/∂{argument} of {body}\nat ({string.Join(", ", point)}): {actual:R}, difference {difference:R}");

        double Value(int steps)
        {
            double[] moved = (double[])point.Clone();
            moved[argument] += steps * step;
            return ScalarEvaluator.Evaluate(body, moved);
        }
    }
}
