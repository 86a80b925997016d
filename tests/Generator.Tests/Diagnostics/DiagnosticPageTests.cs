using System.Globalization;
using System.Text.RegularExpressions;
using Lamina.Generator.Tests.Harness;
using Lamina.Tests;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>The pages tell the truth: their code is compiled, their message is the one shown.</summary>
public partial class DiagnosticPageTests
{
    private const string Usings = "using Lamina;\n\n";

    /// <summary>Off by default, and then reported once per layer.</summary>
    private const string OutputShapes = "LAM0081";

    /// <summary>
    /// LAM0008 and LAM0080 are about the project file, which is not part of a compilation; no code is known to give LAM0084.
    /// </summary>
    public static readonly IReadOnlyList<string> WithoutCode = ["LAM0008", "LAM0080", "LAM0084"];

    public static TheoryData<string> Ids => new(LaminaAnalyzers.Descriptors
        .Select(descriptor => descriptor.Id).Where(id => id != OutputShapes && !WithoutCode.Contains(id)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_bad_code_of_a_page_gives_its_message(string id)
    {
        GeneratorRun run = GeneratorRun.Of(Settings(id, "Bad"), Usings + Code(id, "Bad"));
        LaminaDiagnostic diagnostic = Assert.Single(run.Lamina);
        Assert.Equal((id, Message(id)), (diagnostic.Id, diagnostic.Message));
    }

    [Fact]
    public void The_code_of_the_page_on_output_shapes_gives_its_message_when_it_is_turned_on()
    {
        SourceSettings on = SourceSettings.Default with
        {
            Severities = SourceSettings.Default.Severities.Add(OutputShapes, ReportDiagnostic.Info),
        };
        Assert.Contains(
            Message(OutputShapes),
            GeneratorRun.Of(on, Usings + Code(OutputShapes, "Bad")).Lamina.Select(diagnostic => diagnostic.Message));
        GeneratorRun.Of(Usings + Code(OutputShapes, "Good")).AssertClean();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_good_code_of_a_page_compiles_without_diagnostics(string id) =>
        GeneratorRun.Of(Settings(id, "Good"), Usings + Code(id, "Good")).AssertClean();

    private static string Page(string id) => Repository.Read($"docs/diagnostics/{id}.md");

    /// <summary>The quotation at the beginning of a page, which may take several lines.</summary>
    private static string Message(string id) =>
        Quotation().Match(Page(id)).Groups[1].Value.Replace("\n> ", " ", StringComparison.Ordinal);

    private static string Code(string id, string section) =>
        Regex.Match(Page(id), $@"## {section}\n\n```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    /// <summary>A file of weights that the section names, with the header that it shows.</summary>
    private static SourceSettings Settings(string id, string section)
    {
        string text = Regex.Match(Page(id), $@"## {section}\n(.*?)\n## ", RegexOptions.Singleline).Groups[1].Value;
        Match file = WeightsFile().Match(text);
        if (!file.Success) return SourceSettings.Default;
        int length = DataEnd().Matches(text).Max(end => int.Parse(end.Groups[1].Value, CultureInfo.InvariantCulture));
        return SourceSettings.Default with { AdditionalFiles =
            [(file.Groups[1].Value, Safetensors.WithHeader(file.Groups[2].Value, length))] };
    }

    [GeneratedRegex(@"`(\w+\.safetensors)`[^`]*```json\n(.*)\n```")]
    private static partial Regex WeightsFile();

    [GeneratedRegex(@"""data_offsets"":\[\d+,(\d+)\]")]
    private static partial Regex DataEnd();

    [GeneratedRegex(@"\n> (.*(\n> .*)*)\n")]
    private static partial Regex Quotation();
}
