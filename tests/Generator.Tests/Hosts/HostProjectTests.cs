using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Hosts;

/// <summary>Projects of every kind: settings, usings, and types with names that generated code uses too.</summary>
public class HostProjectTests
{
    private const string Net = "$ public partial class Net;";

    private const string Types = """
        public class Span<T>; public class ReadOnlySpan<T>; public class Workspace<T>; public class MatrixProduct; public class RowKernels;
        public class Dropout; public class Softmax; public class Network; public class Math; public class MathF; public class Unsafe;
        public class Vector<T>; public class Scalar<T>; public interface ILanes<V, T>; public class BatchSlice;
        public class ParameterBlock<T>; public class DenseParameters; public class DimensionCheck; public class MethodImplAttribute;
        public class FusedMultiplyAdd;
        public class NetworkDescription; public class Predictor<T>; public interface INetwork<T>; public class WeightPenalty;
        """;

    [Theory]
    [InlineData(NullableContextOptions.Disable)]
    [InlineData(NullableContextOptions.Annotations)]
    [InlineData(NullableContextOptions.Warnings)]
    [InlineData(NullableContextOptions.Enable)]
    public void Nullable_contexts_of_every_kind(NullableContextOptions nullable) =>
        Run(SourceSettings.Default with { Nullable = nullable }, Net);

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Default)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    public void Languages_from_12_on(LanguageVersion language) => Run(SourceSettings.Default with { Language = language }, Net);

    [Theory]
    [InlineData("/// <summary>A network.</summary>\n$ public partial class Net;")]
    [InlineData("$ public partial class Net;")]
    [InlineData("/// <summary>A network.</summary>\n/// <typeparam name=\"T\">Any.</typeparam>\n$ public partial class Net<T>;")]
    [InlineData(
        "/// <summary>Around.</summary>\npublic partial class Outer { /// <summary>A network.</summary>\n$ public partial class Net; }")]
    [InlineData("/// <summary>A network.</summary>\n/// <remarks>Mine.</remarks>\n$ public partial record Net;")]
    public void Documentation_is_complete(string source) => Run(
        SourceSettings.Default with { Documentation = DocumentationMode.Diagnose, WarningsAsErrors = true }, source);

    [Fact]
    public void Warnings_as_errors() => Run(SourceSettings.Default with { WarningsAsErrors = true }, Net);

    [Fact]
    public void Arithmetic_that_is_checked() => GeneratorRun.Of(
        Sources.Compile(SourceSettings.Default, HostSource.Expand(Net)) is var compilation
            ? compilation.WithOptions(compilation.Options.WithOverflowChecks(true))
            : null!).AssertClean();

    [Fact]
    public void Types_of_our_names_in_the_users_namespace() =>
        Run(SourceSettings.Default, $"namespace Acme {{ {Types} $ public partial class Net; }}");

    [Fact]
    public void Types_of_our_names_in_the_global_namespace() => Run(SourceSettings.Default, Types + " namespace Acme { " + Net + " }");

    [Fact]
    public void Types_of_our_names_in_the_class() => Run(SourceSettings.Default, $"$ public partial class Net {{ {Types} }}");

    [Fact]
    public void Types_of_our_names_by_global_using() => Run(
        SourceSettings.Default,
        $"global using Acme; global using static Acme.Statics;\nnamespace Acme {{ {Types} public static class Statics {{ public static "
            + $"int Max(int a, int b) => a; public class Span<T>; }} }} {Net}");

    [Fact]
    public void Namespaces_of_our_names() =>
        Run(SourceSettings.Default,
            "namespace Acme.Lamina { } namespace Acme.System { } namespace Acme.Numerics { } namespace Acme { $ public partial class "
                + "Net; }");

    [Fact]
    public void Users_own_attributes_of_our_names_are_not_ours()
    {
        GeneratorRun run = GeneratorRun.Of("""
            namespace Acme
            {
                [Network, Dense(0)] public class Net;
                public class NetworkAttribute : System.Attribute;
                public class DenseAttribute(int units) : System.Attribute { public int Units => units; }
            }
            """).AssertClean();
        Assert.Empty(run.Files);
    }

    [Theory]
    [InlineData("using static Lamina.Init; using Lamina; [Network, Input(2), Dense(1, Init = He), "
        + "Loss(global::Lamina.Loss.Huber)] public partial class Net;")]
    [InlineData("using N = Lamina.NetworkAttribute; using Lamina; [N, Input(2), Dense(1), "
        + "Loss(global::Lamina.Loss.Huber)] public partial class Net;")]
    [InlineData(
        "using Lamina; [type: NetworkAttribute(), InputAttribute(2), DenseAttribute(1)] [Loss(Loss.Huber)] public partial class Net;")]
    [InlineData("using Lamina; [Network] [Input(shape: new[] { 2 })] [Dense(units: 1, Bias = false)] [Loss(loss: Loss.Huber, "
        + "Delta = 2)] public partial class Net;")]
    [InlineData("using Lamina; [Network, Input(2), Loss(Loss.Huber)] public partial class Net; [Dense(C.Units)] partial class Net; "
        + "static class C { public const int Units = 3; }")]
    public void Attributes_written_in_every_way(string source) => Run(SourceSettings.Default, source);

    [Fact]
    public void Obsolete_and_other_attributes_on_the_class() =>
        Run(SourceSettings.Default, "[System.Obsolete(\"old\")] $ [System.Diagnostics.DebuggerDisplay(\"x\")] public partial class Net;");

    private static void Run(SourceSettings settings, string source) =>
        Assert.NotEmpty(GeneratorRun.Of(settings, HostSource.Expand(source)).AssertClean().Files);
}
