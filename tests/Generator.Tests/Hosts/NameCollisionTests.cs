using System.Globalization;
using System.Text;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Hosts;

/// <summary>A name that C# itself takes is an error of ours on the name, never one in generated code.</summary>
public class NameCollisionTests
{
    /// <summary>Names that C# generates, reserves or reads in a special way.</summary>
    private static readonly string[] Names =
    [
        "equalityContract", "printMembers", "clone", "deconstruct", "toString", "getHashCode", "equals", "getType", "memberwiseClone",
        "finalize", "op_Equality", "get_Parameters", "set_Dense1", "item", "value", "field", "record", "file", "scoped", "nint", "dynamic",
        "await", "yield", "_", "__", "host", "hOST", "lamina", "system", "global", "this", "class", "description", "laminaPredictor",
        "forward", "deviceProgram", "outer", "TKey", "nameof", "partial", "tostring", "summary",
    ];

    /// <summary>The first of them, which depend on the kind of class.</summary>
    private const int Special = 12;

    private static readonly string[] Hosts =
    [
        "$ public partial class Host;", "$ public sealed partial record Host;", "$ public partial record Host;",
        "public record Base(int X = 1); $ public partial record Host : Base;",
        "public abstract record Base { public abstract override string ToString(); } $ public partial record Host : Base { public "
            + "override string ToString() => \"\"; }",
        "$ public partial class Host<TKey>;", "public partial class Outer<TKey> { $ public partial class Host; }",
        "public partial interface Outer { $ public partial class Host; }", "public partial struct Outer { $ public partial record Host; }",
        "public class Base { public virtual int Value => 1; protected int Item { get; set; } public static void Main2() { } } $ public "
            + "partial class Host : Base;",
    ];

    [Fact]
    public void Names_of_layers() => Check(
        from host in Hosts.Select((source, i) => (Source: source, Count: i < 2 ? Names.Length : Special))
        from name in Names.Take(host.Count)
        select host.Source.Replace("$", Attributes($"Dense(1, Name = \"{name}\")"), StringComparison.Ordinal));

    [Fact]
    public void Names_of_inputs_and_heads() => Check(Names.Append("Description").Append("Predict").Select(name =>
        $"[Network, Input(1, Name = \"{name}\"), Input(1, Name = \"other\"), Concat(\"other\"), Dense(1), Loss(Loss.Huber, "
            + $"Name = \"{name}\"), Dense(1), Loss(Loss.Huber)] public partial class Host;"));

    [Theory]
    [InlineData("public int get_Parameters() => 1;")]
    [InlineData("public void set_Parameters(Lamina.Parameters.ParameterBlock<float> value) { }")]
    [InlineData("public static Lamina.NetworkDescription get_Description() => null!;")]
    [InlineData("public static void set_Description(Lamina.NetworkDescription value) { }")]
    [InlineData("public int get_Dense1() => 1;")]
    [InlineData("public void set_Dense1(Lamina.Parameters.DenseParameters value) { }")]
    [InlineData("public int get_Dense1(int x) => 1;")]
    [InlineData("public int get_Parameters;")]
    [InlineData("public int get_Dense1 { get; set; }")]
    [InlineData("public class get_Dense1;")]
    [InlineData("public event System.Action? Dense1;")]
    [InlineData("public delegate void Dense1();")]
    [InlineData("public const int Dense1 = 1;")]
    [InlineData("public int Dense1(int x) => x;")]
    [InlineData("public static int Predict(int x) => x;")]
    [InlineData("public int Predict => 1;")]
    [InlineData("public void Predict(System.ReadOnlySpan<float> a, System.Span<float> b) { }")]
    [InlineData("public void Predict(System.ReadOnlySpan<float> a, System.ReadOnlySpan<float> b) { }")]
    [InlineData("public void Predict<T>(System.ReadOnlySpan<T> a, System.Span<T> b) { }")]
    [InlineData("public int laminaPredictor;")]
    [InlineData("public Host(ulong seed) { }")]
    [InlineData("public Host() : this(1) { }")]
    [InlineData("public Host(ulong a = 1, int b = 2) : this(a) { }")]
    [InlineData("public static string Summary() => \"\";")]
    [InlineData("public static string Summary(int x) => \"\";")]
    [InlineData("public class Inner { public static int Parameters; }")]
    [InlineData("public static implicit operator int(Host host) => 1;")]
    [InlineData("public static bool operator ==(Host a, Host b) => true; public static bool operator !=(Host a, "
        + "Host b) => false; public override bool Equals(object? o) => true; public override int GetHashCode() => 1;")]
    [InlineData("public int this[int i] { get => 1; set { } }")]
    [InlineData("[System.Runtime.CompilerServices.IndexerName(\"Dense1\")] public int this[int i] => 1;")]
    [InlineData("[System.Runtime.CompilerServices.IndexerName(\"Parameters\")] public int this[int i] => 1;")]
    [InlineData("[System.Runtime.CompilerServices.IndexerName(\"Description\")] public int this[int i] => 1;")]
    [InlineData("static Host() { }")]
    [InlineData("~Host() { }")]
    public void Members_of_the_user(string member) => Check(
    [
        $"{Attributes("Dense(1)")} public partial class Host {{ {member} }}",
        $"{Attributes("Dense(1)")} public sealed partial record Host "
            + $"{{ {(member.Contains("==", StringComparison.Ordinal) ? "" : member)} }}",
    ]);

    private static string Attributes(string layer) => $"[Network, Input(1), {layer}, Loss(Loss.Huber)]";

    private static void Check(IEnumerable<string> networks)
    {
        var source = new StringBuilder("using Lamina;\n");
        int count = 0;
        foreach (string network in networks) source.Append(CultureInfo.InvariantCulture, $"namespace N{count++} {{ {network} }}\n");
        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, source.ToString());
        GeneratorDriver driver = GeneratorDrivers.Create(compilation)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        Assert.Equal(count, GeneratorDrivers.Files(driver).Count);
        string found = string.Join(
            "\n", output.GetDiagnostics().Where(IsAboutNames).Select(diagnostic => $"{diagnostic} {Line(diagnostic)}"));
        Assert.True(found.Length == 0, found);
    }

    /// <summary>Members of these sources are used by nobody.</summary>
    private static bool IsAboutNames(Diagnostic diagnostic) =>
        diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id is not ("CS0649" or "CS0067");

    private static string Line(Diagnostic diagnostic) =>
        $"{diagnostic.Location.SourceTree!.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}";
}
