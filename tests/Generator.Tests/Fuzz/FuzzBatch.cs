using System.Globalization;
using System.IO;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Tests.Fuzz;

/// <summary>Many drawn declarations in one compilation, which is much faster than a compilation each.</summary>
internal static class FuzzBatch
{
    public const int Classes = 100;

    /// <summary>File i is Source{i}.cs, its namespace N{i}.</summary>
    public static string[] Draw(Func<int, string> file) => Enumerable.Range(0, Classes).Select(file).ToArray();

    public static string Describe(IEnumerable<Diagnostic> diagnostics, string[] files) => string.Join("\n\n", diagnostics.Take(5)
        .Select(diagnostic => $"{diagnostic} «{LaminaDiagnostic.Of(diagnostic).Underlined}» {Source(diagnostic, files)}"));

    /// <summary>Name of the drawn file that a file is, or was generated from; null for what belongs to none.</summary>
    public static string? Origin(string path)
    {
        string[] parts = Path.GetFileName(path).Split('.');
        if (parts[0].StartsWith("Source", StringComparison.Ordinal)) return Path.GetFileName(path);
        return parts[0].StartsWith('N') && int.TryParse(parts[0].AsSpan(1), CultureInfo.InvariantCulture, out int number)
            ? Name(number)
            : null;
    }

    public static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"Source{number}.cs");

    private static string Source(Diagnostic diagnostic, string[] files)
    {
        string? origin = Origin(diagnostic.Location.SourceTree?.FilePath ?? "");
        int number = Enumerable.Range(0, files.Length).FirstOrDefault(i => origin == Name(i), -1);
        return number < 0 ? "" : "\n" + files[number];
    }
}
