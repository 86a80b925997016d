using Lamina.Generator.Declarations;
using Lamina.Generator.Parsing;
using Lamina.Generator.Runs;
using Lamina.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Lamina.Generator.Tests.Lowering;

/// <summary>What is written as source and parsed again is the same declaration.</summary>
public class DeclaredSourceTests
{
    private const int Graphs = 60;

    public static TheoryData<string> Names => new(DeclaredGraphs.All.Keys.Concat(LargeGraphs.All.Keys));

    public static TheoryData<int> Seeds => new(Enumerable.Range(0, Graphs));

    [Theory]
    [MemberData(nameof(Names))]
    public void Parsing_a_graphs_source_gives_its_declaration(string name) =>
        Check(DeclaredGraphs.All.TryGetValue(name, out NetworkDeclaration? declared) ? declared : LargeGraphs.All[name]);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Parsing_a_random_graphs_source_gives_its_declaration(int seed) => Check(RandomGraphs.Declaration(seed));

    private static void Check(NetworkDeclaration declared)
    {
        CSharpCompilation compilation = Sources.Compile(SourceSettings.Default, DeclaredSource.Of(declared));
        string name = $"{declared.Host.Namespace}.{declared.Host.Type.Name}";
        ParsedNetwork parsed = NetworkParser.Parse(compilation.GetTypeByMetadataName(name)!, compilation, new CompilerRun());
        Assert.Empty(parsed.Declaration.Problems);
        Assert.Equal(
            declared.Inputs.Select(input => input with { Site = 0 }), parsed.Declaration.Inputs.Select(input => input with { Site = 0 }));
        Assert.Equal(declared.Layers.Select(Placeless), parsed.Declaration.Layers.Select(Placeless));
        Assert.Equal(declared.Losses.Select(Placeless), parsed.Declaration.Losses.Select(Placeless));
        Assert.Equal(declared.Outputs.Select(Placeless), parsed.Declaration.Outputs.Select(Placeless));
    }

    [Fact]
    public void Parsing_stated_outputs_and_targets_gives_their_declarations()
    {
        NetworkDeclaration network = RandomGraphs.Declaration(3);
        Check(network with
        {
            Outputs = network.Losses
                .Select((loss, i) => new OutputDeclaration(0, new[] { i + 2 }.ToEquatableArray(), loss.From)).ToEquatableArray(),
            Losses = network.Losses.Select(loss => loss with { Target = new[] { 3, 1 }.ToEquatableArray() }).ToEquatableArray(),
        });
    }

    private static LayerDeclaration Placeless(LayerDeclaration layer) => layer is UseDeclaration use
        ? use with { Site = 0, Path = default, Layers = use.Layers.Select(Placeless).ToEquatableArray() }
        : layer with { Site = 0, Path = default };

    private static LossDeclaration Placeless(LossDeclaration loss) => loss with { Site = 0, LayersBefore = 0 };

    private static OutputDeclaration Placeless(OutputDeclaration output) => output with { Site = 0, LayersBefore = 0 };
}
