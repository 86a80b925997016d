using System.IO;

namespace Lamina.Package.Tests;

/// <summary>A console project like that of a user of the packages.</summary>
/// <param name="Folder">Its folder, outside the repository.</param>
/// <param name="Packages">An empty folder for restored packages, so that the packages are extracted again.</param>
internal sealed record OutsideProject(string Folder, string Packages)
{
    public static OutsideProject Create(
        string folder, PackedLamina feed, string[] packages, string frameworks, string program, string properties)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Path.GetFileName(folder) + ".csproj"),
            ProjectFile(frameworks, References(feed, packages), properties));
        File.WriteAllText(Path.Combine(folder, "nuget.config"), NuGetConfig(feed.Feed));
        File.WriteAllText(Path.Combine(folder, "Program.cs"), program);
        return new OutsideProject(folder, Path.Combine(folder, "packages"));
    }

    private string PublishFolder => Path.Combine(Folder, "published");

    private string Name => Path.GetFileName(Folder);

    public DotnetResult Build() => DotnetCommand.Run(Folder, Packages, "build", "-tl:off");

    public DotnetResult Run(string framework) =>
        DotnetCommand.Run(Folder, Packages, Path.Combine("bin", "Debug", framework, Name + ".dll"));

    /// <summary>Publishes it for this machine.</summary>
    public DotnetResult Publish(string framework) => DotnetCommand.Run(
        Folder, Packages, "publish", "--framework", framework, "--use-current-runtime", "--output", PublishFolder, "-tl:off");

    public DotnetResult RunPublished() => DotnetCommand.RunProgram(Folder, Path.Combine(PublishFolder, Name));

    /// <summary>Names of the assemblies next to the published program; none if it is compiled ahead of time.</summary>
    public IEnumerable<string> PublishedAssemblies() => Directory.EnumerateFiles(PublishFolder, "*.dll");

    /// <summary>Names of the files that Lamina's generator wrote for a framework.</summary>
    public IEnumerable<string> GeneratedFiles(string framework) => Directory
        .EnumerateFiles(Path.Combine(Folder, "obj", "Debug", framework, "generated", "Lamina.Generator"), "*", SearchOption.AllDirectories)
        .Select(file => Path.GetFileName(file));

    private static string References(PackedLamina feed, string[] packages) => string.Concat(
        packages.Select(id => $"<PackageReference Include=\"{id}\" Version=\"[{feed.Version}]\" />"));

    /// <summary>
    /// The project of <c>dotnet new console</c>, with these changes: warnings are errors; generated files are kept; no app host, which
    /// would need another package per platform; invariant culture.
    /// </summary>
    private static string ProjectFile(string frameworks, string references, string properties) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFrameworks>{frameworks}</TargetFrameworks>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <MSBuildTreatWarningsAsErrors>true</MSBuildTreatWarningsAsErrors>
            <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
            <DefaultItemExcludes>$(DefaultItemExcludes);packages/**</DefaultItemExcludes>
            <InvariantGlobalization>true</InvariantGlobalization>
            <UseAppHost>false</UseAppHost>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {references}
          </ItemGroup>
        </Project>
        """;

    /// <summary>
    /// The folder is the only source; other dependencies (CsvHelper, reference assemblies) come from the packages with which the solution
    /// was restored. So no network is used, and no other package can replace these.
    /// </summary>
    private static string NuGetConfig(string feed) => $"""
        <configuration>
          <packageSources>
            <clear />
            <add key="packed" value="{feed}" />
          </packageSources>
          <packageSourceMapping>
            <clear />
          </packageSourceMapping>
          <fallbackPackageFolders>
            <clear />
            <add key="restored" value="{Checkout.PackageFolder}" />
          </fallbackPackageFolders>
        </configuration>
        """;
}
