using System.Threading.Tasks;
using Xunit.Abstractions;

namespace Lamina.Tests.Standalone;

/// <summary>Collects the tests of an assembly.</summary>
internal sealed class DiscoverySink : LongLivedMarshalByRefObject, IMessageSink
{
    private readonly List<ITestCase> cases = [];
    private readonly TaskCompletionSource finished = new();

    /// <summary>All tests, once the last is found.</summary>
    public List<ITestCase> Wait()
    {
        finished.Task.Wait();
        return cases;
    }

    public bool OnMessage(IMessageSinkMessage message)
    {
        if (message is ITestCaseDiscoveryMessage found) cases.Add(found.TestCase);
        if (message is IDiscoveryCompleteMessage) finished.SetResult();
        return true;
    }
}
