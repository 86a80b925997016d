using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO;
using Lamina.Generator.Runs;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Runs;

/// <summary>An exception in an analyzer is one error too, at the place that was analyzed, and the other findings remain.</summary>
public class AnalyzerFailureTests
{
    private const string Net = "using Lamina;\n[Network, Input(2), Dense(1), Loss(Loss.MeanSquaredError)]\npublic partial class Net;\n";

    private const string User = """
        public static class Right
        {
            public static void Run(Net net) => net.Predict(new float[2], new float[1]);
        }

        public static class Wrong
        {
            public static void Run(Net net) => net.Predict(new float[3], new float[1]);
        }
        """;

    private static readonly Lazy<CSharpCompilation> Compiled = new(() => GeneratorRun.Of(Net, User).Compilation);

    /// <summary>Also of stages that the generator runs too: here it has succeeded, so that nothing else reports them.</summary>
    [Theory]
    [InlineData(nameof(CompilerStage.Parsing), "parsing")]
    [InlineData(nameof(CompilerStage.Lowering), "lowering")]
    [InlineData(nameof(CompilerStage.Reports), "reporting diagnostics")]
    public void A_fault_in_the_analysis_of_a_network_is_one_error_on_its_class(string name, string stage)
    {
        var failing = Enum.Parse<CompilerStage>(name);
        IReadOnlyList<LaminaDiagnostic> found = Analyze(Compiled.Value, run => run.Network == "Net" && run.Stage == failing);
        LaminaDiagnostic error = Assert.Single(found, diagnostic => diagnostic.Id == "LAM0084");
        Assert.Equal("Net", error.Underlined);
        Assert.Contains($"on 'Net' at the stage '{stage}' with InjectedFault", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_in_the_check_of_a_call_is_an_error_on_that_call_alone()
    {
        IReadOnlyList<LaminaDiagnostic> found = Analyze(
            Compiled.Value, run => run.Network == "Right" && run.Stage == CompilerStage.CallSites);
        Assert.Equal(["LAM0075", "LAM0084"], found.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        LaminaDiagnostic error = found.Single(diagnostic => diagnostic.Id == "LAM0084");
        Assert.Equal("net.Predict(new float[2], new float[1])", error.Underlined);
        Assert.Contains("on 'Right' at the stage 'checking calls'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shape_that_cannot_be_found_is_one_error_however_many_calls_need_it()
    {
        var lowered = new ConcurrentDictionary<CompilerRun, bool>();
        LaminaDiagnostic error = Assert.Single(Analyze(
            Compiled.Value,
            run => run.Stage == CompilerStage.Lowering
                ? lowered.TryAdd(run, true) && false
                : run.Stage == CompilerStage.CallSites && lowered.ContainsKey(run)));
        Assert.Equal(("LAM0084", "Net"), (error.Id, error.Underlined));
    }

    [Fact]
    public void A_network_of_another_assembly_that_cannot_be_read_is_one_error_without_a_place()
    {
        using var image = new MemoryStream();
        Assert.True(GeneratorRun.Of(Net).Compilation.Emit(image).Success);
        CSharpCompilation user = Sources.Compile(SourceSettings.Default, User).WithAssemblyName("User")
            .AddReferences(MetadataReference.CreateFromImage(image.ToArray()));
        LaminaDiagnostic error = Assert.Single(Analyze(user, run => run.Stage == CompilerStage.Lowering));
        Assert.Equal(("LAM0084", ""), (error.Id, error.Underlined));
        Assert.Contains("on 'Net' at the stage 'lowering'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_in_the_check_of_a_weights_file_is_one_error_on_the_class()
    {
        using var files = new BinaryFiles([("Net.safetensors", [1])]);
        IReadOnlyList<LaminaDiagnostic> found = Analyze(
            Compiled.Value, run => run.Network == "Net" && run.Stage == CompilerStage.WeightsFiles, files.Texts);
        LaminaDiagnostic error = Assert.Single(found, diagnostic => diagnostic.Id == "LAM0084");
        Assert.Equal("Net", error.Underlined);
        Assert.Contains("at the stage 'checking weights files'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Analyzers_that_cannot_start_are_one_error_of_the_project()
    {
        IReadOnlyList<LaminaDiagnostic> found = Analyze(Compiled.Value, run => run.Network == "Tested");
        LaminaDiagnostic error = Assert.Single(found);
        Assert.Contains("on 'Tested' at the stage 'checking calls'", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Findings of ours, from steps that throw where they are hit.</summary>
    private static IReadOnlyList<LaminaDiagnostic> Analyze(
        Compilation compilation, Func<CompilerRun, bool> isHit, ImmutableArray<AdditionalText>? files = null) => Watched.Run(
        run => { if (isHit(run)) throw new InjectedFault(); },
        () => GeneratorRun.Ours(LaminaAnalyzers.RunWithCompiler(compilation, files ?? [])));
}
