using Lamina.Generator.Emission.CSharp.Kernels;
using Lamina.Generator.Ir.Scalars;

namespace Lamina.Generator.Tests.Interpreter;

public class ScalarEvaluatorTests
{
    public static TheoryData<string> UnaryOperators => new(Enum.GetNames<UnaryOperator>());

    public static TheoryData<string> BinaryOperators => new(Enum.GetNames<BinaryOperator>());

    [Theory]
    [MemberData(nameof(UnaryOperators))]
    public void Every_function_of_one_number_has_a_meaning_and_a_spelling_in_every_table(string name)
    {
        var function = Enum.Parse<UnaryOperator>(name);
        Assert.Contains(function, ScalarEvaluator.Functions.Keys);
        string text = ScalarPrinter.Print(new UnaryExpression(function, ScalarExpression.Argument(0)), ["x"]);
        Assert.Equal(function == UnaryOperator.Negate ? "-x" : $"L.{name}(x)", text);
    }

    [Theory]
    [MemberData(nameof(BinaryOperators))]
    public void Every_operation_on_two_numbers_has_a_meaning_and_a_spelling_in_every_table(string name)
    {
        var operation = Enum.Parse<BinaryOperator>(name);
        Assert.Contains(operation, ScalarEvaluator.Operations.Keys);
        var expression = new BinaryExpression(operation, ScalarExpression.Argument(0), ScalarExpression.Argument(1));
        string text = ScalarPrinter.Print(expression, ["x", "y"]);
        Assert.Contains("x", text, StringComparison.Ordinal);
        Assert.Contains("y", text, StringComparison.Ordinal);
    }

    /// <summary>Digits from tables of the normal distribution, computed to 30 digits with mpmath.</summary>
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.841344746068542948585232545632)]
    [InlineData(-1, 0.158655253931457051414767454368)]
    [InlineData(-2, 0.0227501319481792072002826371665)]
    [InlineData(2.5, 0.993790334674223850529105)]
    [InlineData(-5, 2.86651571879193911673752333459e-7)]
    [InlineData(-10, 7.61985302416052606597337225e-24)]
    public void The_normal_distribution_is_exact_to_the_precision_of_a_double(double x, double expected) =>
        Assert.InRange(StandardNormal.Cdf(x) / expected, 1 - 1e-14, 1 + 1e-14);

    [Theory]
    [InlineData(-700)]
    [InlineData(-40)]
    public void Softplus_far_below_zero_is_the_exponential(double x) =>
        Assert.Equal(1, ScalarEvaluator.Functions[UnaryOperator.Softplus](x) / Math.Exp(x), 1e-15);

    [Fact]
    public void The_trace_tells_the_two_sides_of_a_kink_apart_and_nothing_else()
    {
        ScalarExpression relu = ScalarFunctions.Relu.Body;
        Assert.Equal(Trace(relu, 0.1), Trace(relu, 7));
        Assert.NotEqual(Trace(relu, 0.1), Trace(relu, -0.1));
        Assert.NotEqual(Trace(relu, 0), Trace(relu, -0.1));
        Assert.Equal(Trace(ScalarFunctions.Tanh.Body, -1), Trace(ScalarFunctions.Tanh.Body, 1));
    }

    private static ulong Trace(ScalarExpression body, double x)
    {
        var trace = new BranchTrace();
        ScalarEvaluator.Evaluate(body, [x], trace);
        return trace.Hash;
    }
}
