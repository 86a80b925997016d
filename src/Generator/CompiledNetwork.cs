using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Output;
using Lamina.Generator.Runs;

namespace Lamina.Generator;

/// <summary>What the compiler makes of a declaration: files, and its failure if there is one. Compared by value.</summary>
/// <param name="Declaration">The network.</param>
/// <param name="Files">The generated files; after a failure, members that throw.</param>
/// <param name="Failure">The failure of Parsing or of a later stage; null if all succeeded.</param>
internal sealed record CompiledNetwork(NetworkDeclaration Declaration, EquatableArray<GeneratedFile> Files, CompilerFailure? Failure)
{
    /// <summary>The failure, if there is one, as it is reported.</summary>
    public ImmutableArray<NetworkFailure> Failures => NetworkFailure.Of(Failure, Declaration.Host.MetadataName);

    /// <summary>Compiles a network; only cancellation is thrown.</summary>
    public static CompiledNetwork Of(NetworkDeclaration declaration, CancellationToken cancellation)
    {
        var run = new CompilerRun(declaration.Host.Type.Name, cancellation);
        return Guard.Run(
            run, CompilerStage.Lowering,
            () => new CompiledNetwork(declaration, NetworkCompiler.Compile(declaration, run).ToEquatableArray(), declaration.Failure),
            failure => new CompiledNetwork(declaration, Throwing(declaration, cancellation), declaration.Failure ?? failure));
    }

    /// <summary>Members that throw, with those of the layers if possible.</summary>
    private static EquatableArray<GeneratedFile> Throwing(NetworkDeclaration declaration, CancellationToken cancellation)
    {
        var run = CompilerRun.Unwatched(cancellation);
        GeneratedFile? file = declaration.Host.CanBeExtended
            ? Guard.First(
                () => NetworkCompiler.WithoutGraph(declaration, declaration.Layers, run),
                () => NetworkCompiler.WithoutGraph(declaration, Array.Empty<LayerDeclaration>(), run))
            : null;
        return (file is null ? Array.Empty<GeneratedFile>() : new[] { file }).ToEquatableArray();
    }
}
