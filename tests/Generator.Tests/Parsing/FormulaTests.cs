using System.IO;
using System.Reflection;
using Lamina.Generator.Declarations;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Parsing;

/// <summary>A formula means what its C# means: both are run and compared.</summary>
public class FormulaTests
{
    /// <summary>Both signs, the ends of branches, small and large.</summary>
    private static readonly double[] Points = [-7.3, -2, -1, -0.6, -1e-3, 0, 0.25, 0.5, 1, 1.7, 2, 3, 6.1];

    public static TheoryData<string> Members => new(
        "static double F(double x) => x;",
        "static double F(double x) => -x + 2 * x - x / 3;",
        "static double F(double x) => +(x - 1) * (2 - x);",
        "static double F(double x) => 1 / (1 + Math.Exp(-x));",
        "static double F(double x) => x > 0 ? x : 0.1 * x;",
        "static double F(double x) => x >= 1 ? 2 : 3;",
        "static double F(double x) => x <= 1 ? 2 : 3;",
        "static double F(double x) => x < 1 ? 2 : 3;",
        "static double F(double x) => x == 1 ? 2 : 3;",
        "static double F(double x) => x != 1 ? 2 : 3;",
        "static double F(double x) => x > -1 && x < 1 ? x : 5;",
        "static double F(double x) => x < -1 || x > 1 ? x : 5;",
        "static double F(double x) => !(x < -1 || x > 1) ? x : 5;",
        "static double F(double x) => (x > 0 ? x < 1 : x > -1) ? x : 5;",
        "static double F(double x) => x > 0 & x < 1 | x == 2 ? x : 5;",
        "static double F(double x) => true ? x : 5;",
        "static double F(double x) => Math.Abs(x) + Math.Sqrt(Math.Abs(x)) + Math.Log(1 + x * x);",
        "static double F(double x) => Math.Log2(2 + x * x) * Math.Log10(2 + x * x);",
        "static double F(double x) => Math.Sin(x) + Math.Cos(2 * x) * Math.Tan(x / 10);",
        "static double F(double x) => Math.Sinh(x) - Math.Cosh(x) + Math.Tanh(x) + Math.Atan(x);",
        "static double F(double x) => Math.Max(x, 1) * Math.Min(x, 2);",
        "static double F(double x) => Math.Sign(x) * 2.0;",
        "static double F(double x) => Math.Sign(x) > 0 ? x : 2;",
        "static double F(double x) => Math.Clamp(x, -1, 1);",
        "static double F(double x) => Math.Cbrt(x);",
        "static double F(double x) => Math.Pow(x, 0) + Math.Pow(x, 1) + Math.Pow(x, 2) + Math.Pow(x, 3) + Math.Pow(x, 7) + Math.Pow(x, 8);",
        "static double F(double x) => Math.Pow(x + 10, -2) + Math.Pow(x + 10, 0.5) + Math.Pow(x + 10, 1.3) + Math.Pow(x + 10, 9);",
        "static double F(double x) => Math.Pow(x, 9) + Math.Pow(x, 10) + Math.Pow(x, 101) / 1e30;",
        "static double F(double x) => Math.Pow(x + 0.01, -1) > 1 ? Math.Pow(x - 7, -10) : Math.Pow(x - 7, -3);",
        "static double F(double x) => x > 0 ? Math.Pow(x, x) : Math.Pow(2, x) + Math.Pow(x, 3 * 2);",
        "static double F(double x) => double.ExpM1(x / 9) + double.LogP1(x * x) + double.Cbrt(x);",
        "static double F(double x) => Math.PI * x + Math.E;",
        "const double Half = 0.5; static double F(double x) => Half * x;",
        "static double F(double x) { const double two = 2; double y = two * x, z = y + 1; return y * z; }",
        "static double F(double x) { if (x > 0) return x; else return -2 * x; }",
        "static double F(double x) { if (x > 0) { double y = x * x; return y; } return -x; }",
        "static double F(double x) { if (x > 1) return 1; if (x < -1) return -1; return x; }",
        "static double F(double x) { if (x > 0) { if (x > 1) return 1; } else return 0; ; return x; }",
        "static double F(double x) => G(x) + G(2); static double G(double y) => y * H(y, 3); static double H(double a, double b) => a - b;",
        "static double F(double x) => H(b: x, a: 2); static double H(double a, double b, double c = 4) => (a - b) * c;",
        "static double F(double x) => Other.Twice(x); static class Other { public static double Twice(double x) => 2 * x; }",
        "static double F(double x) => double.Exp(double.Min(x, 1));",
        "static float F(float x) => 0.1f * x + MathF.Exp(-x * x);",
        "static float F(float x) => MathF.PI * x + (float)Math.Sin((double)x);",
        "static float F(float x) => x > 0 ? x : (float)0.01 * x;");

    [Theory]
    [MemberData(nameof(Members))]
    public void A_formula_computes_what_the_method_computes(string members)
    {
        string source = $"using System;\nusing Lamina;\n[Network, Input(2), Dense(1), Activation(\"F\")]\npublic partial class Net\n{{\n"
            + $"    {members}\n}}\n";
        FormulaDeclaration formula = ((FormulaActivationDeclaration)Parsed.Of(source).Clean()[1]).Formula;
        Assert.Equal(("F", 1), (formula.Method, formula.Arity));

        MethodInfo method = Load(source).GetType("Net")!.GetMethod("F", BindingFlags.Static | BindingFlags.NonPublic)!;
        bool isSingle = method.ReturnType == typeof(float);
        foreach (double point in Points)
        {
            double expected = Convert.ToDouble(method.Invoke(null, [isSingle ? (object)(float)point : point]), null);
            double actual = FormulaEvaluator.Evaluate(formula.Body, point);
            double tolerance = (isSingle ? 1e-5 : 1e-12) * Math.Max(1, Math.Abs(expected));
            Assert.True(
                Math.Abs(expected - actual) <= tolerance, $"At {point} the method gives {expected}, the formula {actual}: {formula.Body}");
        }
    }

    [Fact]
    public void Constants_of_single_precision_are_the_decimals_that_were_written()
    {
        FormulaDeclaration formula = Formula("static float Wave(float x) => x * 0.1f;");
        Assert.Contains(((FormulaCall)formula.Body).Arguments, argument => argument is FormulaConstant { Value: 0.1 });
    }

    [Fact]
    public void A_method_of_a_base_class_or_of_a_class_around_can_be_named()
    {
        Assert.Equal("Wave", ((FormulaActivationDeclaration)Parsed.Of("""
            using Lamina;
            [Network, Input(2), Dense(1), Activation("Wave")]
            public partial class Net : Waves;
            public class Waves { protected static float Wave(float x) => x; }
            """).Clean()[1]).Formula.Method);
        Assert.Equal("Wave", ((FormulaActivationDeclaration)((UseDeclaration)Parsed.Attributes(
            "Input(2), Use<Waves.Inner>",
            "public class Waves { static float Wave(float x) => x; [Block, Activation(nameof(Wave))] public class Inner; }")
            .Clean()[0]).Layers[0]).Formula.Method);
    }

    private static FormulaDeclaration Formula(string member) => ((FormulaActivationDeclaration)Parsed.Of(
        $"using System;\nusing Lamina;\n[Network, Input(2), Activation(nameof(Wave))]\npublic partial class Net {{ {member} }}")
            .Clean()[0]).Formula;

    private static Assembly Load(string source)
    {
        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, source);
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream).Success);
        return Assembly.Load(stream.ToArray());
    }
}
