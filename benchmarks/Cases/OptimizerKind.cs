namespace Lamina.Benchmarks.Cases;

/// <summary>The measured optimizers: the one with the least memory traffic, and the common one with the most.</summary>
public enum OptimizerKind
{
    /// <summary>w ← w − α·dw.</summary>
    GradientDescent,

    /// <summary>Adam.</summary>
    Adam,
}
