using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Inspection;

/// <summary>The files of a project that sets LaminaEmitStages.</summary>
public class StageFilesTests
{
    private const string Networks = """
        using Lamina;

        namespace Acme;

        [Network, Input(2), Dense(4), Tanh, Dense(1), Sigmoid, Loss(Loss.BinaryCrossEntropy)]
        public partial class Small;

        [Network, Input(8), Dense(3), Softmax, Loss(Loss.CrossEntropy)]
        public partial class Other;
        """;

    private static readonly ProjectProperties On = new((StageFiles.Property, "True"));

    public static TheoryData<string> NotOn => ["", "false", "yes"];

    [Theory]
    [MemberData(nameof(NotOn))]
    public void Nothing_is_added_unless_the_property_is_true(string value) => Assert.Equal(
        Files(Networks), Files(Networks, new ProjectProperties((StageFiles.Property, value))));

    [Fact]
    public void Each_network_has_a_file_more_and_nothing_else_changes()
    {
        IReadOnlyList<(string Name, string Text)> on = Files(Networks, On);
        Assert.Equal(Files(Networks), on.Where(file => !IsStages(file.Name)));
        Assert.Equal(
            ["Acme.Other.Stages.g.cs", "Acme.Small.Stages.g.cs"],
            on.Select(file => file.Name).Where(IsStages).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_holds_every_stage_that_is_not_a_file_of_its_own()
    {
        string text = Stages(Networks, "Acme.Small");
        Assert.All(
            NetworkStages.All.Where(stage => !stage.IsFile && !stage.IsForDevices),
            stage => Assert.Contains($"\n// == {stage.Name}: {stage.Summary}\n", text, StringComparison.Ordinal));
        Assert.DoesNotContain("launches", text, StringComparison.Ordinal);
        Assert.DoesNotContain("namespace", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_for_devices_has_its_launches() => Assert.Contains(
        "\n// == launches:",
        Stages(
            Networks.Replace("[Network, Input(2)", "[Network(Targets = Targets.OpenCl), Input(2)", StringComparison.Ordinal), "Acme.Small"),
        StringComparison.Ordinal);

    [Fact]
    public void A_network_with_errors_has_its_declaration()
    {
        string text = Stages(Networks.Replace("Dense(4)", "Dense(0)", StringComparison.Ordinal), "Acme.Small");
        Assert.Contains("Dense    units=0", text, StringComparison.Ordinal);
        Assert.DoesNotContain("== lowered", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_line_is_a_comment_whatever_names_hold() => Assert.All(
        Stages(Networks.Replace("Dense(4)", """Dense(4, Name = "a\r\nclass B;\u2028\"*/")""", StringComparison.Ordinal), "Acme.Small")
            .Split('\n', '\r', '\u2028', '\u2029', '\u0085').SkipLast(1),
        line => Assert.StartsWith("//", line, StringComparison.Ordinal));

    [Fact]
    public void Files_have_names_of_their_own_beside_a_network_that_is_called_Stages()
    {
        const string nested = """
            using Lamina;

            [Network, Input(2), Dense(1), Loss(Loss.MeanSquaredError)]
            public partial class Net
            {
                [Network, Input(2), Dense(1), Loss(Loss.MeanSquaredError)]
                public partial class Stages;
            }
            """;
        string[] names = [.. Files(nested, On).Select(file => file.Name)];
        Assert.Equal(4, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Superset(Files(nested).Select(file => file.Name).ToHashSet(), names.ToHashSet());
    }

    [Fact]
    public void Two_networks_that_cannot_be_extended_and_share_a_name_have_no_file() => Assert.Empty(Files(
        string.Concat(Enumerable.Repeat("[Lamina.Network, Lamina.Input(2)] struct Net; ", 2)), On));

    [Fact]
    public void Turning_it_on_compiles_nothing_again()
    {
        CSharpCompilation compilation = Compile(Networks);
        GeneratorDriver driver = GeneratorDrivers.Create(compilation).RunGenerators(compilation);
        driver = driver.WithUpdatedAnalyzerConfigOptions(On).RunGenerators(compilation);
        GeneratorRunResult result = GeneratorDrivers.Result(driver);
        Assert.Equal(4, result.GeneratedSources.Length);
        Assert.All(
            RunChecks.Reasons(result)
                .Where(step => step.Step is NetworkGenerator.TrackingNames.Declarations or NetworkGenerator.TrackingNames.Files),
            step => Assert.True(IsKept(step.Reason), step.ToString()));
        Assert.Equal(2, RunChecks.Reasons(result).Count(step => step.Reason == IncrementalStepRunReason.New));
    }

    [Fact]
    public void An_edit_elsewhere_makes_no_text_again()
    {
        CSharpCompilation compilation = Compile(Networks);
        GeneratorDriver driver = GeneratorDrivers.Create(compilation, On).RunGenerators(compilation);
        compilation = compilation.AddSyntaxTrees(Sources.Parse(SourceSettings.Default, "enum Unrelated { }", "Unrelated.cs"));
        GeneratorRunResult result = GeneratorDrivers.Result(driver.RunGenerators(compilation));
        RunChecks.AssertNothingRecomputed(result);
        Assert.All(
            result.TrackedSteps[StageFiles.TrackingName].SelectMany(step => step.Outputs), output => Assert.True(IsKept(output.Reason)));
    }

    private static bool IsKept(IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private static bool IsStages(string name) => name.EndsWith(".Stages.g.cs", StringComparison.Ordinal);

    private static string Stages(string source, string network) =>
        Files(source, On).Single(file => file.Name == network + ".Stages.g.cs").Text;

    private static IReadOnlyList<(string Name, string Text)> Files(string source, ProjectProperties? properties = null)
    {
        CSharpCompilation compilation = Compile(source);
        return GeneratorDrivers.Files(GeneratorDrivers.Create(compilation, properties).RunGenerators(compilation));
    }

    private static CSharpCompilation Compile(string source) => Sources.Compile(SourceSettings.Default, source);
}
