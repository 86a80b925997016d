using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Tests.Fuzz;

/// <summary>Many drawn declarations in one compilation, which is much faster than a compilation each.</summary>
internal static class FuzzBatch
{
    public const int Classes = 100;
    private const int Batches = 50;
    private const int WrongTypeBatches = 90;
    private const int GraphBatches = 60;

    public static TheoryData<int> Seeds => new(Enumerable.Range(1, Batches));

    public static TheoryData<int> WrongTypeSeeds => new(Enumerable.Range(1, WrongTypeBatches));

    public static IEnumerable<int> GraphSeeds => Enumerable.Range(1, GraphBatches);

    /// <summary>File i is Source{i}.cs, its namespace N{i}.</summary>
    public static string[] Draw(Func<int, string> file) => Enumerable.Range(0, Classes).Select(file).ToArray();

    public static string Describe(IEnumerable<Diagnostic> diagnostics, string[] files) => string.Join("\n\n", diagnostics.Take(5)
        .Select(diagnostic => $"{diagnostic} «{LaminaDiagnostic.Of(diagnostic).Underlined}» {Source(diagnostic, files)}"));

    /// <summary>The user's file that a diagnostic in it, or in what was generated from it, belongs to.</summary>
    private static string Source(Diagnostic diagnostic, string[] files)
    {
        string path = diagnostic.Location.SourceTree?.FilePath ?? "";
        int number = Enumerable.Range(0, files.Length)
            .FirstOrDefault(i => path == $"Source{i}.cs" || path.Contains($"/N{i}.", StringComparison.Ordinal), -1);
        return number < 0 ? "" : "\n" + files[number];
    }
}
