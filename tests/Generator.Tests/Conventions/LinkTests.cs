using System.IO;
using System.Text.RegularExpressions;
using Lamina.Generator.Diagnostics;
using Lamina.Generator.Tests.Harness;
using Lamina.Tests;

namespace Lamina.Generator.Tests.Conventions;

/// <summary>The address of the repository is one property, and no other address is that of a place that the project does not own.</summary>
public partial class LinkTests
{
    /// <summary>Publishers of papers, data sets, licences, standards, and the pages of tools and formats that are named.</summary>
    private static readonly string[] Known =
    [
        "ai.stanford.edu/", "arxiv.org/", "creativecommons.org/", "doi.org/", "github.com/huggingface/safetensors", "ilgpu.net",
        "jmlr.org/", "papers.nips.cc/", "proceedings.mlr.press/", "schemas.microsoft.com/", "semver.org", "www.cs.toronto.edu/",
        "xunit.net/schema/",
    ];

    private static readonly string[] Extensions = [".cs", ".md", ".props", ".targets", ".csproj", ".json", ".sln", ".editorconfig"];

    [Fact]
    public void Links_lead_to_known_places() => Assert.Empty(
        from file in Files()
        from Match link in Link().Matches(Repository.Read(file))
        where !Known.Any(known => link.Groups["place"].Value.StartsWith(known, StringComparison.Ordinal))
        select $"{file}: {link.Value}");

    [Fact]
    public void Help_links_follow_from_the_property()
    {
        Match property = Property().Match(Repository.Read("Directory.Build.props"));
        Assert.True(property.Success);
        Assert.Equal(property.Groups[1].Value, HelpLinks.Repository ?? "");
        string? page = HelpLinks.Of(HelpLinks.Repository, "LAM0001");
        Assert.All(LaminaAnalyzers.Descriptors, descriptor => Assert.Equal(
            page?.Replace("LAM0001", descriptor.Id, StringComparison.Ordinal) ?? "", descriptor.HelpLinkUri));
        Assert.Null(HelpLinks.Of("", "LAM0001"));
        Assert.Equal("a://b/c/blob/main/docs/diagnostics/LAM0001.md", HelpLinks.Of("a://b/c/", "LAM0001"));
    }

    /// <summary>The files of the repository that a user or the compiler sees, without this one.</summary>
    private static IEnumerable<string> Files()
    {
        string root = Repository.PathOf("");
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or ".git" or "artifacts" or "TestResults"))
            .Where(path => Extensions.Contains(Path.GetExtension(path))
                && !path.EndsWith(nameof(LinkTests) + ".cs", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"https?://(?<place>[A-Za-z0-9.-]+[^\s""'<>)]*)")]
    private static partial Regex Link();

    [GeneratedRegex("<RepositoryUrl>(.*)</RepositoryUrl>")]
    private static partial Regex Property();
}
