using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Parsing.Reading;

/// <summary>
/// Recognises generated members. The analyzer sees the compilation with generated files and must not mistake their members for user-written
/// ones. Roslyn puts generated files in a folder named after the generator.
/// </summary>
internal static class GeneratedSources
{
    public static bool Declares(ISymbol member) =>
        !member.DeclaringSyntaxReferences.IsEmpty && member.DeclaringSyntaxReferences.All(reference => IsGenerated(reference.SyntaxTree));

    private static bool IsGenerated(SyntaxTree tree) =>
        tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) && tree.FilePath.Split('/', '\\').Contains(WellKnownNames.Generator);
}
