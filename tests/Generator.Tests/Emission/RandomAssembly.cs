using Lamina.Generator.Declarations;
using Lamina.Generator.Tests.Harness;
using Lamina.Generator.Tests.Lowering;

namespace Lamina.Generator.Tests.Emission;

/// <summary>The tests that run the same random networks, which are compiled once for all of them.</summary>
[CollectionDefinition(nameof(RandomAssemblyCollection))]
public sealed class RandomAssemblyCollection : ICollectionFixture<RandomAssembly>;

/// <summary>Random networks, compiled into one assembly.</summary>
public sealed class RandomAssembly : IDisposable
{
    private readonly LoadedNetwork loaded =
        LoadedNetwork.Load(EmittedCodeTests.Seeds.Select(seed => DeclaredSource.Of(RandomNetworks.Declaration(seed))).ToArray());

    internal TResult With<TResult>(NetworkDeclaration network, INetworkCall<TResult> call) =>
        loaded.With($"{network.Host.Namespace}.{network.Host.Type.Name}", seed: 1, call);

    /// <inheritdoc/>
    public void Dispose() => loaded.Dispose();
}
