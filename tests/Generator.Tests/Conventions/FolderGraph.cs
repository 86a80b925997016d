using System.IO;
using Lamina.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generator.Tests.Conventions;

/// <summary>
/// Which folders of the generator use which, by what the names in their files are bound to: `using` lines do not show the namespaces around
/// one's own. A folder and its subfolder are two nodes.
/// </summary>
internal sealed class FolderGraph
{
    /// <summary>The folder of the entry files, which put the stages together.</summary>
    public const string Root = "(root)";

    /// <summary>Stands for all of Roslyn, as if it were a folder.</summary>
    public const string Roslyn = "Roslyn";

    private const string Source = "src/Generator/";

    /// <summary>Embedded for users' projects, no part of the generator.</summary>
    private const string Library = "src/Generator/Emission/Gpu/Ilgpu/Library/";

    /// <summary>The usings that src/Directory.Build.props and the project add to every file.</summary>
    private const string GlobalUsings =
        "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading;";

    private static readonly Lazy<FolderGraph> Lazy = new(() => new FolderGraph(Compile()));

    private readonly SortedDictionary<string, SortedDictionary<string, string>> uses = new(StringComparer.Ordinal);

    private FolderGraph(CSharpCompilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0))
        {
            uses.TryAdd(FolderOf(tree), new SortedDictionary<string, string>(StringComparer.Ordinal));
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()) Add(tree, model, name);
        }
    }

    /// <summary>Of the sources as they are now.</summary>
    public static FolderGraph Today => Lazy.Value;

    public IEnumerable<string> Folders => uses.Keys;

    /// <summary>The C# files of the generator's own code by folder.</summary>
    public static ILookup<string, string> Files => OwnFiles().ToLookup(FolderOf);

    /// <summary>What a folder uses, each with a file that does.</summary>
    public IReadOnlyDictionary<string, string> UsesOf(string folder) => uses[folder];

    /// <summary>A way from a folder back to itself, as text; null when there is none.</summary>
    public string? CycleThrough(string start)
    {
        var open = new Stack<IReadOnlyList<string>>([[start]]);
        var seen = new HashSet<string>();
        while (open.TryPop(out IReadOnlyList<string>? way))
        {
            foreach ((string next, string file) in uses.TryGetValue(way[^1], out SortedDictionary<string, string>? used) ? used : [])
            {
                if (next == start) return string.Join(" → ", way.Append($"{next} ({file})"));
                if (seen.Add(next)) open.Push([.. way, next]);
            }
        }

        return null;
    }

    private static CSharpCompilation Compile()
    {
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is { } name
                && (name.StartsWith("System.", StringComparison.Ordinal)
                    || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)))
            .Select(path => MetadataReference.CreateFromFile(path));
        var options = new CSharpParseOptions(LanguageVersion.CSharp12);
        IEnumerable<SyntaxTree> trees = OwnFiles().Select(file => CSharpSyntaxTree.ParseText(Repository.Read(file), options, file));
        var compilation = CSharpCompilation.Create(
            "FolderGraph", trees.Append(CSharpSyntaxTree.ParseText(GlobalUsings, options)), references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    private static IEnumerable<string> OwnFiles() =>
        Repository.CSharpFiles("src/Generator").Where(file => !file.StartsWith(Library, StringComparison.Ordinal));

    private static string FolderOf(SyntaxTree tree) => FolderOf(tree.FilePath);

    private static string FolderOf(string file)
    {
        int end = file.LastIndexOf('/');
        return end < Source.Length ? Root : file[Source.Length..end];
    }

    private void Add(SyntaxTree tree, SemanticModel model, SimpleNameSyntax name)
    {
        if (name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null) return;
        if (TypeOf(model.GetSymbolInfo(name).Symbol) is not { } type) return;
        string own = FolderOf(tree);
        SyntaxTree? declared = type.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree;
        string? folder = declared is not null ? FolderOf(declared) : IsRoslyn(type) ? Roslyn : null;
        if (folder is not null && folder != own) uses[own].TryAdd(folder, $"{Path.GetFileName(tree.FilePath)}: {type.Name}");
    }

    /// <summary>The type itself, or the one whose member it is; extension methods are their class's.</summary>
    private static INamedTypeSymbol? TypeOf(ISymbol? symbol) => symbol switch
    {
        INamedTypeSymbol type => type.OriginalDefinition,
        IMethodSymbol { ReducedFrom: { } method } => method.ContainingType,
        IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => symbol.ContainingType?.OriginalDefinition,
        _ => null,
    };

    private static bool IsRoslyn(INamedTypeSymbol type) =>
        type.ContainingAssembly?.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true;
}
