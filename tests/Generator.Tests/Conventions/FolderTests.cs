using System.Text.RegularExpressions;
using Lamina.Tests;

namespace Lamina.Generator.Tests.Conventions;

/// <summary>The folders of each project: what they use is in docs/architecture.md, and no folder uses itself through others.</summary>
public partial class FolderTests
{
    private const string Page = "docs/architecture.md";

    /// <summary>A folder with more files is divided.</summary>
    private const int MaxFiles = 25;

    public static TheoryData<string> Projects => new(SourceProject.All.Select(project => project.Name));

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folder_uses_itself_through_others(string project)
    {
        FolderGraph graph = GraphOf(project);
        RequireNone(graph.Folders.Select(graph.CycleThrough).OfType<string>());
    }

    /// <summary>A use that is missing from the table, and a row of the table that nothing uses, are shown with the file.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void The_table_of_folders_says_what_each_uses(string project)
    {
        FolderGraph graph = GraphOf(project);
        SortedDictionary<string, string[]> table = Table(project);
        IEnumerable<string> missing = graph.Folders.Except(table.Keys)
            .Select(folder => $"no row; it would be | `{folder}` | … | {Cells(graph.UsesOf(folder).Keys)} |");
        IEnumerable<string> stale = table.Keys.Except(graph.Folders).Select(folder => $"there is no folder {folder}");
        IEnumerable<string> different =
            from folder in graph.Folders.Intersect(table.Keys)
            let used = graph.UsesOf(folder)
            where !used.Keys.SequenceEqual(table[folder])
            let news = used.Where(use => !table[folder].Contains(use.Key)).Select(use => $"now also {use.Key} ({use.Value})")
            let gone = table[folder].Except(used.Keys).Select(use => $"no longer {use}")
            select $"{folder} uses {string.Join(", ", news.Concat(gone).DefaultIfEmpty("the same in another order"))}; "
                + $"its row in {Page} would end with: {Cells(used.Keys)}";
        RequireNone([.. missing, .. stale, .. different]);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_folder_holds_a_page_of_files(string project) => RequireNone(
        GraphOf(project).Files.Where(folder => folder.Count() > MaxFiles).Select(folder => $"{folder.Key} holds {folder.Count()} files"));

    private static FolderGraph GraphOf(string project) => FolderGraph.Of(SourceProject.All.Single(each => each.Name == project));

    /// <summary>Shows all of them, where an assertion on a collection would show the beginning of the first.</summary>
    private static void RequireNone(IEnumerable<string> faults)
    {
        string text = string.Join('\n', faults);
        Assert.True(text.Length == 0, text);
    }

    /// <summary>The rows `| folder | what it holds | what it uses |` of the project's section, folders in backticks.</summary>
    private static SortedDictionary<string, string[]> Table(string project)
    {
        string page = Repository.Read(Page);
        int start = page.IndexOf($"\n### src/{project}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"{Page} has no section 'src/{project}'.");
        string section = page[start..page.IndexOf("\n#", start + 1, StringComparison.Ordinal)];
        return new(
            Row().Matches(section).ToDictionary(
                row => row.Groups["folder"].Value,
                row => Name().Matches(row.Groups["uses"].Value).Select(name => name.Groups[1].Value).ToArray()),
            StringComparer.Ordinal);
    }

    private static string Cells(IEnumerable<string> folders) =>
        string.Join(", ", folders.Select(folder => $"`{folder}`").DefaultIfEmpty("nothing"));

    [GeneratedRegex(@"^\| `(?<folder>[^`]+)` \| [^|]* \| (?<uses>[^|]*) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();
}
