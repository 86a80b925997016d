using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lamina.Kernels;

namespace Lamina.Optimizers;

/// <summary>The loop of all optimizers: reads parameters, gradients and averages once, and writes parameters and averages once.</summary>
internal static class FusedUpdate
{
    /// <summary>Applies a rule to a block, or to a part of one.</summary>
    /// <param name="rule">The formula with its coefficients computed. By reference to avoid a copy; it is not changed.</param>
    /// <param name="parameters">Updated in place.</param>
    /// <param name="gradients">Of the same length as <paramref name="parameters"/>.</param>
    /// <param name="first">Of the same length; ignored by a rule without averages.</param>
    /// <param name="second">Of the same length; ignored by a rule with fewer than two averages.</param>
    public static void Run<TRule>(
        ref TRule rule, Span<float> parameters, ReadOnlySpan<float> gradients, Span<float> first, Span<float> second)
        where TRule : struct, IUpdateRule
    {
        int done = 0;
        if (Vector512.IsHardwareAccelerated)
            done = Run<TRule, Lanes512<float>>(ref rule, parameters, gradients, first, second, from: 0);
        else if (Vector256.IsHardwareAccelerated)
            done = Run<TRule, Lanes256<float>>(ref rule, parameters, gradients, first, second, from: 0);
        else if (Vector128.IsHardwareAccelerated)
            done = Run<TRule, Lanes128<float>>(ref rule, parameters, gradients, first, second, from: 0);
        Run<TRule, Scalar<float>>(ref rule, parameters, gradients, first, second, done);
    }

    /// <summary>Updates whole vectors from an index on; returns the first index that is left.</summary>
    [MethodImpl(Kernel.Options)]
    private static int Run<TRule, V>(
        ref TRule rule, Span<float> parameters, ReadOnlySpan<float> gradients, Span<float> first, Span<float> second, int from)
        where TRule : struct, IUpdateRule
        where V : struct, ILanes<V, float>
    {
        int i = from;
        for (; i <= parameters.Length - V.Count; i += V.Count)
        {
            V moment1 = TRule.Moments > 0 ? V.LoadUnsafe(first, i) : V.Zero;
            V moment2 = TRule.Moments > 1 ? V.LoadUnsafe(second, i) : V.Zero;
            V.StoreUnsafe(rule.Next(V.LoadUnsafe(parameters, i), V.LoadUnsafe(gradients, i), ref moment1, ref moment2), parameters, i);
            if (TRule.Moments > 0) V.StoreUnsafe(moment1, first, i);
            if (TRule.Moments > 1) V.StoreUnsafe(moment2, second, i);
        }

        return i;
    }
}
