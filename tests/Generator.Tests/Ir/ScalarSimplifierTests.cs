using Lamina.Generator.Ir.Scalars;
using Lamina.Generator.Tests.Interpreter;
using static Lamina.Generator.Ir.Scalars.ScalarExpression;

namespace Lamina.Generator.Tests.Ir;

public class ScalarSimplifierTests
{
    private const int Formulas = 3000;
    private static readonly ScalarExpression X = Argument(0);
    private static readonly ScalarExpression Y = Argument(1);

    [Fact]
    public void What_changes_nothing_is_dropped()
    {
        Assert.Equal(X, X + 0);
        Assert.Equal(X, 0 + X);
        Assert.Equal(X, X - 0);
        Assert.Equal(-X, 0 - X);
        Assert.Equal(X, X * 1);
        Assert.Equal(X, 1 * X);
        Assert.Equal(0, X * 0);
        Assert.Equal(-X, X * -1);
        Assert.Equal(X, X / 1);
        Assert.Equal(X, -(-X));
        Assert.Equal(Y - X, -(X - Y));
        Assert.Equal(X - Y, X + (-Y));
        Assert.Equal(7, (ScalarExpression)3 + 4);
        Assert.Equal(X, SelectGreater(X, Y, X, X));
    }

    [Fact]
    public void A_selected_factor_selects_the_product() =>
        Assert.Equal(SelectGreater(X, 0, Y, 0), Y * SelectGreater(X, 0, 1, 0));

    [Fact]
    public void Simplified_formulas_keep_their_values()
    {
        var random = new Random(1);
        int compared = 0;
        for (int i = 0; i < Formulas; i++)
        {
            ScalarExpression plain = RandomExpressions.Plain(random, depth: 5);
            ScalarExpression simplified = RandomExpressions.Simplified(plain);
            double[] point = [(random.NextDouble() - 0.5) * 4, (random.NextDouble() - 0.5) * 4];
            if (!RandomExpressions.IsModerate(plain, point)) continue;

            compared++;
            double expected = ScalarEvaluator.Evaluate(plain, point);
            double actual = ScalarEvaluator.Evaluate(simplified, point);
            Assert.True(
                Math.Abs(expected - actual) <= 1e-9 * (1 + Math.Abs(expected)),
                $"{plain}\nat ({point[0]:R}, {point[1]:R}): {expected:R}, {actual:R}");
        }

        Assert.True(compared > Formulas / 2, $"Only {compared} formulas were moderate.");
    }

    [Fact]
    public void Substitution_replaces_arguments_by_formulas()
    {
        ScalarExpression body = (X - Y) * Apply(UnaryOperator.Exp, -X) / Max(X, Min(Y, 2));
        ScalarExpression replaced = body.Substitute([Y + 1, X * X]);
        Assert.Equal(
            ScalarEvaluator.Evaluate(body, [0.3 + 1, 0.7 * 0.7]), ScalarEvaluator.Evaluate(replaced, [0.7, 0.3]), 1e-15);
        Assert.True(body.Uses(1));
        Assert.False(body.Substitute([X, X]).Uses(1));
    }
}
