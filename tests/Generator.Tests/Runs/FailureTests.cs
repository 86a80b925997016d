using System.Collections.Immutable;
using Lamina.Generator.Runs;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Runs;

/// <summary>
/// An exception at any stage is one error on the class, whose members then throw, and nothing else changes. The stages of the analyzers
/// are tested in <see cref="AnalyzerFailureTests"/>.
/// </summary>
public class FailureTests
{
    private const string Failing = """
        using Lamina;

        namespace Acme;

        public partial class Outer<TOuter>
        {
            [Network(Targets = Targets.Cpu | Targets.OpenCl)]
            [Input(2), Dense(4), Tanh, Dense(1, Name = "last"), Sigmoid, Loss(Loss.BinaryCrossEntropy)]
            public partial class Failing;
        }
        """;

    private const string Other = """
        using Lamina;

        namespace Acme;

        [Network(Targets = Targets.Cpu | Targets.OpenCl)]
        [Input(3), Dense(2), Softmax, Loss(Loss.CrossEntropy)]
        public partial class Other;
        """;

    /// <summary>Everything users of the failing network refer to.</summary>
    private const string Users = """
        namespace Acme;

        public static class Users
        {
            public static float Run()
            {
                var net = new Outer<int>.Failing(seed: 1);
                net.Predict(new float[2], new float[1]);
                net.Predict(new float[4], new float[2], examples: 2);
                return net.Dense1.Weights[0] + net.Last.Biases[0] + net.Parameters.Span.Length
                    + Outer<int>.Failing.Summary(Lamina.Targets.OpenCl).Length + Name(net).Length;
            }

            private static string Name<TNetwork>(TNetwork network)
                where TNetwork : class, Lamina.INetwork<TNetwork> => TNetwork.Description.Name + network.Parameters;
        }
        """;

    /// <summary>The stages that belong to one class.</summary>
    public static TheoryData<string> Stages => new(
        new[]
        {
            CompilerStage.Parsing, CompilerStage.Lowering, CompilerStage.Passes, CompilerStage.Differentiation, CompilerStage.Scheduling,
            CompilerStage.DevicePlanning, CompilerStage.CSharp, CompilerStage.OpenCl, CompilerStage.Ilgpu,
        }.Select(stage => stage.ToString()));

    private static string[] Sources => [Failing, Other, Users];

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_fault_of_a_stage_is_one_error_on_the_class_and_its_members_throw(string name)
    {
        var stage = Enum.Parse<CompilerStage>(name);
        FailedRun run = FailedRun.Of(stage, isHit: steps => steps == 1, Sources);

        LaminaDiagnostic error = Assert.Single(run.Lamina);
        Assert.Equal(("LAM0084", "Failing", true), (error.Id, error.Underlined, error.IsError));
        Assert.Equal(
            $"Lamina failed on 'Failing' at the stage '{StageNames.Of(stage)}' with InjectedFault: injected into a stage "
            + "(this is a fault of Lamina, not of your code; please report it)",
            error.Message);
        Assert.Empty(run.Compiler);
        Assert.Equal("Acme.Outer-1.Failing.g.cs",
            Assert.Single(run.Files.Keys, file => file.Contains("Failing", StringComparison.Ordinal)));
        AssertThrowing(run.Files["Acme.Outer-1.Failing.g.cs"]);
        AssertOthersAreCompiled(run);
    }

    /// <summary>Wherever within a stage: at its last step and at some before.</summary>
    [Theory]
    [MemberData(nameof(Stages))]
    public void A_fault_at_any_step_of_a_stage_is_one_error(string name)
    {
        var stage = Enum.Parse<CompilerStage>(name);
        int steps = FailedRun.Of(stage, isHit: _ => false, Failing).Steps;
        Assert.True(steps > 1);
        int stride = Math.Max(1, steps / 3);
        for (int step = steps; step >= 1; step -= stride)
        {
            int hit = step;
            FailedRun run = FailedRun.Of(stage, isHit: count => count == hit, Failing);
            Assert.True(run.Lamina.Count == 1, $"Step {step} of {steps}: {string.Join("\n", run.Lamina)}");
            Assert.Equal("Failing", run.Lamina[0].Underlined);
            AssertThrowing(Assert.Single(run.Files).Value);
        }
    }

    [Fact]
    public void A_class_in_which_all_of_parsing_fails_has_members_that_throw()
    {
        FailedRun run = FailedRun.Of(CompilerStage.Parsing, isHit: _ => true, Failing, Users);
        Assert.Equal("LAM0084", Assert.Single(run.Lamina).Id);
        Assert.Empty(run.Compiler);
    }

