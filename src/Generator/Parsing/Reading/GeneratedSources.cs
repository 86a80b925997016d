using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing.Reading;

/// <summary>
/// Tells what the generator itself has added: the analyzer sees the compilation with generated files, and must not take their members
/// for the user's. Roslyn puts generated files in a folder with the generator's full name.
/// </summary>
internal static class GeneratedSources
{
    public static bool Declares(ISymbol member) =>
        !member.DeclaringSyntaxReferences.IsEmpty && member.DeclaringSyntaxReferences.All(reference => IsOwn(reference.SyntaxTree));

    private static bool IsOwn(SyntaxTree tree) =>
        tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) && tree.FilePath.Split('/', '\\').Contains(WellKnownNames.Generator);
}
