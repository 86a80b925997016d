using System.Reflection;

namespace Lamina.Package.Tests;

/// <summary>The build that these tests belong to.</summary>
internal static class Checkout
{
    private static readonly Assembly Tests = typeof(Checkout).Assembly;

    /// <summary>The configuration that was built, "Debug" or "Release".</summary>
    public static string Configuration { get; } = Tests.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>Where this machine keeps restored packages.</summary>
    public static string PackageFolder { get; } = Tests.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "PackageFolder").Value!;

    public static string SolutionFile => Repository.PathOf("Compiler.sln");
}
