using Lamina.Benchmarks.PlainLoops;

namespace Lamina.Benchmarks.Cases;

/// <summary>The measured networks.</summary>
internal static class NetworkCases
{
    public static readonly IReadOnlyList<INetworkCase> All =
    [
        new NetworkCase<PlanarNet>(1, HiddenActivation.Tanh),
        new NetworkCase<SmallNet>(1, HiddenActivation.Relu),
        new NetworkCase<DigitNet>(64, HiddenActivation.Relu),
        new NetworkCase<LargeNet>(128, HiddenActivation.Relu),
    ];

    public static IEnumerable<string> Names => All.Select(one => one.Name);

    public static INetworkCase Find(string name) => All.First(one => one.Name == name);
}
