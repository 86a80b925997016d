using System.IO;

namespace Lamina.Package.Tests;

/// <summary>
/// The solution, packed once for all tests into a folder that is deleted afterwards. The version is new each time, so that no cache can
/// return older packages.
/// </summary>
public sealed class PackedLamina : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lamina-package-");

    public PackedLamina()
    {
        Feed = Path.Combine(folder.FullName, "feed");

        // Only the version of the packages changes and nothing is built: other test projects run in parallel with this one and use the same
        // assemblies.
        DotnetCommand.Run(
            Repository.Root, Checkout.PackageFolder, "pack", Checkout.SolutionFile, "--no-build", "--configuration", Checkout.Configuration,
            "--output", Feed, $"-p:PackageVersion={Version}", $"-p:NuspecOutputPath={Path.Combine(folder.FullName, "nuspec")}/",
            "-tl:off").AssertSuccess();
    }

    /// <summary>The folder of the packages.</summary>
    public string Feed { get; }

    public string Version { get; } = $"0.1.0-test.{Guid.NewGuid():N}";

    /// <summary>The file of a package.</summary>
    public string File(string id) => Path.Combine(Feed, $"{id}.{Version}.nupkg");

    /// <summary>A new project outside the repository, with these packages and without any other reference.</summary>
    /// <param name="name">Its folder, file and assembly.</param>
    /// <param name="frameworks">Target frameworks, separated by semicolons.</param>
    /// <param name="program">The text of its only source file.</param>
    /// <param name="properties">Further settings of the project file.</param>
    /// <param name="packages">Ids of the packages; Lamina by default.</param>
    internal OutsideProject NewProject(
        string name, string frameworks, string program, string properties = "", params string[] packages) => OutsideProject.Create(
        NewFolder(name), this, packages.Length == 0 ? ["Lamina"] : packages, frameworks, program, properties);

    /// <summary>A folder with this name, outside the repository.</summary>
    internal string NewFolder(string name) => Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);
}

/// <summary>All tests share the packages, and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PackedLaminaUsers : ICollectionFixture<PackedLamina>
{
    public const string Name = "Packed Lamina";
}
