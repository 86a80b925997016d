using Xunit.Abstractions;
using Xunit.Sdk;

namespace Lamina.Generator.Tests.Harness;

/// <summary>Lines that a build's log shows whatever its verbosity: what a passing test writes to the console is left out there.</summary>
public sealed class BuildLog(IMessageSink sink)
{
    public void Write(string line) => sink.OnMessage(new DiagnosticMessage(line));
}
