using System.IO;

namespace Lamina.Tests;

/// <summary>
/// Files of the repository, found from the folder the tests run in: paths that the compiler knows are mapped to others in builds on a
/// server.
/// </summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The path of a file or folder of the repository.</summary>
    /// <param name="relative">Its path from the root, with slashes.</param>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) =>
        File.ReadAllText(PathOf(relative)).Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>Relative paths, with slashes, of the C# files under a folder that are neither build output nor snapshots.</summary>
    public static IReadOnlyList<string> CSharpFiles(string folder) => Directory
        .EnumerateFiles(PathOf(folder), "*.cs", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"))
        .Where(path => !path.EndsWith(".verified.cs", StringComparison.Ordinal) && !path.EndsWith(".received.cs", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .ToList();

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Compiler.sln"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Compiler.sln.");
    }
}
