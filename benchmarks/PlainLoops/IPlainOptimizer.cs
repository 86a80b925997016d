namespace Lamina.Benchmarks.PlainLoops;

/// <summary>An update of all parameters by their gradients.</summary>
internal interface IPlainOptimizer
{
    void Update(Span<float> parameters, ReadOnlySpan<float> gradients);
}
