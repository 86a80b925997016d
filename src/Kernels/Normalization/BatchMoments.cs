using System.ComponentModel;

namespace Lamina.Kernels;

/// <summary>The mean and variance of each feature that a batch was normalised with.</summary>
/// <typeparam name="T">The number type, <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="mean">(width); μ of <see cref="BatchStatistics{T, V}"/>.</param>
/// <param name="variance">(width); σ² of <see cref="BatchStatistics{T, V}"/>.</param>
/// <param name="epsilon">ε, above 0 in single precision too.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct BatchMoments<T>(ReadOnlySpan<T> mean, ReadOnlySpan<T> variance, double epsilon)
{
    /// <summary>μ.</summary>
    internal ReadOnlySpan<T> Mean { get; } = mean;

    /// <summary>σ².</summary>
    internal ReadOnlySpan<T> Variance { get; } = variance;

    /// <summary>ε.</summary>
    internal double Epsilon { get; } = epsilon;
}
