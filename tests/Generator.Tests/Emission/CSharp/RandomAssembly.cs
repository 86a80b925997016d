using Lamina.Generator.Declarations;
using Lamina.Generator.Tests.Harness;
using Lamina.Generator.Tests.Lowering;

namespace Lamina.Generator.Tests.Emission.CSharp;

/// <summary>The tests that run the same random networks, which are compiled once for all of them.</summary>
[CollectionDefinition(nameof(RandomAssemblyCollection))]
public sealed class RandomAssemblyCollection : ICollectionFixture<RandomAssembly>;

/// <summary>Random networks and graphs, compiled into one assembly.</summary>
public sealed class RandomAssembly : IDisposable
{
    private readonly LoadedNetwork loaded =
        LoadedNetwork.Load(Networks.Select(DeclaredSource.Of).ToArray());

    private static IEnumerable<NetworkDeclaration> Networks => EmittedCodeTests.Seeds.Select(RandomNetworks.Declaration)
        .Concat(DeclaredGraphs.All.Values).Append(EmittedGraphTests.Transformer)
            .Concat(EmittedGraphTests.Seeds.Select(RandomGraphs.Declaration));

    internal TResult With<TResult>(NetworkDeclaration network, INetworkCall<TResult> call) =>
        loaded.With($"{network.Host.Namespace}.{network.Host.Type.Name}", seed: 1, call);

    /// <inheritdoc/>
    public void Dispose() => loaded.Dispose();
}