    [Fact]
    public void A_file_that_cannot_be_added_gets_another_name()
    {
        FailedRun whole = FailedRun.Of(CompilerStage.Files, isHit: _ => false, Sources);
        for (int file = 1; file <= whole.Files.Count; file++)
        {
            int hit = file;
            FailedRun run = FailedRun.Of(CompilerStage.Files, isHit: count => count == hit, Sources);
            LaminaDiagnostic error = Assert.Single(run.Lamina);
            Assert.Equal("LAM0084", error.Id);
            Assert.Contains("at the stage 'adding files' with InjectedFault", error.Message, StringComparison.Ordinal);
            Assert.Empty(run.Compiler);
            Assert.Equal(whole.Files.Values.Order(StringComparer.Ordinal), run.Files.Values.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Without_the_names_that_clash_every_file_gets_a_name_of_its_own()
    {
        FailedRun whole = FailedRun.Of(CompilerStage.FileNames, isHit: _ => false, Sources);
        FailedRun run = FailedRun.Of(CompilerStage.FileNames, isHit: count => count == 1, Sources);
        Assert.Contains("at the stage 'naming files'", Assert.Single(run.Lamina).Message, StringComparison.Ordinal);
        Assert.Equal(whole.Files.Values.Order(StringComparer.Ordinal), run.Files.Values.Order(StringComparer.Ordinal));
        Assert.Empty(run.Compiler);
    }

    [Fact]
    public void A_project_whose_references_cannot_be_read_is_compiled_without_ilgpu()
    {
        FailedRun whole = FailedRun.Of(CompilerStage.IlgpuReference, isHit: _ => false, Sources);
        FailedRun run = FailedRun.Of(CompilerStage.IlgpuReference, isHit: count => count == 1, Sources);
        Assert.Contains("on 'Tested' at the stage 'looking for ILGPU'", Assert.Single(run.Lamina).Message, StringComparison.Ordinal);
        Assert.Equal(whole.Files, run.Files);
    }

    [Fact]
    public void Stages_that_cannot_be_printed_are_one_error_and_a_line_in_their_file()
    {
        FailedRun run = FailedRun.Of(CompilerStage.StageTexts, isHit: count => count == 1, isPrinting: true, [Failing]);
        Assert.Contains("at the stage 'printing stages'", Assert.Single(run.Lamina).Message, StringComparison.Ordinal);
        Assert.EndsWith(
            "// == failed: printing stages, InjectedFault: injected into a stage\n", run.Files["Acme.Outer-1.Failing.Stages.g.cs"],
            StringComparison.Ordinal);
    }

    /// <summary>The stages are printed by running them again, and must not report again what compiling them reports.</summary>
    [Theory]
    [MemberData(nameof(Stages))]
    public void A_fault_is_reported_once_if_stages_are_printed_too(string name)
    {
        var stage = Enum.Parse<CompilerStage>(name);
        FailedRun run = FailedRun.Of(stage, isHit: _ => true, isPrinting: true, [Failing]);
        Assert.Equal("LAM0084", Assert.Single(run.Lamina).Id);
        Assert.Empty(run.Compiler);
    }

    [Fact]
    public void A_network_with_an_error_of_its_own_fails_as_others_do()
    {
        string wrong = Failing.Replace("Dense(4)", "Dense(0)", StringComparison.Ordinal);
        FailedRun run = FailedRun.Of(CompilerStage.CSharp, isHit: _ => true, wrong, Users);
        Assert.Equal(["LAM0018", "LAM0084"], run.Lamina.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        Assert.Empty(run.Compiler);
    }

    /// <summary>A location that moves with every keystroke must not compile anything again, and the error must follow the class.</summary>
    [Fact]
    public void The_error_follows_the_class_and_nothing_is_compiled_again()
    {
        CSharpCompilation before = Harness.Sources.Compile(SourceSettings.Default, Failing, Other);
        CSharpCompilation after = Harness.Sources.Compile(SourceSettings.Default, "// A line above.\n\n" + Failing, Other);
        (ImmutableArray<Diagnostic> first, ImmutableArray<Diagnostic> second, GeneratorRunResult result) = Watched.Run(
            run => { if (run.Stage == CompilerStage.Scheduling) throw new InjectedFault(); },
            () =>
            {
                GeneratorDriver driver = GeneratorDrivers.Create(before).RunGenerators(before);
                GeneratorDriver edited = driver.RunGenerators(after);
                return (
                    driver.GetRunResult().Diagnostics, edited.GetRunResult().Diagnostics, edited.GetRunResult().Results.Single());
            });
        Assert.Equal(2, first.Length);
        Assert.Equal(2, second.Length);
        Assert.Equal(first[0].Location.GetLineSpan().StartLinePosition.Line + 2, second[0].Location.GetLineSpan().StartLinePosition.Line);
        Assert.All(
            RunChecks.Reasons(result).Where(step => step.Step != "SourceOutput"),
            step => Assert.True(step.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, step.ToString()));
    }

    private static void AssertThrowing(string text) => Assert.Contains("every member throws", text, StringComparison.Ordinal);

    private static void AssertOthersAreCompiled(FailedRun run)
    {
        GeneratorRun alone = GeneratorRun.Of(Other);
        Assert.Equal(2, alone.Files.Count);
        Assert.All(alone.Files, file => Assert.Equal(file.Text, run.Files[file.Name]));
    }
}
