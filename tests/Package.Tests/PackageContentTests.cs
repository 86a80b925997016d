using System.IO;
using System.IO.Compression;
using System.Xml.Linq;

namespace Lamina.Package.Tests;

[Collection(PackedLaminaUsers.Name)]
public class PackageContentTests(PackedLamina package)
{
    private const string Core = "Lamina", Csv = "Lamina.Csv";

    [Fact]
    public void Packing_the_solution_makes_two_packages() => Assert.Equal(
        [package.File(Core), package.File(Csv)], Directory.EnumerateFileSystemEntries(package.Feed).Order(StringComparer.Ordinal));

    [Fact]
    public void The_package_has_only_the_libraries_the_generator_and_the_code_fixes()
    {
        string[] expected =
        [
            "README.md",
            "analyzers/dotnet/cs/Lamina.CodeFixes.dll",
            "analyzers/dotnet/cs/Lamina.Generator.dll",
            "build/Lamina.props",
            .. Libraries("net10.0"),
            .. Libraries("net8.0"),
        ];
        Assert.Equal(expected, Content(Core));
    }

    [Fact]
    public void The_csv_package_has_only_its_assembly_and_a_readme() => Assert.Equal(
        ["README.md", .. Library("net10.0", "Csv"), .. Library("net8.0", "Csv")], Content(Csv));

    [Theory]
    [InlineData(Core, "source-generator")]
    [InlineData(Csv, "csv")]
    public void The_packages_have_complete_metadata(string id, string tag)
    {
        XElement metadata = Metadata(id);
        Assert.Equal(id, Value(metadata, "id"));
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.Equal("expression", Child(metadata, "license").Attribute("type")!.Value);
        Assert.Contains("network", Value(metadata, "description"), StringComparison.Ordinal);
        Assert.Contains(tag, Value(metadata, "tags"), StringComparison.Ordinal);
    }

    [Fact]
    public void Lamina_depends_on_no_package() => Assert.Equal(["net10.0: ", "net8.0: "], Dependencies(Core));

    /// <summary>On exactly this version of Lamina, because the two share internals.</summary>
    [Fact]
    public void The_csv_package_depends_on_Lamina_and_its_parser()
    {
        string parser = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion")
            .Single(item => item.Attribute("Include")!.Value == "CsvHelper").Attribute("Version")!.Value;
        string dependencies = $"Lamina [{package.Version}], CsvHelper {parser}";
        Assert.Equal([$"net10.0: {dependencies}", $"net8.0: {dependencies}"], Dependencies(Csv));
    }

    private static IEnumerable<string> Libraries(string framework) =>
        new[] { "Devices", "Dsl", "Kernels", "Runtime", "Training" }.SelectMany(assembly => Library(framework, assembly));

    private static IEnumerable<string> Library(string framework, string assembly) =>
        new[] { "dll", "xml" }.Select(extension => $"lib/{framework}/Lamina.{assembly}.{extension}");

    private IEnumerable<string> Content(string id)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File(id));
        return [.. archive.Entries.Select(entry => entry.FullName).Where(name => IsContent(id, name)).Order(StringComparer.Ordinal)];
    }

    /// <summary>One line per framework.</summary>
    private IEnumerable<string> Dependencies(string id) =>
        from framework in Child(Metadata(id), "dependencies").Elements()
        let dependencies = framework.Elements().Select(one => $"{one.Attribute("id")!.Value} {one.Attribute("version")!.Value}")
        let line = $"{framework.Attribute("targetFramework")!.Value}: {string.Join(", ", dependencies)}"
        orderby line
        select line;

    /// <summary>Every package has these parts of its container format, and its manifest.</summary>
    private static bool IsContent(string id, string name) =>
        name is not ("[Content_Types].xml" or "_rels/.rels") && name != $"{id}.nuspec"
        && !name.StartsWith("package/services/metadata/", StringComparison.Ordinal);

    private XElement Metadata(string id)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File(id));
        using Stream manifest = archive.GetEntry($"{id}.nuspec")!.Open();
        return Child(XDocument.Load(manifest).Root!, "metadata");
    }

    private static XElement Child(XElement parent, string name) => parent.Element(parent.Name.Namespace + name)!;

    private static string Value(XElement parent, string name) => Child(parent, name).Value;
}
