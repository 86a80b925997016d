using System.Text.RegularExpressions;

namespace Lamina.Package.Tests;

[Collection(PackedLaminaUsers.Name)]
public class OutsideProjectTests(PackedLamina package)
{
    /// <summary>For one of the frameworks, the project also enables the compiler's stages.</summary>
    [Fact]
    public void The_network_of_the_readme_builds_without_warnings_and_prints_the_output_in_the_readme()
    {
        ReadmeExample example = ReadmeExample.Read();
        OutsideProject project = package.NewProject("Readme", "net8.0;net10.0", example.Program,
            "<LaminaEmitStages Condition=\"'$(TargetFramework)' == 'net10.0'\">true</LaminaEmitStages>");

        DotnetResult build = project.Build();
        build.AssertSuccess();
        Assert.Contains("0 Warning(s)", build.Output, StringComparison.Ordinal);
        Assert.Equal([example.Network + ".g.cs"], project.GeneratedFiles("net8.0"));
        Assert.Equal(
            [example.Network + ".Stages.g.cs", example.Network + ".g.cs"], project.GeneratedFiles("net10.0").Order(StringComparer.Ordinal));

        DotnetResult run = project.Run("net10.0");
        run.AssertSuccess();
        Assert.Equal(example.Output, run.Output.TrimEnd());
    }

    /// <summary>
    /// With every analyzer of the SDK, including those of trimming and NativeAOT, code style and documentation, and warnings as errors.
    /// </summary>
    [Fact]
    public void The_strictest_settings_of_a_project_find_nothing_in_generated_code()
    {
        OutsideProject project = package.NewProject("Strict", "net10.0", """
            using Lamina;

            namespace Strict;

            internal static class Program
            {
                private static void Main() =>
                    System.Console.WriteLine(new resnet(seed: 1).Parameters.Span.Length + new Several(seed: 1).Trunk.Outputs);
            }

            #pragma warning disable CS8981, IDE1006
            [Network(Targets = Targets.OpenCl), Input(2), Dense(3), Tanh, Dense(1), Loss(Loss.MeanSquaredError)]
            internal sealed partial class resnet;
            #pragma warning restore CS8981, IDE1006

            [Network, Input(2, Name = "left"), Input(2, Name = "right"), Concat("right"), Dense(3, Name = "trunk"), Tanh]
            [Dense(1), Loss(Loss.MeanSquaredError), Dense(1, From = "trunk"), Loss(Loss.Huber)]
            internal sealed partial record Several;
            """,
            "<IsAotCompatible>true</IsAotCompatible><AnalysisLevel>latest-all</AnalysisLevel><AnalysisMode>All</AnalysisMode>"
            + "<EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>"
            + "<GenerateDocumentationFile>true</GenerateDocumentationFile><CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>"
            + "<Features>strict</Features><WarningLevel>9999</WarningLevel><LangVersion>preview</LangVersion>");

        DotnetResult build = project.Build();
        build.AssertSuccess();
        Assert.Contains("0 Warning(s)", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_csv_package_reads_a_table_in_a_new_project()
    {
        OutsideProject project = package.NewProject(
            "Table", "net10.0", """
            using System.Text;
            using Lamina.Data;

            CsvSchema schema = new() { Delimiter = ';', Comment = '#', Columns = { CsvColumn.CategoricalTarget("kind") } };
            CsvTable table = CsvTable.Read(new MemoryStream(Encoding.UTF8.GetBytes("# two rows\nx;kind\n1.5;a\n2;b\n")), "table", schema);
            Dataset data = CsvEncoding.Fit(table).Encode(table);
            Console.WriteLine(string.Join(' ', data.Inputs.ToArray()) + " | " + string.Join(' ', data.Targets.ToArray()));
            """,
            "", "Lamina.Csv");

        DotnetResult build = project.Build();
        build.AssertSuccess();
        Assert.Contains("0 Warning(s)", build.Output, StringComparison.Ordinal);

        DotnetResult run = project.Run("net10.0");
        run.AssertSuccess();
        Assert.Equal("1.5 2 | 1 0 0 1", run.Output.TrimEnd());
    }

    [Fact]
    public void A_wrong_network_fails_the_build_with_an_error_of_Lamina_and_none_of_the_compiler()
    {
        OutsideProject project = package.NewProject("Wrong", "net10.0", """
            using Lamina;

            _ = new WrongNet(seed: 1).Parameters;

            [Network]
            [Input(2)]
            [Dense(0), Tanh]
            [Dense(1), Sigmoid]
            [Loss(Loss.BinaryCrossEntropy)]
            public partial class WrongNet;
            """);

        DotnetResult build = project.Build();
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("Program.cs(7,2): error LAM", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS", Identifiers(build.Output));
    }

    /// <summary>The letters of the id of each error and warning, such as LAM and CS.</summary>
    private static IEnumerable<string> Identifiers(string output) =>
        Regex.Matches(output, @"(?:error|warning) ([A-Z]+)[0-9]+:").Select(match => match.Groups[1].Value);
}
