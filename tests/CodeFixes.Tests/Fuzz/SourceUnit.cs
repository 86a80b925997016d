using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.CodeFixes.Tests.Fuzz;

/// <summary>Real sources that compile together: a sample, or a network with the blocks that it uses.</summary>
/// <param name="Name">Where they come from.</param>
/// <param name="Files">Texts of the files; mutations change all but the last <see cref="Fixed"/> of them.</param>
/// <param name="Settings">Those of their project.</param>
internal sealed record SourceUnit(string Name, IReadOnlyList<string> Files, SourceSettings Settings)
{
    /// <summary>How many files at the end are never mutated.</summary>
    public int Fixed { get; init; }

    /// <summary>Whether nobody reports an error about the files as they are.</summary>
    public bool IsRight { get; init; } = true;

    /// <summary>Whether a file has statements outside of types.</summary>
    public bool IsProgram { get; init; }

    public int MutableFiles => Files.Count - Fixed;

    public CSharpCompilation Compile()
    {
        CSharpCompilation compilation = Sources.Compile(Settings, [.. Files]);
        return IsProgram
            ? compilation.WithOptions(compilation.Options.WithOutputKind(Microsoft.CodeAnalysis.OutputKind.ConsoleApplication))
            : compilation;
    }

    public override string ToString() => Name;
}
