using Lamina.Generator.Declarations;
using Lamina.Generator.Ir;
using Lamina.Generator.Lowering;
using Lamina.Generator.Output;
using Lamina.Generator.Scheduling;
using Lamina.Generator.Tests.Harness;
using Lamina.Generator.Tests.Lowering;
using Lamina.Generator.Tests.Parsing;
using Lamina.Generator.Tests.Passes;
using Lamina.Generator.Tests.Scheduling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Bounds;

/// <summary>Networks as deep as people build them. How long the compiler takes is a matter of benchmarks.</summary>
public class DeepNetworkTests
{
    /// <summary>Characters of the generated file of a ResNet-152.</summary>
    private const int LongestText = 1_000_000;

    private const double Overhead = 1.1;

    private static readonly NetworkDeclaration Residual = Parsed.Of(ResNet152.Source).Network;

    private static readonly NetworkDeclaration Thousand = Declare.Deep(1000, 16, ActivationKind.Relu, inputs: 16);

    [Fact]
    public void A_declared_ResNet_152_has_the_published_number_of_parameters()
    {
        LoweredNetwork lowered = NetworkLowering.Lower(Residual);
        Assert.Empty(lowered.Problems);
        Assert.Equal(
            ResNet152.ParameterCount,
            lowered.Graph!.Parameters.Where(parameter => parameter.Role == ParameterRole.Trained).Sum(parameter => parameter.Length));
    }

    [Fact]
    public void Its_source_is_short_because_blocks_share_code_and_compiles_without_warnings()
    {
        GeneratedFile file = NetworkCompiler.Compile(Residual)[0];
        Assert.InRange(file.Text.Length, 1, LongestText - 1);
        AssertCompiles(ResNet152.Source, file);
    }

    [Fact]
    public void Its_training_step_keeps_the_rules_and_the_bound_of_memory()
    {
        Schedule training = Scheduler.Schedule(DeclaredStages.Of(Residual).Training);
        ScheduleVerifier.Verify(training);
        int bound = BufferLifetime.LowerBound(training);
        Assert.InRange(training.ElementsPerExample, bound, bound * Overhead);
    }

    [Fact]
    public void A_thousand_dense_layers_compile_without_warnings() =>
        AssertCompiles(DeclaredSource.Of(Thousand), NetworkCompiler.Compile(Thousand)[0]);

    [Fact]
    public void Their_training_step_keeps_every_activation_and_little_else()
    {
        Schedule training = Scheduler.Schedule(DeclaredStages.Of(Thousand).Training);
        ScheduleVerifier.Verify(training);
        Assert.InRange(training.ElementsPerExample, 1000 * 16, 1003 * 16);
    }

    private static void AssertCompiles(string source, GeneratedFile file)
    {
        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, source, file.Text);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }
}
