using Lamina.Generator.Declarations;

namespace Lamina.Generator.Tests.Parsing;

/// <summary>Which method a name means, and why a method cannot be meant.</summary>
public class FormulaMethodTests
{
    private const string Right = "static float F(float x) => x * 2;";

    [Theory]
    [InlineData("static float F(float x) => x * 2; static double F(double x) => x * 3;")]
    [InlineData("static double F(double x) => x * 3; static float F(float x) => x * 2;")]
    [InlineData("static float F(float x, float k) => x * 3; static float F(float x) => x * 2; static float F() => 1;")]
    [InlineData("static float F(int x) => x; static float F<T>(T x) => 1; static float F(in float x, "
        + "float y) => x; static float F(float x) => x * 2;")]
    [InlineData("float F(double x) => 3; static float F(float x) => x * 2;")]
    [InlineData("private static partial float F(float x); private static partial float F(float y) => y * 2;")]
    [InlineData("private static partial float F(float y) => y * 2; private static partial float F(float x);")]
    [InlineData("private static partial float F(float x) { return G(x); } private static partial float F(float x); private static "
        + "partial float G(float x); private static partial float G(float z) => z * 2;")]
    [InlineData("[System.Obsolete] static float F(float x) => checked(x * 2);")]
    public void A_method_among_others_is_the_one_that_C_sharp_calls_with_floats(string members) =>
        Assert.Equal(Formula(Right), Formula(members));

    [Theory]
    [InlineData("static float F(float y, double t) => y; static float F(double y, float t) => t;")]
    [InlineData("static double F(float y, double t) => 1; static double F(double y, float t) => 2; static double F(double y, "
        + "double t) => 3;")]
    public void Overloads_of_which_none_is_the_best_are_refused(string members)
    {
        Parsed parsed = Parsed.Of($"using Lamina; [Network, Input(2), Dense(1), Loss(\"F\")] public partial class Net {{ {members} }}");
        Assert.Contains("several overloads", Only(parsed), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("static float F<T>(float x) => x;", "it is generic")]
    [InlineData("static async System.Threading.Tasks.Task<float> F(float x) { await System.Threading.Tasks.Task.Yield(); return x; }",
        "it is async")]
    [InlineData("static System.Collections.Generic.IEnumerable<float> F(float x) { yield return x; }", "must have the form")]
    [InlineData("static readonly System.Func<float, float> F = x => x;", "it is no method")]
    [InlineData("static float F => 1;", "it is no method")]
    [InlineData("class F { }", "it is no method")]
    [InlineData("static float G(float x) { float F(float y) => y; return F(x); }", "has no method of this name")]
    [InlineData("static float F(ref float x) => x;", "must have the form")]
    [InlineData("static float F(params float[] x) => 1;", "must have the form")]
    [InlineData("static void F(float x) { }", "must have the form")]
    [InlineData("static decimal F(decimal x) => x;", "must have the form")]
    [InlineData("float F(float x) => x;", "it is not static")]
    public void A_method_that_cannot_be_a_formula_is_named_with_the_reason(string members, string reason) =>
        Assert.Contains(reason, Only(Of(members)), StringComparison.Ordinal);

    [Fact]
    public void A_method_without_a_body_is_refused()
    {
        (ProblemKind kind, _, string[] arguments) = Assert.Single(
            Of("[System.Runtime.InteropServices.DllImport(\"m\")] static extern float F(float x);").Problems);
        Assert.Equal(ProblemKind.UnsupportedFormula, kind);
        Assert.Contains("it is extern", arguments[2], StringComparison.Ordinal);
    }

    private static string Only(Parsed parsed)
    {
        (ProblemKind kind, _, string[] arguments) = Assert.Single(parsed.Problems);
        Assert.Equal(ProblemKind.FormulaMethod, kind);
        return arguments[1];
    }

    private static FormulaNode Formula(string members)
    {
        Parsed parsed = Of(members);
        Assert.Empty(parsed.Problems);
        return Assert.IsType<FormulaActivationDeclaration>(parsed.Layers[1]).Formula.Body;
    }

    private static Parsed Of(string members) => Parsed.Of(
        $"using Lamina; [Network, Input(2), Dense(1), Activation(\"F\")] public partial class Net {{ {members} }}");
}
