using Lamina.Generator.Declarations;
using Lamina.Generator.Output;
using Lamina.Generator.Parsing;
using Lamina.Generator.Runs;
using Lamina.Generator.Tests.Harness;
using Lamina.Generator.Tests.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Bounds;

/// <summary>
/// Formulas of any size and depth end in code or in one error, on a small stack: parsing, comparison, lowering, differentiation and
/// printing.
/// </summary>
public class FormulaBoundTests
{
    private const int Many = 1_900;
    private const string TooLarge = "more than 2000 operations";
    private const string TooDeep = "more than 50 operations inside one another";
    private const string TooNested = "more than 200 parts of C# inside one another";
    private const string TooManyLevels = "more than 150 expressions inside one another";
    private const string LongDerivative = "its derivative, written out, has more than 20000 operations";

    private static readonly Dictionary<string, (string Members, string Excess)> Refused = new()
    {
        ["a sum of products"] = (Of(Joined(Many, " + ", i => $"x * {i}f")), TooLarge),
        ["a long sum"] = (Of(Joined(50_000, " + ", _ => "x")), TooLarge),
        ["a long quotient"] = (Of(Joined(900, " / ", _ => "x")), TooDeep),
        ["a sum from the right"] = (Of(Nested("x + (", Many, ")")), TooNested),
        ["parentheses"] = (Of(Nested("(", Many, ")")), TooNested),
        ["signs"] = (Of(Nested("- ", Many, "")), TooNested),
        ["signs without effect"] = (Of(Nested("+ ", Many, "")), TooNested),
        ["casts"] = (Of(Nested("(float)(double)", Many, "")), TooNested),
        ["calls of calls"] = (Of(Nested("MathF.Exp(", Many, ")")), TooNested),
        ["calls that the formula writes twice"] = (Of(Nested("MathF.Tan(", 24, ")")), TooLarge),
        ["powers of powers"] = (Of(Nested("MathF.Pow(", 55, ", 8)")), TooDeep),
        ["functions of long sums"] = (Of(Nested("MathF.Tanh(", 24, $" + ({Joined(30, " + ", _ => "x")}))")), LongDerivative),
        ["choices"] = (Of(Joined(Many, "", i => $"x > {i} ? {i} : ") + "x"), TooLarge),
        ["sixty choices"] = (Of(Joined(60, "", i => $"x > {i} ? {i} : ") + "x"), TooDeep),
        ["choices in choices"] = (Of(Nested("x > 1 ? (", 900, ") : x")), TooNested),
        ["conditions"] = (Of(Joined(Many, " || ", i => $"x > {i}") + " ? 1 : x"), TooLarge),
        ["ifs"] = (Body(Joined(Many, "", i => $"if (x > {i}) return {i}; ") + "return x;"), TooLarge),
        ["sixty ifs"] = (Body(Joined(60, "", i => $"if (x > {i}) return {i}; ") + "return x;"), TooDeep),
        ["ifs in ifs"] = (Body(Joined(900, "", i => $"if (x > {i}) {{ ") + "return x;" + new string('}', 900) + " return 0;"), TooNested),
        ["blocks"] = (Body(new string('{', Many) + "return x;" + new string('}', Many)), TooNested),
        ["locals"] = (Body("float x0 = x; " + Joined(300, "", i => $"float x{i + 1} = x{i} + 1; ") + "return x300;"), TooDeep),
        ["locals that double"] = (
            Body("float x0 = x; " + Joined(60, "", i => $"float x{i + 1} = x{i} + x{i}; ") + "return x60;"), TooLarge),
        ["methods"] = (Chain(Many, i => $"F{i}(x) + 1"), TooManyLevels),
        ["methods that double"] = (Chain(25, i => $"F{i}(x) + F{i}(-x)"), TooLarge),
        ["much work for nothing"] = (
            Body(Joined(1_000, "", i => $"float y{i} = G(x); ") + "return x;")
                + $" static float G(float x) {{ float y = {Joined(500, " + ", _ => "x")}; return x; }}", TooLarge),
        ["parameters"] = (
            Of($"G({Joined(101, ", ", _ => "x")})") + $" static float G({Joined(101, ", ", i => $"float p{i}")}) => p0;",
            "at most 100 parameters"),
    };

