using System.Collections.Immutable;
using System.Globalization;
using Lamina.Generator.Declarations;

namespace Lamina.Generator;

/// <summary>Names of generated files. Roslyn compares them without case, C# compares types with it.</summary>
internal static class FileNames
{
    /// <summary>The names that another one equals but for case.</summary>
    public static EquatableArray<string> Clashes(ImmutableArray<string> names) => names
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .SelectMany(group => group)
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>The file's name, with a hash of its exact spelling where it would clash.</summary>
    public static string HintName(string name, EquatableArray<string> clashes) =>
        clashes.Contains(name) ? $"{name}.{Hash(name)}.g.cs" : name + ".g.cs";

    /// <summary>FNV-1a, 32 bits; string hash codes differ from process to process.</summary>
    private static string Hash(string name) => name
        .Aggregate(2166136261u, (hash, c) => unchecked((hash ^ c) * 16777619u))
        .ToString("x8", CultureInfo.InvariantCulture);
}
