using System.IO;
using Lamina.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Conventions;

/// <summary>A project under src whose folders are tested.</summary>
/// <param name="Name">Its folder.</param>
/// <param name="References">Beside the base class library: the assemblies that it uses, or how their names start.</param>
internal sealed record SourceProject(string Name, params string[] References)
{
    /// <summary>The usings that src/Directory.Build.props and the projects add to every file.</summary>
    private const string GlobalUsings =
        "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading;";

    /// <summary>
    /// Errors that appear because source generators of the SDK do not run here: partial methods without a body, and their out arguments.
    /// </summary>
    private static readonly string[] Unwritten = ["CS8795", "CS0165"];

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest);

    public static readonly SourceProject Generator = new("Generator", "Microsoft.CodeAnalysis");

    public static readonly IReadOnlyList<SourceProject> All =
    [
        Generator,
        new("Kernels"),
        new("Runtime", "Lamina.Kernels"),
        new("Devices", "Lamina.Kernels", "Lamina.Runtime"),
        new("Training", "Lamina.Kernels", "Lamina.Runtime", "Lamina.Devices"),
        new("Csv", "Lamina.Kernels", "Lamina.Runtime", "Lamina.Devices", "Lamina.Training", "CsvHelper"),
    ];

    /// <summary>Embedded for users' projects, no part of the generator.</summary>
    private const string Library = "src/Generator/Emission/Gpu/Ilgpu/Library/";

    /// <summary>Where its files are.</summary>
    public string Root => $"src/{Name}/";

    /// <summary>The C# files that it compiles.</summary>
    public IEnumerable<string> Files =>
        Repository.CSharpFiles($"src/{Name}").Where(file => !file.StartsWith(Library, StringComparison.Ordinal));

    /// <summary>Its code as it is now, under its own name, so that it sees the internals that are meant for it.</summary>
    public CSharpCompilation Compile()
    {
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => References.Append("System.").Any(start => IsReferenced(Path.GetFileNameWithoutExtension(path), start)))
            .Select(path => MetadataReference.CreateFromFile(path));
        IEnumerable<SyntaxTree> trees = Files.Select(file => CSharpSyntaxTree.ParseText(Repository.Read(file), Language, file));
        var compilation = CSharpCompilation.Create(
            $"Lamina.{Name}", trees.Append(CSharpSyntaxTree.ParseText(GlobalUsings, Language)), references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic =>
            diagnostic.Severity == DiagnosticSeverity.Error && !Unwritten.Contains(diagnostic.Id)));
        return compilation;
    }

    public override string ToString() => Name;

    private static bool IsReferenced(string assembly, string start) =>
        start.StartsWith("Lamina.", StringComparison.Ordinal) ? assembly == start : assembly.StartsWith(start, StringComparison.Ordinal);
}
