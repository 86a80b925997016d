namespace Lamina.Generator.Tests.Harness;

public class HarnessTests
{
    private const string Planar = """
        using Lamina;

        [Network, Input(2)]
        [Dense(4), Tanh]
        [Dense(1), Sigmoid]
        [Loss(Loss.BinaryCrossEntropy)]
        public partial class PlanarNet;
        """;

    [Fact]
    public void A_small_network_is_generated_without_any_diagnostic() => GeneratorRun.Of(Planar).AssertClean();

    [Fact]
    public void A_loaded_network_runs()
    {
        using LoadedNetwork loaded = LoadedNetwork.Load(Planar);
        Assert.Equal(17, loaded.With("PlanarNet", seed: 1, new ParameterCount()));
    }

    [Fact]
    public void A_problem_is_found_where_it_is()
    {
        GeneratorRun run = GeneratorRun.Of(Planar.Replace("Dense(4)", "Dense(0)", StringComparison.Ordinal));
        LaminaDiagnostic diagnostic = Assert.Single(run.Lamina);
        Assert.Equal("LAM0018", diagnostic.Id);
        Assert.Equal("Dense(0)", diagnostic.Underlined);
        Assert.True(run.HasLaminaError);
    }

    private sealed class ParameterCount : INetworkCall<int>
    {
        public int Call<TNetwork>(TNetwork network)
            where TNetwork : class, INetwork<TNetwork> => TNetwork.Description.ParameterCount;
    }
}
