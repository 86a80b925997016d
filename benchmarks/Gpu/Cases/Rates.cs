namespace Lamina.Benchmarks.Gpu.Cases;

/// <summary>What both sides train with.</summary>
internal static class Rates
{
    /// <summary>Learning rate of Adam; small, since a batch is trained on again and again.</summary>
    public const double Training = 1e-4;
}
