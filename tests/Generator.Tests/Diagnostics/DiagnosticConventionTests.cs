using System.IO;
using System.Text.RegularExpressions;
using Lamina.Generator.Declarations;
using Lamina.Generator.Declarations.Problems;
using Lamina.Generator.Tests.Harness;
using Lamina.Tests;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>Each fact about a diagnostic stands in several places; these tests hold them together.</summary>
public class DiagnosticConventionTests
{
    private static readonly IReadOnlyList<DiagnosticDescriptor> Descriptors = LaminaAnalyzers.Descriptors;

    private static string ReleaseNotes =>
        Repository.Read("src/Generator/AnalyzerReleases.Unshipped.md") + Repository.Read("src/Generator/AnalyzerReleases.Shipped.md");

    public static TheoryData<string> Ids => new(Descriptors.Select(descriptor => descriptor.Id));

    [Fact]
    public void Every_kind_of_problem_has_its_own_diagnostic()
    {
        Assert.Equal(Enum.GetValues<ProblemKind>().Order(), ProblemTable.Rows.Select(row => row.Kind).Order());
        Assert.Equal(Descriptors.Count, Descriptors.Select(descriptor => descriptor.Id).Distinct().Count());
    }

    [Fact]
    public void Ids_count_from_1_without_gaps() =>
        Assert.Equal(Enumerable.Range(1, Descriptors.Count).Select(number => $"LAM{number:0000}"), Descriptors.Select(row => row.Id));

    /// <summary>Without LAM0084, which no source is known to give: <see cref="Runs.FailureTests"/> inject its causes.</summary>
    public static TheoryData<string> IdsOfMistakes => new(Descriptors.Select(descriptor => descriptor.Id).Where(id => id != "LAM0084"));

    [Theory]
    [MemberData(nameof(IdsOfMistakes))]
    public void Every_diagnostic_has_a_test_row(string id) => Assert.Contains(DiagnosticCases.All, row => row.Id == id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_diagnostic_has_a_page(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors.Single(row => row.Id == id);
        string page = Repository.Read($"docs/diagnostics/{id}.md");
        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        string severity = descriptor.DefaultSeverity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "information",
        };
        Assert.Contains($"\nSeverity: {severity}\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_belongs_to_a_diagnostic() => Assert.Equal(
        Descriptors.Select(descriptor => descriptor.Id),
        Directory.EnumerateFiles(Repository.PathOf("docs/diagnostics"), "LAM*.md").Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_diagnostic_has_a_release_row(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors.Single(row => row.Id == id);
        Assert.Contains(
            $"\n{id} | Lamina | {(descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity : "Disabled")} | {descriptor.Title}\n",
            ReleaseNotes, StringComparison.Ordinal);
    }

    /// <summary>Release tracking of Roslyn's analyzers sees constants only, and ids are data.</summary>
    [Fact]
    public void Every_release_row_belongs_to_a_diagnostic() => Assert.Equal(
        Descriptors.Select(descriptor => descriptor.Id),
        Regex.Matches(ReleaseNotes, @"^(LAM\d+) \|", RegexOptions.Multiline).Select(row => row.Groups[1].Value)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void No_case_has_the_name_of_another() =>
        Assert.Equal(DiagnosticCases.All.Count, DiagnosticCases.All.Select(row => row.Name).Distinct().Count());
}
