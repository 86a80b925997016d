using System.ComponentModel;
using System.Numerics;

namespace Lamina.Kernels;

/// <summary>
/// Penalties on large weights, part of J: their values and their gradients. Sums are accumulated in double precision and in a fixed
/// order, so they do not depend on the hardware.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WeightPenalty
{
    /// <summary>L2: returns (λ/2m) Σw² and adds (λ/m)·w to the gradient.</summary>
    /// <param name="w">Weights, flat.</param>
    /// <param name="dw">∂J/∂w, of the length of <paramref name="w"/>; empty to compute the penalty only.</param>
    /// <param name="lambda">λ, 0 or above.</param>
    /// <param name="examples">m, at least 1.</param>
    /// <exception cref="ArgumentException">The lengths differ. Nothing was changed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">λ or m is outside its range. Nothing was changed.</exception>
    public static double L2<T>(ReadOnlySpan<T> w, Span<T> dw, double lambda, int examples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => 0.5 * Add<SquareTerm, T>(w, dw, lambda, examples);

    /// <summary>L1: returns (λ/m) Σ|w| and adds (λ/m)·sign(w) to the gradient, nothing where w is 0.</summary>
    /// <param name="w">Weights, flat.</param>
    /// <param name="dw">∂J/∂w, of the length of <paramref name="w"/>; empty to compute the penalty only.</param>
    /// <param name="lambda">λ, 0 or above.</param>
    /// <param name="examples">m, at least 1.</param>
    /// <exception cref="ArgumentException">The lengths differ. Nothing was changed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">λ or m is outside its range. Nothing was changed.</exception>
    public static double L1<T>(ReadOnlySpan<T> w, Span<T> dw, double lambda, int examples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Add<AbsoluteTerm, T>(w, dw, lambda, examples);

    private static double Add<TTerm, T>(ReadOnlySpan<T> w, Span<T> dw, double lambda, int examples)
        where TTerm : struct, IWeightTerm
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Hyperparameter.NotNegative(lambda);
        ArgumentOutOfRangeException.ThrowIfLessThan(examples, 1);
        if (!dw.IsEmpty && dw.Length != w.Length)
        {
            throw new ArgumentException($"There are {w.Length} weights and {dw.Length} gradients.", nameof(dw));
        }

        double sum = OrderedSum.Of<TTerm, T>(w);
        if (!dw.IsEmpty) AddGradient<TTerm, T>(w, dw, T.CreateTruncating(lambda / examples));
        return lambda / examples * sum;
    }

    /// <summary>dw += factor·direction(w).</summary>
    private static void AddGradient<TTerm, T>(ReadOnlySpan<T> w, Span<T> dw, T factor)
        where TTerm : struct, IWeightTerm
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var factors = new Vector<T>(factor);
        int i = 0;
        for (; i <= w.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            Span<T> gradient = dw.Slice(i, Vector<T>.Count);
            (new Vector<T>(gradient) + (factors * TTerm.Direction(new Vector<T>(w[i..])))).CopyTo(gradient);
        }

        for (; i < w.Length; i++) dw[i] += factor * TTerm.Direction(w[i]);
    }
}
