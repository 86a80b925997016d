using System.Reflection;

namespace Lamina.Package.Tests;

/// <summary>The build of these tests.</summary>
internal static class Checkout
{
    private static readonly Assembly Tests = typeof(Checkout).Assembly;

    /// <summary>The configuration that was built, "Debug" or "Release".</summary>
    public static string Configuration { get; } = Tests.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>The folder of restored packages on this machine.</summary>
    public static string PackageFolder { get; } = Tests.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "PackageFolder").Value!;

    public static string SolutionFile => Repository.PathOf("Compiler.sln");
}
