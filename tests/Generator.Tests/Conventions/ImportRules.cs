namespace Lamina.Generator.Tests.Conventions;

/// <summary>What a folder may use: a row of the import table in docs/architecture.md.</summary>
/// <param name="Folder">With the folders below it, as far as no other row names them.</param>
/// <param name="Own">Its namespaces, which it may always use.</param>
/// <param name="MayUse">Namespaces, each with those below it, beside the base class library.</param>
internal sealed record ImportRule(string Folder, string Own, params string[] MayUse)
{
    /// <summary>The base class library.</summary>
    private const string Library = "System";

    public bool Allows(string name) => MayUse.Append(Own).Append(Library).Any(allowed =>
        name == allowed || name.StartsWith(allowed + ".", StringComparison.Ordinal));
}

/// <summary>The import table of the small projects; that of the generator is held by <see cref="FolderTests"/>.</summary>
internal static class ImportRules
{
    private const string Roslyn = "Microsoft.CodeAnalysis";

    public static readonly IReadOnlyList<ImportRule> All =
    [
        new("src/Dsl/", "Lamina.NoNamespaceOfItsOwn"),
        new("src/Csv/", "Lamina.Data", "CsvHelper"),
        new("src/CodeFixes/", "Lamina.CodeFixes", Roslyn, "Lamina.Generator.Diagnostics"),
    ];

    /// <summary>The Runtime and Training share namespaces with nothing; they are told apart by what they must not see.</summary>
    public static readonly IReadOnlyList<(string Folder, string[] Never)> Forbidden =
    [
        ("src/Runtime/", ["Lamina.Generator", "Microsoft", "CsvHelper", "Lamina.Data", "Lamina.Training", "Lamina.Metrics"]),
        ("src/Training/", ["Lamina.Generator", "Microsoft", "CsvHelper"]),
    ];
}
