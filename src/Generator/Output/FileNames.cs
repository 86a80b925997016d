using System.Collections.Immutable;
using System.Globalization;
using Lamina.Generator.Declarations;

namespace Lamina.Generator.Output;

/// <summary>Names generated files. Roslyn compares file names without case, while C# distinguishes types by case.</summary>
internal static class FileNames
{
    /// <summary>
    /// The names that are equal without case. A nested network called OpenCl also clashes with the OpenCL file of the network that contains
    /// it.
    /// </summary>
    public static EquatableArray<string> Clashes(ImmutableArray<string> names) => names
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .SelectMany(group => group)
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>The name of a file; if it clashes, with a hash of its exact spelling and of which part of it is the network.</summary>
    public static string HintName(GeneratedFile file, EquatableArray<string> clashes) =>
        clashes.Contains(file.Name) ? $"{file.Name}.{Hash($"{file.Network}|{file.Part}")}.g.cs" : file.Name + ".g.cs";

    /// <summary>32-bit FNV-1a, because string hash codes differ between processes.</summary>
    public static string Hash(string name) => name
        .Aggregate(2166136261u, (hash, c) => unchecked((hash ^ c) * 16777619u))
        .ToString("x8", CultureInfo.InvariantCulture);
}
