extern alias csv;
extern alias training;

using System.IO;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using csv::Lamina.Data;
using training::Lamina.Data;

namespace Lamina.Generator.Tests.Harness;

/// <summary>Turns source text into a compilation against the running runtime, the attributes, Lamina.Runtime,
/// Lamina.Training and Lamina.Csv.</summary>
internal static class Sources
{
    private static readonly CSharpCompilation WithoutRuntime = CreateEmpty(typeof(NetworkAttribute));
    private static readonly CSharpCompilation WithRuntime =
        CreateEmpty(typeof(NetworkAttribute), typeof(NetworkDescription), typeof(Dataset), typeof(CsvTable));

    /// <summary>A library of one file per source text, named Source0.cs and so on.</summary>
    public static CSharpCompilation Compile(SourceSettings settings, params string[] sources) =>
        (settings.ReferencesRuntime ? WithRuntime : WithoutRuntime)
            .WithOptions(settings.CompilationOptions)
            .AddSyntaxTrees(sources.Select((source, i) => Parse(settings, source, $"Source{i}.cs")).ToArray());

    public static SyntaxTree Parse(SourceSettings settings, string source, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), settings.ParseOptions, path);

    /// <summary>All compilations are made from two, so that references are read once.</summary>
    private static CSharpCompilation CreateEmpty(params Type[] assemblies)
    {
        var compilation = CSharpCompilation.Create(
            "Tested",
            references: ReadPlatform().Concat(assemblies.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location))),
            options: SourceSettings.Default.CompilationOptions);

        // Binds the references; compilations derived before that would each do it again.
        Assert.Equal(SpecialType.System_Object, compilation.ObjectType.SpecialType);
        return compilation;
    }

    private static IEnumerable<MetadataReference> ReadPlatform()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == folder)
            .Select(path => MetadataReference.CreateFromFile(path));
    }
}