    private static readonly Dictionary<string, string> Accepted = new()
    {
        ["a long sum"] = Of(Joined(900, " + ", _ => "x")),
        ["a long sum of both signs"] = Of(Joined(300, " - ", i => $"{i} + x")),
        ["a long product"] = Of(Joined(40, " * ", _ => "x")),
        ["forty terms from the right"] = Of(Nested("x + (", 40, ")")),
        ["a continued fraction"] = Of(Nested("x / (1 + ", 24, ")")),
        ["functions of functions"] = Of(Nested("MathF.Tanh(", 45, ")")),
        ["a product of many functions"] = Of(Joined(300, " * ", i => $"MathF.Exp(x * {i})")),
        ["powers of powers"] = Of(Nested("MathF.Pow(", 45, ", 1.5f)")),
        ["powers in exponents"] = Of(Nested("MathF.Pow(x, ", 25, ")")),
        ["five tangents"] = Of(Nested("MathF.Tan(", 5, ")")),
        ["forty choices"] = Of(Joined(40, "", i => $"x > {i} ? {i} : ") + "x"),
        ["forty conditions"] = Of(Joined(40, " || ", i => $"x > {i}") + " ? 1 : x"),
        ["forty ifs"] = Body(Joined(40, "", i => $"if (x > {i}) return {i}; ") + "return x;"),
        ["thirty methods"] = Chain(30, i => $"F{i}(x) + 1"),
    };

    public static TheoryData<string> RefusedNames => new(Refused.Keys);

    public static TheoryData<string> AcceptedNames => new(Accepted.Keys);

    [Theory]
    [MemberData(nameof(RefusedNames))]
    public void A_formula_beyond_a_limit_is_one_error(string name)
    {
        (NetworkDeclaration network, _) = Compile(Refused[name].Members);
        Problem problem = Assert.Single(network.Problems);
        Assert.Equal((ProblemKind.UnsupportedFormula, "F"), (problem.Kind, problem.Arguments[0]));
        Assert.Contains(Refused[name].Excess, problem.Arguments[2], StringComparison.Ordinal);
        Assert.InRange(problem.Arguments[1].Length, 1, 60);
    }

    [Theory]
    [MemberData(nameof(AcceptedNames))]
    public void A_formula_at_its_limits_compiles(string name)
    {
        (NetworkDeclaration network, GeneratedFile file) = Compile(Accepted[name]);
        Assert.Empty(network.Problems);
        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, Source(Accepted[name]), file.Text);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public void A_long_sum_is_what_CSharp_adds_up()
    {
        FormulaDeclaration formula = ((FormulaActivationDeclaration)Parsed.Of(
            Source(Of(Joined(200, " - ", i => $"{i}f + x * {i % 7}f")))).Clean()[1]).Formula;
        double expected = 0;
        for (int i = 0; i < 200; i++) expected += (i == 0 ? i : -i) + (1.5 * (i % 7));
        Assert.Equal(expected, FormulaEvaluator.Evaluate(formula.Body, 1.5), 1e-9);
    }

    /// <summary>What Roslyn parses it does here, where it has stack for it.</summary>
    private static (NetworkDeclaration Network, GeneratedFile File) Compile(string members)
    {
        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, Source(members));
        INamedTypeSymbol net = compilation.GetTypeByMetadataName("Net")!;
        Assert.NotEmpty(net.GetAttributes());
        return SmallStack.Run(() =>
        {
            NetworkDeclaration Parse() => NetworkParser.Parse(net, compilation, new CompilerRun()).Declaration;
            NetworkDeclaration network = Parse(), again = Parse();
            Assert.Equal((network, network.GetHashCode()), (again, again.GetHashCode()));
            return (network, NetworkCompiler.Compile(network)[0]);
        });
    }

    private static string Source(string members) =>
        "using System;\nusing Lamina;\n\n[Network, Input(4), Dense(4), Activation(\"F\"), Dense(1), Loss(Loss.MeanSquaredError)]\n"
        + $"public partial class Net\n{{\n    {members}\n}}\n";

    private static string Of(string expression) => $"static float F(float x) => {expression};";

    private static string Body(string statements) => $"static float F(float x) {{ {statements} }}";

    /// <summary>F calls F0, which calls F1 and so on, through an expression with the next one.</summary>
    private static string Chain(int methods, Func<int, string> next) => Of("F0(x)")
        + Joined(methods, "", i => $" static float F{i}(float x) => {next(i + 1)};") + $" static float F{methods}(float x) => x;";

    private static string Joined(int count, string separator, Func<int, string> part) =>
        string.Join(separator, Enumerable.Range(0, count).Select(part));

    private static string Nested(string before, int count, string after) =>
        Joined(count, "", _ => before) + "x" + Joined(count, "", _ => after);
}
