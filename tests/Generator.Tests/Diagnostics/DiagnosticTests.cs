using Lamina.Generator.Tests.Harness;

namespace Lamina.Generator.Tests.Diagnostics;

public class DiagnosticTests
{
    /// <summary>Everything users of a network refer to.</summary>
    private const string Users = """
        internal static class NetworkUsers
        {
            public static string Run()
            {
                var net = new Net(seed: 1);
                net.Predict(Numbers(2), Numbers(1));
                net.Predict(Numbers(4), Numbers(2), examples: 2);
                int parameters = net.Parameters.Span.Length + Net.Description.ParameterCount;
                return Train(net) + parameters + Train(new Net());
            }

            private static float[] Numbers(int count) => new float[count];

            private static string Train<TNetwork>(TNetwork network)
                where TNetwork : class, Lamina.INetwork<TNetwork> => TNetwork.Description.Name + network.Parameters;
        }
        """;

    private const string LayerUsers = """
        internal static class LayerUsers
        {
            public static float Run(Net net) => net.Dense1.Weights[0] + net.Dense1.Biases[0];
        }
        """;

    private static readonly Dictionary<string, DiagnosticCase> Cases = DiagnosticCases.All.ToDictionary(row => row.Name);

    public static TheoryData<string> Names => new(Cases.Keys);

    /// <summary>Mistakes in attributes only; a class with members of its own can differ in what users see.</summary>
    public static TheoryData<string> NamesInAttributes => new(Cases.Values
        .Where(row => !row.HasCompilerErrors && row.BadSource.EndsWith("\npublic partial class Net;\n", StringComparison.Ordinal))
        .Where(row => row.CanBeExtended)
        .Select(row => row.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_mistake_is_the_one_diagnostic_and_underlines_its_cause(string name)
    {
        DiagnosticCase row = Cases[name];
        GeneratorRun run = GeneratorRun.Of(row.Settings, row.BadSource);
        Assert.True(run.Lamina.Count == 1, string.Join("\n", run.Lamina));
        Assert.Equal((row.Id, row.Underlined, row.Start), (run.Lamina[0].Id, run.Lamina[0].Underlined, run.Lamina[0].Start));
        Assert.All(row.Facts, fact => Assert.Contains(fact, run.Lamina[0].Message, StringComparison.Ordinal));
        if (row.Others is { } others) Assert.Equal(others, run.Lamina[0].Others);
        if (row.Fixes is { } fixes) Assert.Equal(fixes, run.Lamina[0].Fixes);
        if (!row.HasCompilerErrors) run.AssertCompiles();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_nearest_right_source_has_no_diagnostic(string name) =>
        GeneratorRun.Of(Cases[name].GoodSettings, Cases[name].Good).AssertClean();

    [Fact]
    public void Rules_that_walk_from_layer_to_layer_end_when_a_layer_has_the_name_of_the_one_it_takes()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using Lamina;
            [Network, Input(2), Dense(2), Softmax(Name = "a"), Softmax(Name = "a"), Loss(Loss.CrossEntropy, Target = new[] { 3 })]
            public partial class Net;
            """);
        Assert.Equal(["LAM0017", "LAM0067"], run.Lamina.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void No_loss_is_built_on_a_guessed_shape()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using Lamina;
            [Network, Input(4), Dense(1), Softmax, Loss(Loss.CrossEntropy, ClassWeights = new double[] { 0.5, 1 })]
            public partial class Net;
            """);
        Assert.Equal("LAM0026", Assert.Single(run.Lamina).Id);
    }

    [Theory]
    [MemberData(nameof(NamesInAttributes))]
    public void Users_of_a_wrong_network_see_no_further_error(string name)
    {
        DiagnosticCase row = Cases[name];
        bool hasDense1 = row.BadSource.Contains("Dense(", StringComparison.Ordinal)
            && !row.BadSource.Contains("Name =", StringComparison.Ordinal);
        string[] users = hasDense1 ? [Users, LayerUsers] : [Users];
        GeneratorRun run = GeneratorRun.Of(row.Settings, [row.BadSource, .. users]);
        Assert.Equal(row.Id, Assert.Single(run.Lamina).Id);
        run.AssertCompiles();
    }
}
