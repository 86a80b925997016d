using System.IO;
using System.Text.RegularExpressions;
using Lamina.Generator.Tests.Diagnostics;
using Lamina.Generator.Tests.Harness;
using Lamina.Tests;

namespace Lamina.Generator.Tests.Documentation;

/// <summary>
/// The C# of every Markdown file is what it is shown as. <see cref="PageCompilation"/> has the comments that say what surrounds a block;
/// the pages of diagnostics have tests of their own.
/// </summary>
public partial class PageCodeTests
{
    private const string OfDiagnostics = "docs/diagnostics/";

    public static TheoryData<string> Pages => [.. WithCode.Select(page => page.Path)];

    private static readonly IReadOnlyList<Page> WithCode =
    [
        .. Page.All.Where(path => !path.StartsWith(OfDiagnostics, StringComparison.Ordinal)).Select(Page.Read).Where(
            page => page.CSharp.Any()),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_code_of_a_page_compiles_without_diagnostics_to_the_code_that_it_shows(string path)
    {
        Page page = Page.Read(path);
        GeneratorRun run = PageCompilation.Run(page).AssertClean();
        Assert.Empty(
            from block in page.CSharp
            let network = block.After(PageCompilation.Generated)
            where network is not null
            where !run.Files.Any(file => file.Name.StartsWith(network + ".", StringComparison.Ordinal) && Holds(file.Text, block))
            select $"{path}, line {block.Line}: not in the files of {network}\n{block.Text}");
    }

    [Fact]
    public void What_a_page_shows_of_a_file_is_in_that_file() => Assert.Empty(
        from page in WithCode
        from block in page.CSharp
        let file = block.After(PageCompilation.From)
        where file is not null && !Holds(Repository.Read(Path.Combine(Path.GetDirectoryName(page.Path)!, file)), block)
        select $"{page.Path}, line {block.Line}: not in {file}");

    [Fact]
    public void A_mistake_gives_the_diagnostics_that_its_page_shows()
    {
        List<(Page Page, CodeBlock Block)> mistakes =
        [
            .. from page in WithCode
            from block in page.CSharp
            where block.After(PageCompilation.Mistake) is not null
            select (page, block),
        ];
        Assert.NotEmpty(mistakes);
        foreach ((Page page, CodeBlock block) in mistakes)
        {
            IReadOnlyList<LaminaDiagnostic> found = PageCompilation.Run(page, block).Lamina;
            Assert.Equal(Shown(page, block), string.Join("\n", found.Select(diagnostic => Printed(diagnostic, block))));
        }
    }

    /// <summary>All others are compiled by <see cref="DiagnosticPageTests"/>.</summary>
    [Fact]
    public void Pages_of_diagnostics_have_one_bad_and_one_good_block() => Assert.Empty(
        from path in Page.All
        where path.StartsWith(OfDiagnostics, StringComparison.Ordinal)
        let blocks = Page.Read(path).CSharp.Count()
        where blocks is not (0 or 2) || (blocks == 0 && !DiagnosticPageTests.WithoutCode.Contains(Id(path)))
        select path);

    private static string Id(string path) => Path.GetFileNameWithoutExtension(path);

    /// <summary>Whether a file has every paragraph of a block, in that order; between them, a page may leave something out.</summary>
    private static bool Holds(string file, CodeBlock block)
    {
        string rest = PageCompilation.Unindented(file);
        foreach (string paragraph in PageCompilation.Unindented(block.Text).Trim().Split("\n\n"))
        {
            int place = rest.IndexOf(paragraph, StringComparison.Ordinal);
            if (place < 0) return false;
            rest = rest[(place + paragraph.Length)..];
        }

        return true;
    }

    /// <summary>The lines of the text block behind a mistake; an indented one continues the line before it.</summary>
    private static string Shown(Page page, CodeBlock mistake)
    {
        CodeBlock? shown = page.Next(mistake);
        Assert.Equal("text", shown?.Language);
        return Continuation().Replace(shown!.Text.TrimEnd(), " ");
    }

    /// <summary>A diagnostic as a build prints it.</summary>
    private static string Printed(LaminaDiagnostic diagnostic, CodeBlock mistake)
    {
        string[] before = mistake.Text[..diagnostic.Start].Split('\n');
        string severity = diagnostic.Severity.ToString().ToLowerInvariant();
        string place = $"{mistake.After(PageCompilation.Mistake)}({before.Length},{before[^1].Length + 1})";
        return $"{place}: {severity} {diagnostic.Id}: {diagnostic.Message}";
    }

    [GeneratedRegex(@"\n +")]
    private static partial Regex Continuation();
}
