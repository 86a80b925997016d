using System.Collections.Immutable;
using System.Globalization;
using Lamina.Generator.Declarations;

namespace Lamina.Generator.Output;

/// <summary>Names of generated files. Roslyn compares them without case, C# compares types with it.</summary>
internal static class FileNames
{
    /// <summary>
    /// The names that another one equals but for case. A network that is nested in another and called OpenCl has the very name of the other's
    /// file for OpenCL.
    /// </summary>
    public static EquatableArray<string> Clashes(ImmutableArray<string> names) => names
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .SelectMany(group => group)
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>The file's name, with a hash of its exact spelling, and of what is the network's in it, where it would clash.</summary>
    public static string HintName(GeneratedFile file, EquatableArray<string> clashes) =>
        clashes.Contains(file.Name) ? $"{file.Name}.{Hash($"{file.Network}|{file.Part}")}.g.cs" : file.Name + ".g.cs";

    /// <summary>FNV-1a, 32 bits; string hash codes differ from process to process.</summary>
    private static string Hash(string name) => name
        .Aggregate(2166136261u, (hash, c) => unchecked((hash ^ c) * 16777619u))
        .ToString("x8", CultureInfo.InvariantCulture);
}
