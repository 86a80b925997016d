using System.Text.RegularExpressions;
using Lamina.Generator.Tests.Documentation;
using Lamina.Generator.Tests.Emission.Gpu.Ilgpu;
using Lamina.Tests;

namespace Lamina.Generator.Tests.Conventions;

/// <summary>Conventions of the repository's source, read from its files.</summary>
public partial class SourceConventionTests
{
    private const int LongestFile = 400;
    private const int LongestLine = 140;
    private const int ReasonWithin = 5;

    private static readonly IReadOnlyList<string> Sources = Repository.CSharpFiles("src");

    private static readonly IReadOnlyList<string> Everything =
        new[] { "src", "tests", "benchmarks", "samples", "tools" }.Where(folder => System.IO.Directory.Exists(Repository.PathOf(folder)))
            .SelectMany(Repository.CSharpFiles).ToList();

    [Fact]
    public void Every_folder_uses_only_what_the_import_table_allows() => Assert.Empty(
        from file in Sources
        let rule = ImportRules.All.FirstOrDefault(rule => file.StartsWith(rule.Folder, StringComparison.Ordinal))
        where rule is not null
        from name in Usings(file)
        where !rule.Allows(name)
        select $"{file} uses {name}");

    [Fact]
    public void Projects_do_not_use_what_they_must_not_see() => Assert.Empty(
        from row in ImportRules.Forbidden
        from file in Sources
        where file.StartsWith(row.Folder, StringComparison.Ordinal)
        from name in Usings(file)
        where row.Never.Any(never => name == never || name.StartsWith(never + ".", StringComparison.Ordinal))
        select $"{file} uses {name}");

    [Fact]
    public void One_file_names_the_parser_of_tables() => Assert.Equal(
        ["src/Csv/Cells/CsvHelperCells.cs"],
        Sources.Where(file => Usings(file).Any(name => name.StartsWith("CsvHelper", StringComparison.Ordinal))));

    [Fact]
    public void Namespaces_of_the_generator_follow_its_folders() => Assert.Empty(
        from file in Sources
        where file.StartsWith("src/Generator/", StringComparison.Ordinal) && !file.Contains("/Polyfills/", StringComparison.Ordinal)
            && !file.StartsWith(IlgpuFilesTests.Library, StringComparison.Ordinal)
        let expected = "Lamina." + string.Join('.', file.Split('/').Skip(1).SkipLast(1))
        where !Repository.Read(file).Contains($"\nnamespace {expected};\n", StringComparison.Ordinal)
            && !Repository.Read(file).StartsWith($"namespace {expected};\n", StringComparison.Ordinal)
        select $"{file} is not in namespace {expected}");

    [Fact]
    public void Files_are_short_or_say_why_not() => Assert.Empty(
        from file in Everything
        let lines = Repository.Read(file).Split('\n')
        where lines.Length - 1 > LongestFile
            && !lines.Take(ReasonWithin).Any(line => line.StartsWith("// Long because", StringComparison.Ordinal))
        select $"{file} has {lines.Length - 1} lines; split it, or begin it with '// Long because …'");

    [Fact]
    public void Lines_have_at_most_140_characters() => Assert.Empty(
        from file in Everything
        from line in Repository.Read(file).Split('\n')
        where line.Length > LongestLine
        select $"{file}: {line.Trim()}");

    /// <summary>Markdown cannot break the rows of a table.</summary>
    [Fact]
    public void Lines_of_pages_have_at_most_140_characters() => Assert.Empty(
        from page in Page.All
        from line in Repository.Read(page).Split('\n')
        where line.Length > LongestLine && !line.StartsWith('|')
        select $"{page}: {line}");

    [Fact]
    public void No_file_has_regions() => Assert.Empty(
        from file in Everything
        from line in Repository.Read(file).Split('\n')
        where line.TrimStart().StartsWith("#region", StringComparison.Ordinal)
        select file);

    private static IEnumerable<string> Usings(string file) =>
        UsingDirective().Matches(Repository.Read(file)).Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"^(global )?using (static )?(\w+ = )?(?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex UsingDirective();
}
