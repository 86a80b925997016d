using Lamina.Generator.Tests.Harness;

namespace Lamina.Generator.Tests.Hosts;

public class StaticOrderTests
{
    /// <summary>C# initialises statics of the user's part before those of the generated part.</summary>
    [Fact]
    public void A_static_member_may_hold_a_network_of_its_own_class()
    {
        string source = HostSource.Expand(
            "$ public partial class Net { public static readonly Net Default = new(seed: 3); public bool IsDefault => this == Default; }");
        using LoadedNetwork loaded = LoadedNetwork.Load(source);
        Assert.Equal(17, loaded.With("Net", seed: 1, new ParameterCount()));
    }

    private sealed class ParameterCount : INetworkCall<int>
    {
        public int Call<TNetwork>(TNetwork network)
            where TNetwork : class, INetwork<TNetwork> => TNetwork.Description.ParameterCount;
    }
}
