using System.Globalization;
using System.Text.RegularExpressions;
using Lamina.Generator.Tests.Harness;

namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>The pages tell the truth: their code is compiled, their message is the one shown.</summary>
public partial class DiagnosticPageTests
{
    private const string Usings = "using Lamina;\n\n";

    /// <summary>
    /// LAM0008 and LAM0080 are about the project file, which has no place in a compilation; LAM0081 is off by default; no code is known to
    /// give LAM0084.
    /// </summary>
    public static TheoryData<string> Ids => new(LaminaAnalyzers.Descriptors
        .Select(descriptor => descriptor.Id).Where(id => id is not ("LAM0008" or "LAM0080" or "LAM0081" or "LAM0084")));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_bad_code_of_a_page_gives_its_message(string id)
    {
        GeneratorRun run = GeneratorRun.Of(Settings(id, "Bad"), Usings + Code(id, "Bad"));
        LaminaDiagnostic diagnostic = Assert.Single(run.Lamina);
        Assert.Equal((id, Quotation().Match(Page(id)).Groups[1].Value), (diagnostic.Id, diagnostic.Message));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_good_code_of_a_page_compiles_without_diagnostics(string id) => 
        GeneratorRun.Of(Settings(id, "Good"), Usings + Code(id, "Good")).AssertClean();

    private static string Page(string id) => Repository.Read($"docs/diagnostics/{id}.md");

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

    [GeneratedRegex(@"\n> (.*)\n")]
    private static partial Regex Quotation();
}
