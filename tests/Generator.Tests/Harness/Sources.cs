using System.Collections.Immutable;
using System.IO;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.Generator.Tests.Harness;

/// <summary>Turns source text into a compilation against the running runtime, the attributes and Lamina.Runtime.</summary>
internal static class Sources
{
    private static readonly string Dsl = typeof(NetworkAttribute).Assembly.Location;
    private static readonly string Runtime = typeof(NetworkDescription).Assembly.Location;

    /// <summary>Shared by all compilations, so that their metadata is read once.</summary>
    private static readonly ImmutableArray<MetadataReference> Platform = ReadPlatform();

    private static readonly MetadataReference DslReference = MetadataReference.CreateFromFile(Dsl);
    private static readonly MetadataReference RuntimeReference = MetadataReference.CreateFromFile(Runtime);

    /// <summary>A library of one file per source text, named Source0.cs and so on.</summary>
    public static CSharpCompilation Compile(SourceSettings settings, params string[] sources) => CSharpCompilation.Create(
        "Tested",
        sources.Select((source, i) => Parse(settings, source, $"Source{i}.cs")),
        settings.ReferencesRuntime ? Platform.Add(DslReference).Add(RuntimeReference) : Platform.Add(DslReference),
        settings.CompilationOptions);

    public static SyntaxTree Parse(SourceSettings settings, string source, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), settings.ParseOptions, path);

    private static ImmutableArray<MetadataReference> ReadPlatform()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == folder)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToImmutableArray();
    }
}
