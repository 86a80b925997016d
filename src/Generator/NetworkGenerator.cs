using System.Collections.Immutable;
using System.Text;
using Lamina.Generator.Declarations;
using Lamina.Generator.Output;
using Lamina.Generator.Parsing;
using Lamina.Generator.Parsing.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lamina.Generator;

/// <summary>
/// The generator: parses each class with [Network], compiles the declaration and adds the files. The analyzer reports the diagnostics,
/// because a diagnostic carries a location, and a location that moves must not cause a recompilation.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <summary>Without a byte order mark.</summary>
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

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

        IncrementalValuesProvider<GeneratedFile> files = declarations
            .SelectMany(static (declaration, cancellation) => NetworkCompiler.Compile(declaration, cancellation))
            .WithTrackingName(TrackingNames.Files);

        IncrementalValueProvider<EquatableArray<string>> clashes = files
            .Select(static (file, _) => file.Name)
            .Collect()
            .Select(static (names, _) => FileNames.Clashes(names));

        context.RegisterSourceOutput(files.Where(static file => !file.IsForIlgpu).Combine(clashes), static (output, file) =>
            output.AddSource(FileNames.HintName(file.Left, file.Right), SourceText.From(file.Left.Text, Utf8)));
        IlgpuFiles.Register(context, files.Where(static file => file.IsForIlgpu), clashes);
        StageFiles.Register(context, declarations, files);
    }

    private static NetworkDeclaration? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        // C# rejects [Network] on two parts of a class; only the first part is compiled.
        var symbol = (INamedTypeSymbol)context.TargetSymbol;
        ImmutableArray<AttributeData> all = symbol.GetAttributes();
        AttributeData first = all.First(attribute => LaminaAttributes.RoleOf(attribute) == AttributeRole.Network);
        if (!context.Attributes.Contains(first)) return null;
        if (context.TargetNode != first.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent) return null;

        return NetworkParser.Parse(symbol, context.SemanticModel.Compilation, cancellation).Declaration;
    }
}
