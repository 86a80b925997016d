using System.Numerics;
using Lamina.Kernels;

namespace Lamina.Regularizers;

/// <summary>Limits gradients, to avoid steps so large that the gradient is no longer a good approximation.</summary>
public static class GradientClipping
{
    /// <summary>Clips every element to [−limit, limit]; NaN stays NaN.</summary>
    /// <param name="gradients">Changed in place.</param>
    /// <param name="limit">From 1.2E-38 to 3.4E+38, the range of single precision.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is outside its range.</exception>
    public static void ByValue(Span<float> gradients, double limit)
    {
        float bound = (float)Hyperparameter.SinglePositive(limit);
        var upper = new Vector<float>(bound);
        int i = 0;
        for (; i <= gradients.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            Span<float> place = gradients.Slice(i, Vector<float>.Count);
            var gradient = new Vector<float>(place);

            // Comparisons instead of Min and Max, which on some hardware turn NaN into the limit and hide it.
            gradient = Vector.ConditionalSelect(Vector.GreaterThan(gradient, upper), upper, gradient);
            gradient = Vector.ConditionalSelect(Vector.LessThan(gradient, -upper), -upper, gradient);
            gradient.CopyTo(place);
        }

        for (; i < gradients.Length; i++)
        {
            if (gradients[i] > bound) gradients[i] = bound;
            if (gradients[i] < -bound) gradients[i] = -bound;
        }
    }

    /// <summary>
    /// Scales all elements by limit/‖g‖₂ if ‖g‖₂ is above the limit (Pascanu, Mikolov and Bengio 2013, algorithm 1). Gradients whose norm
    /// is not finite are unchanged; check the returned norm.
    /// </summary>
    /// <param name="gradients">Changed in place.</param>
    /// <param name="limit">From 1.2E-38 to 3.4E+38, the range of single precision.</param>
    /// <returns>‖g‖₂ before clipping, accumulated in double precision.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is outside its range.</exception>
    public static double ByNorm(Span<float> gradients, double limit)
    {
        Hyperparameter.SinglePositive(limit);
        double norm = Math.Sqrt(OrderedSum.Of<SquareTerm, float>(gradients));
        if (norm > limit && double.IsFinite(norm)) Scale(gradients, (float)(limit / norm));
        return norm;
    }

    private static void Scale(Span<float> gradients, float factor)
    {
        int i = 0;
        for (; i <= gradients.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            Span<float> place = gradients.Slice(i, Vector<float>.Count);
            (new Vector<float>(place) * factor).CopyTo(place);
        }

        for (; i < gradients.Length; i++) gradients[i] *= factor;
    }
}
