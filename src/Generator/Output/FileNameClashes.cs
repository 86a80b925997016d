using System.Collections.Immutable;
using Lamina.Generator.Declarations;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Output;

/// <summary>The file names that clash. If they cannot be found, all names count as clashing, so that files still differ in name.</summary>
/// <param name="Names">The names.</param>
/// <param name="Failure">Why they could not be found; null if they were.</param>
internal sealed record FileNameClashes(EquatableArray<string> Names, CompilerFailure? Failure)
{
    /// <summary>The failure, if there is one, as it is reported: it is about all networks, and names the first.</summary>
    public ImmutableArray<NetworkFailure> Failures => NetworkFailure.Of(Failure, Failure?.Network ?? "");

    public static FileNameClashes Of(ImmutableArray<string> names, CancellationToken cancellation) => Guard.Run(
        new CompilerRun(names.FirstOrDefault() ?? "", cancellation), CompilerStage.FileNames,
        () => new FileNameClashes(FileNames.Clashes(names), Failure: null),
        failure => new FileNameClashes(names.ToEquatableArray(), failure));
}
