namespace Lamina.EndToEnd.Tests.Support;

/// <summary>Something to do with a network whose type is found at run time.</summary>
internal interface INetworkVisitor
{
    void Visit<TNetwork>()
        where TNetwork : class, INetwork<TNetwork>;
}
