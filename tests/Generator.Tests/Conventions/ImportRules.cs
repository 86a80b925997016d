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

/// <summary>The import table.</summary>
internal static class ImportRules
{
    private const string Roslyn = "Microsoft.CodeAnalysis";
    private const string Declarations = "Lamina.Generator.Declarations";
    private const string Ir = "Lamina.Generator.Ir";
    private const string Scheduling = "Lamina.Generator.Scheduling";

    public static readonly IReadOnlyList<ImportRule> All =
    [
        new("src/Dsl/", "Lamina.NoNamespaceOfItsOwn"),
        new("src/Generator/Parsing/", "Lamina.Generator.Parsing", Roslyn, Declarations, "Lamina.Generator.Diagnostics", "Lamina.Generator.NetworkGenerator"),
        new("src/Generator/Diagnostics/", "Lamina.Generator.Diagnostics", Roslyn, Declarations),
        new("src/Generator/Declarations/", Declarations),
        new("src/Generator/Ir/", Ir),
        new("src/Generator/Lowering/", "Lamina.Generator.Lowering", Declarations, Ir),
        new("src/Generator/Differentiation/", "Lamina.Generator.Differentiation", Ir),
        new("src/Generator/Passes/", "Lamina.Generator.Passes", Ir),
        new("src/Generator/Scheduling/", Scheduling, Ir),
        new("src/Generator/Emission/CSharp/", "Lamina.Generator.Emission.CSharp", Ir, Scheduling, Declarations),
        new("src/Generator/Emission/Gpu/Ilgpu/Library/", "Lamina.Generated", "ILGPU", "Lamina.Devices"),
        new("src/Generator/Emission/Gpu/", "Lamina.Generator.Emission.Gpu", Ir, Scheduling, Declarations),
        new("src/Generator/Emission/", "Lamina.Generator.Emission", Ir, Scheduling, Declarations),
        new("src/Generator/CallSites/", "Lamina.Generator.CallSites", Roslyn, Declarations, "Lamina.Generator.Diagnostics", "Lamina.Generator.Parsing"),
        new("src/Generator/Output/", "Lamina.Generator.Output", Roslyn, Declarations, "Lamina.Generator.Emission"),
        new("src/Generator/Inspection/", "Lamina.Generator.Inspection", Ir, Scheduling, Declarations, "Lamina.Generator.Emission"),
        new("src/Generator/Polyfills/", "System"),

        new("src/CodeFixes/", "Lamina.CodeFixes", Roslyn, "Lamina.Generator.Diagnostics"),

        // The entry files put the stages together.
        new("src/Generator/", "Lamina.Generator", Roslyn),
    ];

    /// <summary>The Runtime and Training share namespaces with nothing; they are told apart by what they must not see.</summary>
    public static readonly IReadOnlyList<(string Folder, string[] Never)> Forbidden =
    [
        ("src/Runtime/", ["Lamina.Generator", "Microsoft", "CsvHelper", "Lamina.Data", "Lamina.Training", "Lamina.Metrics"]),
        ("src/Training/", ["Lamina.Generator", "Microsoft"]),
    ];
}
