namespace Lamina.EndToEnd.Tests.Support;

/// <summary>An operation on a network whose type is known only at run time.</summary>
internal interface INetworkVisitor
{
    void Visit<TNetwork>()
        where TNetwork : class, INetwork<TNetwork>;
}
