using System.Collections.Immutable;
using System.Text;
using Lamina.Generator.Emission;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Hosts;

/// <summary>No setting of the user's project makes an error or a warning in generated code. $ stands for the attributes.</summary>
public class StrictProjectTests
{
    /// <summary>A network of every form that generated code has.</summary>
    private const string Networks = """
        #pragma warning disable CS8981, CS1591, CS3016
        $ public partial class Net;
        $ internal sealed partial record resnet;
        namespace Acme.Models
        {
            public partial interface IOuter<TKey> { $ public partial class Inner<T> where T : class; }
            [global::Lamina.Network(Targets = global::Lamina.Targets.OpenCl, L1 = 1e-3), global::Lamina.Input(6, 6, 1)]
            [global::Lamina.Conv2D(2, 3), global::Lamina.Relu, global::Lamina.MaxPool2D(2), global::Lamina.Flatten]
            [global::Lamina.Activation("Wave"), global::Lamina.Dense(2), global::Lamina.Softmax]
            [global::Lamina.Loss(global::Lamina.Loss.CrossEntropy)]
            public partial class Seen { private static float Wave(float x) => x * x; }
            [global::Lamina.Network, global::Lamina.Input(3, Name = "field"), global::Lamina.Input(2, Name = "Predict")]
            [global::Lamina.Concat("Predict"), global::Lamina.Dense(3), global::Lamina.Tanh, global::Lamina.Dense(2, Name = "value")]
            [global::Lamina.Loss(global::Lamina.Loss.MeanSquaredError), global::Lamina.Dense(1, Name = "await")]
            [global::Lamina.Loss(global::Lamina.Loss.Huber)]
            public partial class Several;
            [global::Lamina.Network, global::Lamina.Input(5, 3), global::Lamina.Lstm(4), global::Lamina.BatchNorm, global::Lamina.Dense(1)]
            [global::Lamina.Loss(global::Lamina.Loss.MeanSquaredError)]
            public partial class Series;
        }
        """;

    private const string Invalid = "#pragma warning disable CS8981, CS3016\n"
        + "[global::Lamina.Network, global::Lamina.Input(2), global::Lamina.Dense(0), global::Lamina.Loss(global::Lamina.Loss.Huber)] "
        + "public partial class wrong;";

    public static TheoryData<string> Names => [.. Projects.Keys];

    private static readonly Dictionary<string, Project> Projects = new()
    {
        ["defaults"] = new(),
        ["nullable disabled"] = new() { Settings = SourceSettings.Default with { Nullable = NullableContextOptions.Disable } },
        ["checked arithmetic"] = new() { Options = options => options.WithOverflowChecks(true) },
        ["C# latest"] = new() { Settings = SourceSettings.Default with { Language = LanguageVersion.Latest } },
        ["C# preview"] = new() { Settings = SourceSettings.Default with { Language = LanguageVersion.Preview } },
        ["strict"] = new() { Features = [new("strict", "true"), new("nullablePublicOnly", "true")] },
        ["documentation"] = new() { Settings = SourceSettings.Default with { Documentation = DocumentationMode.Diagnose } },
        ["CLS compliant"] = new() { Source = "[assembly: System.CLSCompliant(true)]" },
        ["friends, com, obsolete"] = new() { Source = "[assembly: System.Runtime.InteropServices.ComVisible(true)]" },
        ["aliases of our namespaces"] = new()
        {
            Source = "global using System = Acme.Other; global using Numerics = Acme.Other; global using Span = Acme.Other; global using "
                + "MathF = Acme.Other; namespace Acme { class Other; }",
        },
        ["types of our names"] = new()
        {
            Source = "namespace Acme.Models { class Lamina; class System; class Span<T>; class Math; class T; class V; class MathF; "
                + "class Vector<T>; class Workspace<T>; }",
        },
        ["static usings"] = new() { Source = "global using static System.Math; global using static System.MathF; global using static "
            + "Acme.S; namespace Acme { static class S { public static void Predict() { } public static int Parameters => 1; public "
            + "class L; } }" },
        ["namespaces below ours"] = new() { Source = "namespace Lamina.System { class Span<T>; } namespace Lamina.Models.Numerics { "
            + "class X; }" },
        ["types in the namespace of generated code"] = new() { Source = "namespace Lamina.Generated { class NetMethods<T, "
            + "V>; class NetDescription; class Other; }" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_reported_in_generated_code(string project)
    {
        Project settings = Projects[project];
        CSharpCompilation compilation = settings.Compile(HostSource.Expand(Networks), Invalid, settings.Source);
        GeneratorDriver driver = GeneratorDrivers.Create(compilation)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        Assert.Equal(8, GeneratorDrivers.Files(driver).Count);
        Assert.Empty(output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    /// <summary>So no warning is silenced that says something about generated code: only names and members of the user's remain.</summary>
    [Fact]
    public void Without_its_pragma_generated_code_has_no_warning_of_its_own()
    {
        string[] sources =
        [
            HostSource.Expand(Networks), Invalid,
            HostSource.Expand("#pragma warning disable CS1591\n$ public partial class Titled { public Titled(string title) : this() => "
                + "Title = title; public string Title { get; } }"),
        ];
        var project = new Project { Settings = SourceSettings.Default with { Documentation = DocumentationMode.Diagnose } };
        CSharpCompilation compilation = project.Compile(sources);
        IReadOnlyList<(string Name, string Text)> files = GeneratorDrivers.Files(
            GeneratorDrivers.Create(compilation).RunGenerators(compilation));
        Assert.All(files, file => Assert.Contains(HostWriter.NoWarnings + "\n", file.Text, StringComparison.Ordinal));
        CSharpCompilation bare = project.Compile(
            [.. sources, .. files.Select(file => file.Text.Replace(HostWriter.NoWarnings, "", StringComparison.Ordinal))]);
        Assert.Equal(
            ["CS8618", "CS8981"],
            bare.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
                .Select(diagnostic => diagnostic.Id).Distinct().Order());
    }

    /// <summary>What a project sets.</summary>
    private sealed record Project
    {
        public SourceSettings Settings { get; init; } = SourceSettings.Default;

        public Func<CSharpCompilationOptions, CSharpCompilationOptions> Options { get; init; } = options => options;

        public ImmutableArray<KeyValuePair<string, string>> Features { get; init; } = [];

        public string Source { get; init; } = "";

        public CSharpCompilation Compile(params string[] sources)
        {
            CSharpCompilation compilation = Sources.Compile(Settings with { WarningsAsErrors = true });
            CSharpParseOptions parsing = Settings.ParseOptions.WithFeatures(Features);
            return compilation.WithOptions(Options(compilation.Options.WithWarningLevel(9999)))
                .AddSyntaxTrees(sources.Select((text, i) => CSharpSyntaxTree.ParseText(text, parsing, $"Source{i}.cs", Encoding.UTF8)));
        }
    }
}
