using System.IO;
using System.Reflection;

namespace Lamina.Package.Tests;

/// <summary>The repository and the build of these tests.</summary>
internal static class Checkout
{
    private const string Solution = "Compiler.sln";

    private static readonly Assembly Tests = typeof(Checkout).Assembly;

    /// <summary>The folder of the solution, searched upwards from the test assembly.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The configuration that was built, "Debug" or "Release".</summary>
    public static string Configuration { get; } = Tests.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>The folder of restored packages on this machine.</summary>
    public static string PackageFolder { get; } = Tests.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "PackageFolder").Value!;

    public static string SolutionFile => Path.Combine(Root, Solution);

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, Solution))) folder = folder.Parent;
        return folder?.FullName
            ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has a {Solution}.");
    }
}
