using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>Mistakes in the class that carries the attributes.</summary>
internal static class HostCases
{
    /// <summary>A valid stack of layers.</summary>
    private const string Attributes = "[Lamina.Network, Lamina.Input(2), Lamina.Dense(1), Lamina.Loss(Lamina.Loss.MeanSquaredError)]\n";

    private const string Good = Attributes + "public partial class Net;\n";

    public static readonly IReadOnlyList<DiagnosticCase> All =
    [
        new("LAM0001", "not partial", Attributes + "public class «Net»;\n", Good, "'Net'", "partial") { CanBeExtended = false },
        new(
            "LAM0002", "container not partial",
            "public class «Outer»\n{\n" + Attributes + "public partial class Net;\n}\n",
            "public partial class Outer\n{\n" + Attributes + "public partial class Net;\n}\n", "'Outer'", "'Net'")
        { CanBeExtended = false },
        Unsupported("struct", "partial struct «Net»;", "a struct"),
        Unsupported("interface", "partial interface «Net»;", "an interface"),
        new("LAM0079", "static", Attributes + "public static partial class «Net»;\n", Good, "'Net'",
            "remove 'static'") { CanBeExtended = false },
        new(
            "LAM0079", "static with static members", Attributes + "static partial class «Net» { public static int Size => 1; }\n",
            Attributes + "partial class Net { public static int Size => 1; }\n", "'Net'")
        { CanBeExtended = false },
        Unsupported("abstract", "abstract partial class «Net»;", "abstract"),
        Unsupported("file-local", "file partial class «Net»;", "local to its file"),
        Unsupported("primary constructor", "partial class «Net»(int size) { public int Size => size; }", "primary constructor"),
        Unsupported("positional record", "partial record «Net»(int Size);", "primary constructor"),
        Unsupported("copy constructor", "partial record «Net» { protected Net(Net original) { } }", "copy constructor"),
        Unsupported(
            "base without constructor", "partial class «Net» : Base;\npublic class Base { protected Base(int size) => _ = size; }",
            "'Base'", "no constructor without parameters") with { HasCompilerErrors = true },
        new(
            "LAM0003", "derives from a network", Good + Attributes + "public partial class «Derived» : Net;\n", Good, "'Derived'", "'Net'")
        { CanBeExtended = false },
        new(
            "LAM0003", "named like a generated member", Attributes + "public partial class «Parameters»;\n", Good, "'Parameters'",
            "member"),
        new(
            "LAM0004", "constructor without this(seed)",
            Attributes + "public partial class Net { public Net() : this(1) { } public «Net»(string s) => _ = s; }\n",
            Attributes + "public partial class Net { public Net() : this(1) { } public Net(string s) : this(2) => _ = s; }\n",
            "'Net'", ": this(seed)"),
        new(
            "LAM0005", "constructor of the generated one's parameters",
            Attributes + "public partial class Net { public «Net»(ulong seed) => _ = seed; }\n",
            Attributes + "public partial class Net { public Net(long seed) : this((ulong)seed) { } }\n", "'Net'", "'Net(ulong seed)'"),
        new(
            "LAM0005", "member named as a generated one",
            Attributes + "public partial class Net { public static int «Parameters» => 1; }\n",
            Attributes + "public partial class Net { public static int Parameter => 1; }\n", "'Net'", "'Parameters'"),
        new(
            "LAM0005", "Predict with the generated one's parameters",
            Attributes
                + "public partial class Net { public void «Predict»(System.ReadOnlySpan<float> x, "
                + "System.Span<float> y) => y[0] = x[0]; }\n",
            Attributes
                + "public partial class Net { public float[] Predict(float[] x) { var y = new float[1]; Predict(x, y); return y; } }\n",
            "'Net'", "'Predict'"),
        new(
            "LAM0005", "nested type named as a generated member",
            Attributes + "public partial class Net { public enum «Description» { None } }\n",
            Attributes + "public partial class Net { public enum Text { None } }\n", "'Net'", "'Description'"),
        new(
            "LAM0005", "member named as a layer",
            "using Lamina;\n[Network, Input(2), «Dense(1)», Loss(Loss.MeanSquaredError)]\n"
                + "public partial class Net { public static int Dense1 => 1; }\n",
            "using Lamina;\n[Network, Input(2), Dense(1, Name = \"output\"), Loss(Loss.MeanSquaredError)]\n"
                + "public partial class Net { public static int Dense1 => 1; }\n",
            "'Net'", "'Dense1'", "another Name") { Others = ["Dense1"] },
        new(
            "LAM0005", "method with the name of an accessor",
            Attributes + "public partial class Net { public int «get_Parameters»() => 1; }\n",
            Attributes + "public partial class Net { public int GetParameters() => 1; }\n", "'Net'", "'get_Parameters'"),
        new(
            "LAM0005", "indexer named as a generated member",
            Attributes + "public partial class Net { [System.Runtime.CompilerServices.IndexerName(\"Parameters\")] public float "
                + "«this»[int i] => i; }\n",
            Attributes + "public partial class Net { public float this[int i] => i; }\n", "'Net'", "'Parameters'"),
        new(
            "LAM0005", "type parameter named as a generated member", Attributes + "public partial class Net<«Parameters»>;\n",
            Attributes + "public partial class Net<T>;\n", "'Parameters'"),
        new(
            "LAM0006", "no [Network]",
            "using Lamina;\n[«Input(2)», Dense(1), Loss(Loss.MeanSquaredError)]\npublic partial class Net;\n", Good, "'Net'", "[Input]",
            "[Network]")
        { CanBeExtended = false },
        new(
            "LAM0007", "layers in two declarations",
            "using Lamina;\n[Network, Input(2), Dense(3), Tanh, Loss(Loss.MeanSquaredError)]\npublic partial class Net;\n"
                + "[«Dense(1)»]\npublic partial class Net;\n",
            "using Lamina;\n[Dense(3), Tanh, Dense(1)]\npublic partial class Net;\n"
                + "[Network, Input(2), Loss(Loss.MeanSquaredError)]\npublic partial class Net;\n", "'Net'", "two"),
        new("LAM0080", "the language of .NET 7", Attributes + "public partial class «Net» { }\n", Good, "'Net'", "C# 12.0 or later",
            "as C# 11.0")
        { CanBeExtended = false, Settings = new SourceSettings { Language = LanguageVersion.CSharp11 } },
        new("LAM0080", "the language of .NET Framework", Attributes + "public partial class «Net» { }\n", Good, "as C# 7.3")
        { CanBeExtended = false,
            Settings = new SourceSettings { Language = LanguageVersion.CSharp7_3, Nullable = NullableContextOptions.Disable } },
        new("LAM0008", "a type that hides System", Attributes + "public partial class «Net»;\npublic class System;\n",
            Attributes + "public partial class Net;\nnamespace Acme { public class System; }\n", "'Net'", "'System'")
        { CanBeExtended = false },
        new("LAM0003", "a member of the interface of one's own",
            Attributes + "public partial class «Net» { static Lamina.NetworkDescription Lamina.INetwork<Net>.Description => null!; }\n",
            Good,
            "'Net'", "Description")
        { CanBeExtended = false, HasCompilerErrors = true },
        new("LAM0016", "a name that records may not have",
            "using Lamina;\n[Network, Input(2), «Dense(1, Name = \"clone\")», Loss(Loss.MeanSquaredError)]\npublic partial record Net;\n",
            "using Lamina;\n[Network, Input(2), Dense(1, Name = \"clone\"), Loss(Loss.MeanSquaredError)]\npublic partial class Net;\n",
            "'Clone'", "records"),
        new("LAM0008", "no runtime", Attributes + "public partial class «Net»;\n", Good, "'Net'", "Lamina.Runtime")
        { CanBeExtended = false, Settings = new SourceSettings { References = ReferencedAssemblies.Attributes } },
        new("LAM0008", "device code without Lamina.Devices",
            "using Lamina;\n[«Network(Targets = Targets.OpenCl)», Input(2), Dense(1), Loss(Loss.MeanSquaredError)]\n"
                + "public partial class Net;\n",
            Good, "'Net'", "Lamina.Devices", "Targets.OpenCl")
        { CanBeExtended = false, Settings = new SourceSettings { References = ReferencedAssemblies.ForProcessors } },
    ];

    private static DiagnosticCase Unsupported(string what, string declaration, params string[] facts) =>
        new("LAM0003", what, Attributes + declaration + "\n", Good, ["'Net'", .. facts]) { CanBeExtended = false };
}
