using System.Text.RegularExpressions;
using Lamina.Generator.Tests.Harness;

namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>The pages tell the truth: their code is compiled, their message is the one shown.</summary>
public partial class DiagnosticPageTests
{
    private const string Usings = "using Lamina;\n\n";

    /// <summary>LAM0008 and LAM0080 are about the project file, which has no place in a compilation; LAM0081 is off by default.</summary>
    public static TheoryData<string> Ids => new(new NetworkAnalyzer().SupportedDiagnostics
        .Select(descriptor => descriptor.Id).Where(id => id is not ("LAM0008" or "LAM0080" or "LAM0081")));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_bad_code_of_a_page_gives_its_message(string id)
    {
        GeneratorRun run = GeneratorRun.Of(Usings + Code(id, "Bad"));
        LaminaDiagnostic diagnostic = Assert.Single(run.Lamina);
        Assert.Equal((id, Quotation().Match(Page(id)).Groups[1].Value), (diagnostic.Id, diagnostic.Message));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_good_code_of_a_page_compiles_without_diagnostics(string id) => GeneratorRun.Of(Usings + Code(id, "Good")).AssertClean();

    private static string Page(string id) => Repository.Read($"docs/diagnostics/{id}.md");

    private static string Code(string id, string section) =>
        Regex.Match(Page(id), $@"## {section}\n\n```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    [GeneratedRegex(@"\n> (.*)\n")]
    private static partial Regex Quotation();
}
