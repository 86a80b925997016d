using Xunit.Abstractions;

namespace Lamina.Tests.Standalone;

/// <summary>xunit's defaults: collections run in parallel, on as many threads as there are processors.</summary>
internal sealed class DefaultOptions : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
{
    public TValue GetValue<TValue>(string name) => default!;

    public void SetValue<TValue>(string name, TValue value) => throw new NotSupportedException($"{name} keeps its default.");
}
