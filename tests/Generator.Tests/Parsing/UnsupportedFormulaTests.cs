using Lamina.Generator.Declarations;

namespace Lamina.Generator.Tests.Parsing;

/// <summary>What cannot be differentiated is reported on exactly the expression that cannot.</summary>
public class UnsupportedFormulaTests
{
    [Theory]
    [InlineData("static float F(float x) => x + «x % 2»;", "calls of MathF's")]
    [InlineData("static float F(float x) => «(int)x» * 2f;", "casts between float and double")]
    [InlineData("static float F(float x) => 1 + «MathF.Round(x)»;", "Tanh")]
    [InlineData("static float F(float x) => 2 * «MathF.Asin(x)»;", "Atan")]
    [InlineData("static readonly float A = 2; static float F(float x) => «A» * x;", "must be const")]
    [InlineData("static float A => 2; static float F(float x) => «A» * x;", "a formula may have")]
    [InlineData("static float F(float x) { «x = 2;» return x; }", "a formula may have")]
    [InlineData("static float F(float x) { «for (int i = 0; i < 3; i++) { }» return x; }", "a formula may have")]
    [InlineData("static float F(float x) { int «y = 2»; return x; }", "a local must be a float or double")]
    [InlineData("static float F(float x) => x > 0 ? x : «throw new Exception()»;", "a formula may have")]
    [InlineData("static float F(float x) => «float.IsNaN(x)» ? 0 : x;", "a condition may have")]
    [InlineData("static float F(float x) => «x is > 0» ? 0 : x;", "a condition may have")]
    [InlineData("static float F(float x) => x > 0 ? 1 : «F(x + 1)»;", "may not call itself")]
    [InlineData("static float F(float x) => G(x); static float G(float x) => «F(x)»;", "may not call itself")]
    [InlineData("static float F(float x) => G(x); static float G(float x) => «x % 3»;", "a formula may have")]
    [InlineData("static float F(float x) => x * «float.PositiveInfinity»;", "finite")]
    [InlineData("static float F(float x) => «G(1)» * x; static float G(int i) => i;", "a formula may have")]
    [InlineData("static float F(float x) => «x switch { > 0 => 1, _ => 0 }»;", "a formula may have")]
    public void The_part_that_is_not_supported_is_underlined(string members, string advice)
    {
        (ProblemKind kind, string underlined, string[] arguments) = Assert.Single(Parse(members).Problems);
        string marked = members[(members.IndexOf('«') + 1)..members.IndexOf('»')];
        Assert.Equal((ProblemKind.UnsupportedFormula, marked), (kind, underlined));
        Assert.Equal(("F", marked), (arguments[0], arguments[1]));
        Assert.Contains(advice, arguments[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_not_supported_is_reported_at_once_and_once() => Assert.Equal(
        ["x % 2", "x % 3"],
        Parsed.Of("""
            using Lamina;
            [Network, Input(2), Activation("F"), Dense(1), Activation("F")]
            public partial class Net { static float F(float x) { float y = x % 2; return y * y + x % 3; } }
            """).Problems.Select(problem => problem.Underlined));

    [Fact]
    public void A_formula_that_doubles_without_end_is_too_large()
    {
        string doublings = string.Concat(Enumerable.Range(1, 60).Select(i => $"double y{i} = y{i - 1} * y{i - 1}; "));
        (ProblemKind kind, _, string[] arguments) = Assert.Single(
            Parse($"static double F(double x) {{ double y0 = x; {doublings} return y60; }}").Problems);
        Assert.Equal(ProblemKind.UnsupportedFormula, kind);
        Assert.Contains("more than 2000 operations", arguments[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_of_branches_without_end_is_too_large()
    {
        string branches = string.Concat(Enumerable.Range(1, 60).Select(i => $"if (x > {i}) {{ if (x > {i}.5) return {i}; }} "));
        (ProblemKind kind, _, string[] arguments) = Assert.Single(Parse($"static double F(double x) {{ {branches} return x; }}").Problems);
        Assert.Equal(ProblemKind.UnsupportedFormula, kind);
        Assert.Contains("more than 2000 operations", arguments[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "'Net' has no method of this name")]
    [InlineData("float F(float x) => x;", "it is not static")]
    [InlineData("static int F(int x) => x;", "it must have the form 'static float F(float x)', in float or double")]
    [InlineData("static float F(float x, float y) => x;", "it must have the form 'static float F(float x)', in float or double")]
    [InlineData("static float F(ref float x) => x;", "it must have the form 'static float F(float x)', in float or double")]
    [InlineData("static T F<T>(T x) => x;", "it is generic, and it must have the form 'static float F(float x)', in float or double")]
    public void A_method_that_is_no_formula_is_reported_on_the_attribute(string members, string fault)
    {
        (ProblemKind kind, string underlined, string[] arguments) = Assert.Single(Parse(members).Problems);
        Assert.Equal((ProblemKind.FormulaMethod, "Activation(\"F\")"), (kind, underlined));
        Assert.Equal(["F", fault], arguments);
    }

    private static Parsed Parse(string members) => Parsed.Of(
        "using System;\nusing Lamina;\n[Network, Input(2), Activation(\"F\")]\npublic partial class Net { "
        + members.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal) + " }");
}
