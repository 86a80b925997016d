using Lamina.Generator.Tests.Harness;
using Xunit.Abstractions;

namespace Lamina.Generator.Tests.Fuzz;

/// <summary>Tells a build's log which seeds run.</summary>
public sealed class FuzzLog
{
    public FuzzLog(IMessageSink sink)
    {
        var log = new BuildLog(sink);
        foreach (FuzzSeeds seeds in FuzzSeeds.All) log.Write(seeds.ToString());
    }
}
