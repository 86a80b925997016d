using System.Collections.Immutable;
using Lamina.Generator.Runs;

namespace Lamina.Generator.Output;

/// <summary>A failure with the metadata name of its class, by which the place to report it is found.</summary>
internal sealed record NetworkFailure(string MetadataName, CompilerFailure Failure)
{
    /// <summary>None if there is no failure.</summary>
    /// <param name="failure">The failure, or null.</param>
    /// <param name="metadataName">The metadata name of its class; empty if it is about the whole project.</param>
    public static ImmutableArray<NetworkFailure> Of(CompilerFailure? failure, string metadataName) => failure is null
        ? ImmutableArray<NetworkFailure>.Empty
        : ImmutableArray.Create(new NetworkFailure(metadataName, failure));
}
