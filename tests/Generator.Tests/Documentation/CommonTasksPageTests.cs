using System.IO;
using System.Text.RegularExpressions;
using Lamina.Tests;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Documentation;

/// <summary>The checklists of docs/common-tasks.md: their paths exist, and two of them are compared with what an example needs.</summary>
public partial class CommonTasksPageTests
{
    private static readonly string Text = Repository.Read("docs/common-tasks.md");

    /// <summary>Every file under src and tests that is written by hand, by its path with slashes.</summary>
    private static readonly IReadOnlyList<string> Files =
    [
        .. new[] { "src", "tests" }.SelectMany(folder =>
                Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.PathOf(""), path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "TestResults"))
            .Where(path => !path.Contains(".verified.", StringComparison.Ordinal)
                && !path.Contains(".received.", StringComparison.Ordinal)),
    ];

    private static readonly IReadOnlyList<string> WithExample =
        [.. Section().Matches(Text).Where(section => Command().IsMatch(section.Value)).Select(section => section.Groups["title"].Value)];

    public static TheoryData<string> Sections => [.. WithExample];

    [Fact]
    public void Every_path_exists() => Assert.Empty(
        from path in Paths(Text)
        where !Files.Any(file => Covers(path, file)) && !Path.Exists(Repository.PathOf(path))
        select path);

    [Fact]
    public void There_is_an_example_of_an_activation_and_of_a_layer() =>
        Assert.Equal(["Add an activation", "Add a layer"], WithExample);

    [Theory]
    [MemberData(nameof(Sections))]
    public void A_checklist_names_every_file_of_its_example(string title)
    {
        string section = Section().Matches(Text).Single(match => match.Groups["title"].Value == title).Value;
        var example = new Regex($@"\b({Command().Match(section).Groups["pattern"].Value})\b");
        List<string> named = Paths(section);
        string[] files = [.. Files.Where(file => IsText(file) && Mentions(file, example))];
        Assert.InRange(files.Length, 10, 50);
        Assert.DoesNotContain(files, file => !named.Any(path => Covers(path, file)));
    }

    private static List<string> Paths(string text) => [.. PathInCode().Matches(text).Select(match => match.Groups[1].Value)];

    private static bool IsText(string file) => Path.GetExtension(file) is ".cs" or ".py" or ".txt" or ".json";

    /// <summary>Comments of C# do not count: what they mention needs no change.</summary>
    private static bool Mentions(string file, Regex example)
    {
        string text = Repository.Read(file);
        if (!example.IsMatch(text)) return false;
        return !file.EndsWith(".cs", StringComparison.Ordinal)
            || CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Any(token => example.IsMatch(token.Text));
    }

    /// <summary>Whether a path of the page is a file, or a pattern in which * stands for part of a name.</summary>
    private static bool Covers(string path, string file) =>
        Regex.IsMatch(file, $"^{Regex.Escape(path).Replace(@"\*", "[^/]*", StringComparison.Ordinal)}$");

    [GeneratedRegex(@"^## (?<title>.*)\n(?<body>(?!## ).*\n)*", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"`git grep -l[wE] '?(?<pattern>[\w|]+)'? -- src tests`")]
    private static partial Regex Command();

    [GeneratedRegex("`((?:src|tests|docs|tools)/[^`]+)`")]
    private static partial Regex PathInCode();
}
