using Lamina.EndToEnd.Tests.Support;

namespace Lamina.Devices.Tests.Support;

/// <summary>The device programs of networks.</summary>
internal sealed class ProgramList : INetworkVisitor
{
    private readonly List<DeviceProgram> programs = [];

    private ProgramList()
    {
    }

    public static IReadOnlyList<DeviceProgram> Of(IEnumerable<string> networks)
    {
        var list = new ProgramList();
        foreach (string network in networks) NetworkCatalog.Visit(network, list);
        return list.programs;
    }

    public void Visit<TNetwork>()
        where TNetwork : class, INetwork<TNetwork> => programs.Add(DeviceCode.Of<TNetwork>());
}
