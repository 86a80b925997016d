using System.Collections.Immutable;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Lamina.Generator.Tests.Diagnostics;

/// <summary>Advice comes where it is wanted, and nowhere else.</summary>
public class SeverityTests
{
    /// <summary>A bias before a batch normalisation: LAM0045 on the first layer.</summary>
    private const string Bias = """
        using Lamina;
        [Network]
        [Input(3)]
        [Dense(4)]
        [BatchNorm, Relu, Dense(1)]
        [Loss(Loss.MeanSquaredError)]
        public partial class Net;
        """;

    [Theory]
    [InlineData("[Dense(4)]", "[Dense(4, Suppress = \"LAM0045\")]")]
    [InlineData("[Dense(4)]", "[Dense(4, Suppress = \"LAM0029, LAM0045\")]")]
    [InlineData("[Network]", "[Network(Suppress = \"LAM0045\")]")]
    [InlineData("[Dense(4)]", "#pragma warning disable LAM0045\n[Dense(4)]\n#pragma warning restore LAM0045")]
    [InlineData(
        "[Network]", "[Network]\n[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Lamina\", \"LAM0045\", Justification = \"Meant.\")]")]
    public void Advice_can_be_silenced(string part, string silenced)
    {
        Assert.Equal("LAM0045", Assert.Single(GeneratorRun.Of(Bias).Lamina).Id);
        GeneratorRun.Of(Bias.Replace(part, silenced, StringComparison.Ordinal)).AssertClean();
    }

    [Theory]
    [InlineData("Dense(1)", "Dense(1, Suppress = \"LAM0045\")")]
    [InlineData("Dense(4)", "Dense(4, Suppress = \"LAM0070\")")]
    public void Silence_for_another_layer_or_id_is_none(string part, string silenced) => Assert.Equal(
        "LAM0045", Assert.Single(GeneratorRun.Of(Bias.Replace(part, silenced, StringComparison.Ordinal)).Lamina).Id);

    /// <summary>Its network would throw, and nothing would say why.</summary>
    [Theory]
    [InlineData("[Dense(2, Suppress = \"LAM0019\")]", "[Network]")]
    [InlineData("[Dense(2)]", "[Network(Suppress = \"LAM0019\")]")]
    public void An_error_is_never_silenced(string layer, string network) => Assert.Equal(
        ["LAM0019", "LAM0082"],
        GeneratorRun.Of($"using Lamina; {network} [Input(4, 4)] {layer} [Flatten, Dense(1)] [Loss(Loss.MeanSquaredError)] partial class "
            + "Net;")
            .Lamina.Select(diagnostic => diagnostic.Id).Order());

    [Fact]
    public void A_layer_of_a_block_is_silenced_in_the_block()
    {
        const string Source = """
            using Lamina;
            [Block, Dense(4), BatchNorm, Relu]
            public class Part;
            [Network, Input(3), Use<Part>, Dense(1), Loss(Loss.MeanSquaredError)]
            public partial class Net;
            """;
        LaminaDiagnostic diagnostic = Assert.Single(GeneratorRun.Of(Source).Lamina);
        Assert.Equal(("LAM0045", "Use<Part>", "Dense(4)"), (diagnostic.Id, diagnostic.Underlined, diagnostic.Others[0]));
        GeneratorRun.Of(Source.Replace("Dense(4)", "Dense(4, Suppress = \"LAM0045\")", StringComparison.Ordinal)).AssertClean();
    }

    [Fact]
    public void Severities_follow_the_configuration()
    {
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(Run(ReportDiagnostic.Error).Lamina).Severity);
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(Run(ReportDiagnostic.Default).Lamina).Severity);
        Assert.Empty(Run(ReportDiagnostic.Suppress).Lamina);
    }

    /// <summary>A project that sets the severity of all analyzers, or of ours, would otherwise build a network that throws.</summary>
    [Theory]
    [InlineData(ReportDiagnostic.Warn)]
    [InlineData(ReportDiagnostic.Hidden)]
    [InlineData(ReportDiagnostic.Suppress)]
    public void No_setting_makes_less_of_an_error(ReportDiagnostic severity)
    {
        const string Source = "using Lamina;\n#pragma warning disable LAM0018\n[Network, Input(3), Dense(0), Loss(Loss.Huber)]\n"
            + "public partial class Net;";
        LaminaDiagnostic found = Assert.Single(GeneratorRun.Of(With("LAM0018", severity), Source).Lamina);
        Assert.Equal(("LAM0018", DiagnosticSeverity.Error), (found.Id, found.Severity));
    }

    [Fact]
    public void Shapes_stand_on_every_layer_when_they_are_turned_on()
    {
        const string Source = """
            using Lamina;
            [Block, Conv2D(8, 3), Relu]
            public class Part;
            [Network, Input(28, 28, 1), Use<Part>(Repeat = 2), MaxPool2D(2), Flatten, Dense(10), Softmax, Loss(Loss.CrossEntropy)]
            public partial class Net;
            """;
        Assert.Equal(
            ["Use<Part> gives 24×24×8", "MaxPool2D(2) gives 12×12×8", "Flatten gives 1,152", "Dense(10) gives 10", "Softmax gives 10"],
            GeneratorRun.Of(With("LAM0081", ReportDiagnostic.Info), Source).Lamina.Select(diagnostic => diagnostic.Message));
        GeneratorRun.Of(Source).AssertClean();
    }

    [Fact]
    public void Shapes_stand_on_the_layers_before_a_mistake_only()
    {
        const string Source = """
            using Lamina;
            [Network, Input(4, 9, 1), Conv2D(8, 3), Relu, Conv2D(8, 5), Relu, Flatten, Dense(10), Softmax, Loss(Loss.CrossEntropy)]
            public partial class Net;
            """;
        IReadOnlyList<LaminaDiagnostic> found = GeneratorRun.Of(With("LAM0081", ReportDiagnostic.Info), Source).Lamina;
        Assert.Equal(
            ["Conv2D(8, 3) gives 2×7×8", "Relu gives 2×7×8", "Dense(10) gives 10", "Softmax gives 10"],
            found.Where(diagnostic => diagnostic.Id == "LAM0081").Select(diagnostic => diagnostic.Message));
        Assert.Single(found, diagnostic => diagnostic.Id == "LAM0034");
    }

    private static GeneratorRun Run(ReportDiagnostic severity) => GeneratorRun.Of(With("LAM0045", severity), Bias);

    private static SourceSettings With(string id, ReportDiagnostic severity) =>
        new() { Severities = ImmutableDictionary<string, ReportDiagnostic>.Empty.Add(id, severity) };
}
