using System.Text.RegularExpressions;
using Lamina.Tests;

namespace Lamina.Generator.Tests.Conventions;

/// <summary>The folders of the generator: what they use stands in docs/architecture.md, and nothing goes in circles.</summary>
public partial class FolderTests
{
    private const string Page = "docs/architecture.md";

    /// <summary>A folder with more files is divided.</summary>
    private const int MaxFiles = 25;

    [Fact]
    public void No_folder_uses_itself_through_others() =>
        Assert.Empty(
        FolderGraph.Today.Folders.Select(FolderGraph.Today.CycleThrough).OfType<string>());

    /// <summary>A use that is missing from the table, and a row of the table that nothing uses, are shown with the file.</summary>
    [Fact]
    public void The_table_of_folders_says_what_each_uses()
    {
        SortedDictionary<string, string[]> table = Table();
        Assert.Equal(FolderGraph.Today.Folders, table.Keys);
        Assert.Empty(
            from folder in FolderGraph.Today.Folders
            let used = FolderGraph.Today.UsesOf(folder)
            where !used.Keys.SequenceEqual(table[folder])
            let news = used.Where(use => !table[folder].Contains(use.Key)).Select(use => $"now also {use.Key} ({use.Value})")
            let gone = table[folder].Except(used.Keys).Select(use => $"no longer {use}")
            select $"{folder} uses {string.Join(", ", news.Concat(gone).DefaultIfEmpty("the same in another order"))}; "
                + $"its row in {Page} would end with: {Cells(used.Keys)}");
    }

    [Fact]
    public void A_folder_holds_a_page_of_files() => Assert.Empty(
        FolderGraph.Files.Where(folder => folder.Count() > MaxFiles).Select(folder => $"{folder.Key} holds {folder.Count()} files"));

    /// <summary>The rows `| folder | what it holds | what it uses |`, folders in backticks.</summary>
    private static SortedDictionary<string, string[]> Table() => new(
        Row().Matches(Repository.Read(Page)).ToDictionary(
            row => row.Groups["folder"].Value,
            row => Name().Matches(row.Groups["uses"].Value).Select(name => name.Groups[1].Value).ToArray()),
        StringComparer.Ordinal);

    private static string Cells(IEnumerable<string> folders) => string.Join(", ", folders.Select(folder => $"`{folder}`"));

    [GeneratedRegex(@"^\| `(?<folder>[^`]+)` \| [^|]* \| (?<uses>[^|]*) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();
}
