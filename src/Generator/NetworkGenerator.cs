using Lamina.Generator.Declarations;
using Lamina.Generator.Output;
using Lamina.Generator.Parsing;
using Lamina.Generator.Parsing.Reading;
using Lamina.Generator.Runs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lamina.Generator;

/// <summary>
/// The generator: parses each class with [Network], compiles the declaration and adds the files. The analyzer reports the diagnostics,
/// because a diagnostic carries a location, and a location that moves must not cause a recompilation. Failures of ours are values, which a
/// branch of their own reports.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <summary>Names under which Roslyn tracks the pipeline, so that tests can see what was cached.</summary>
    internal static class TrackingNames
    {
        public const string Declarations = "Declarations";
        public const string Files = "Files";
    }

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<NetworkDeclaration> declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(WellKnownNames.NetworkAttribute, static (node, _) => node is TypeDeclarationSyntax, Parse)
            .Where(static declaration => declaration is not null)
            .Select(static (declaration, _) => declaration!)
            .WithTrackingName(TrackingNames.Declarations);

        IncrementalValuesProvider<CompiledNetwork> networks = declarations.Select(CompiledNetwork.Of);
        IncrementalValuesProvider<GeneratedFile> files = networks
            .SelectMany(static (network, _) => network.Files)
            .WithTrackingName(TrackingNames.Files);

        IncrementalValueProvider<FileNameClashes> named = files
            .Select(static (file, _) => file.Name)
            .Collect()
            .Select(FileNameClashes.Of);
        IncrementalValueProvider<EquatableArray<string>> clashes = named.Select(static (clashes, _) => clashes.Names);

        context.RegisterSourceOutput(files.Where(static file => !file.IsForIlgpu).Combine(clashes), static (output, file) =>
            SourceFiles.Add(output, file.Left.Network, () => FileNames.HintName(file.Left, file.Right), file.Left.Text));
        IlgpuFiles.Register(context, files.Where(static file => file.IsForIlgpu), clashes);
        StageFiles.Register(context, networks, files);
        FailureReports.Register(context, networks.SelectMany(static (network, _) => network.Failures));
        FailureReports.Register(context, named.SelectMany(static (clashes, _) => clashes.Failures));
    }

    private static NetworkDeclaration? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        // C# rejects [Network] on two parts of a class; only the first part is compiled.
        var symbol = (INamedTypeSymbol)context.TargetSymbol;
        AttributeData? first = symbol.GetAttributes()
            .FirstOrDefault(attribute => LaminaAttributes.RoleOf(attribute) == AttributeRole.Network);
        if (first is null || !context.Attributes.Contains(first)) return null;
        if (context.TargetNode != first.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent) return null;

        Compilation compilation = context.SemanticModel.Compilation;
        var run = new CompilerRun(symbol.Name, cancellation);
        return Guard.Run(
            run, CompilerStage.Parsing,
            () => NetworkParser.Parse(symbol, compilation, run).Declaration,
            failure => FailedNetwork.Of(symbol, compilation, failure, cancellation));
    }
}
