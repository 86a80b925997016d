namespace Lamina.Benchmarks.Cases;

/// <summary>The measured optimizers: the one with the least and the usual one with the most memory traffic.</summary>
public enum OptimizerKind
{
    /// <summary>w ← w − α·dw.</summary>
    GradientDescent,

    /// <summary>Adam.</summary>
    Adam,
}
