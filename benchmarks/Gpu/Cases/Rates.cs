namespace Lamina.Benchmarks.Gpu.Cases;

/// <summary>The learning rate of both sides.</summary>
internal static class Rates
{
    /// <summary>Learning rate of Adam; small, because training uses the same batch repeatedly.</summary>
    public const double Training = 1e-4;
}
