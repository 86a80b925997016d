using System.Collections.Concurrent;
using System.IO;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generator.Tests.Conventions;

/// <summary>
/// Which folders of a project use which, by what the names in their files are bound to: `using` lines do not show the namespaces around
/// one's own. A folder and its subfolder are two nodes.
/// </summary>
internal sealed class FolderGraph
{
    /// <summary>The files that are in no folder of the project.</summary>
    public const string Root = "(root)";

    /// <summary>Stands for all of Roslyn, as if it were a folder.</summary>
    public const string Roslyn = "Roslyn";

    private static readonly ConcurrentDictionary<SourceProject, Lazy<FolderGraph>> Graphs = new();

    private readonly SourceProject project;
    private readonly SortedDictionary<string, SortedDictionary<string, string>> uses = new(StringComparer.Ordinal);

    private FolderGraph(SourceProject project)
    {
        this.project = project;
        CSharpCompilation compilation = project.Compile();
        foreach (SyntaxTree tree in compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0))
        {
            uses.TryAdd(FolderOf(tree.FilePath), new SortedDictionary<string, string>(StringComparer.Ordinal));
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()) Add(tree, model, name);
        }
    }

    public IEnumerable<string> Folders => uses.Keys;

    /// <summary>The C# files of the project by folder.</summary>
    public ILookup<string, string> Files => project.Files.ToLookup(FolderOf);

    /// <summary>Of the sources as they are now.</summary>
    public static FolderGraph Of(SourceProject project) =>
        Graphs.GetOrAdd(project, static project => new Lazy<FolderGraph>(() => new FolderGraph(project))).Value;

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

    private string FolderOf(string file)
    {
        int end = file.LastIndexOf('/');
        return end < project.Root.Length ? Root : file[project.Root.Length..end];
    }

    private void Add(SyntaxTree tree, SemanticModel model, SimpleNameSyntax name)
    {
        if (name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null) return;
        if (model.GetSymbolInfo(name).Symbol is not { } symbol || TypeOf(symbol) is not { } type) return;
        string own = FolderOf(tree.FilePath);
        SyntaxTree? declared = Declaration(symbol) ?? Declaration(type);
        string? folder = declared is not null ? FolderOf(declared.FilePath) : IsRoslyn(type) ? Roslyn : null;
        if (folder is not null && folder != own) uses[own].TryAdd(folder, $"{Path.GetFileName(tree.FilePath)}: {type.Name}");
    }

    /// <summary>The type itself, or the one whose member it is; extension methods are their class's.</summary>
    private static INamedTypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => type.OriginalDefinition,
        IMethodSymbol { ReducedFrom: { } method } => method.ContainingType,
        IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => symbol.ContainingType?.OriginalDefinition,
        _ => null,
    };

    /// <summary>The file of a symbol; of a class in parts, that of the part with most members.</summary>
    private static SyntaxTree? Declaration(ISymbol symbol) => symbol.OriginalDefinition.DeclaringSyntaxReferences
        .MaxBy(part => part.GetSyntax() is TypeDeclarationSyntax type ? type.Members.Count : 0)?.SyntaxTree;

    private static bool IsRoslyn(INamedTypeSymbol type) =>
        type.ContainingAssembly?.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true;
}
