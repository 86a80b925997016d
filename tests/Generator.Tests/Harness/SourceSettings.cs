using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Harness;

/// <summary>How the user's project is set up.</summary>
internal sealed record SourceSettings
{
    public static readonly SourceSettings Default = new();

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>Diagnose is what GenerateDocumentationFile does: CS1591 and broken crefs become warnings.</summary>
    public DocumentationMode Documentation { get; init; } = DocumentationMode.Parse;

    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp12;

    public bool WarningsAsErrors { get; init; }

    public bool AllowsUnsafe { get; init; }

    /// <summary>Name and content of what the project lists as AdditionalFiles.</summary>
    public IReadOnlyList<(string Name, byte[] Content)> AdditionalFiles { get; init; } = [];

    /// <summary>The LaminaLayout of those files in the project; null if they have none.</summary>
    public string? WeightsLayout { get; init; }

    /// <summary>Severities of diagnostics by id, as .editorconfig sets them.</summary>
    public ImmutableDictionary<string, ReportDiagnostic> Severities { get; init; } = ImmutableDictionary<string, ReportDiagnostic>.Empty;

    /// <summary>The assemblies of the package that are referenced.</summary>
    public ReferencedAssemblies References { get; init; } = ReferencedAssemblies.All;

    /// <summary>False spares the compiler the flow analysis that warns of null.</summary>
    public bool AnalyzesNullable { get; init; } = true;

    public CSharpParseOptions ParseOptions => AnalyzesNullable
        ? new(Language, Documentation)
        : new CSharpParseOptions(Language, Documentation).WithFeatures([new("run-nullable-analysis", "never")]);

    public CSharpCompilationOptions CompilationOptions => new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: Nullable,
        allowUnsafe: AllowsUnsafe,
        specificDiagnosticOptions: Severities,
        generalDiagnosticOption: WarningsAsErrors ? ReportDiagnostic.Error : ReportDiagnostic.Default);
}
