using System.IO;
using System.IO.Compression;
using System.Xml.Linq;

namespace Lamina.Package.Tests;

[Collection(PackedLaminaUsers.Name)]
public class PackageContentTests(PackedLamina package)
{
    [Fact]
    public void Packing_the_solution_makes_one_package() =>
        Assert.Equal([package.File], Directory.EnumerateFileSystemEntries(package.Feed));

    [Fact]
    public void The_package_holds_attributes_runtime_training_generator_and_code_fixes_and_nothing_else()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        string[] expected =
        [
            "README.md",
            "analyzers/dotnet/cs/Lamina.CodeFixes.dll",
            "analyzers/dotnet/cs/Lamina.Generator.dll",
            "build/Lamina.props",
            .. Libraries("net10.0"),
            .. Libraries("net8.0"),
        ];
        Assert.Equal(expected, archive.Entries.Select(entry => entry.FullName).Where(IsContent).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_package_says_what_it_is()
    {
        XElement metadata = Metadata();
        Assert.Equal("Lamina", Value(metadata, "id"));
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.Equal("expression", Child(metadata, "license").Attribute("type")!.Value);
        Assert.Contains("neural-network", Value(metadata, "description"), StringComparison.Ordinal);
        Assert.Contains("source-generator", Value(metadata, "tags"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public void The_package_depends_on_the_csv_reader_alone(string framework)
    {
        XElement group = Child(Metadata(), "dependencies").Elements()
            .Single(group => group.Attribute("targetFramework")!.Value == framework);
        Assert.Equal(["CsvHelper"], group.Elements().Select(dependency => dependency.Attribute("id")!.Value));
    }

    [Fact]
    public void The_package_has_dependencies_for_two_frameworks() =>
        Assert.Equal(2, Child(Metadata(), "dependencies").Elements().Count());

    private static IEnumerable<string> Libraries(string framework) =>
        from assembly in new[] { "Dsl", "Runtime", "Training" }
        from extension in new[] { "dll", "xml" }
        select $"lib/{framework}/Lamina.{assembly}.{extension}";

    /// <summary>Every package carries these parts of its container format and its manifest.</summary>
    private static bool IsContent(string name) =>
        name is not ("[Content_Types].xml" or "_rels/.rels" or "Lamina.nuspec")
        && !name.StartsWith("package/services/metadata/", StringComparison.Ordinal);

    private XElement Metadata()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        using Stream manifest = archive.GetEntry("Lamina.nuspec")!.Open();
        return Child(XDocument.Load(manifest).Root!, "metadata");
    }

    private static XElement Child(XElement parent, string name) => parent.Element(parent.Name.Namespace + name)!;

    private static string Value(XElement parent, string name) => Child(parent, name).Value;
}
