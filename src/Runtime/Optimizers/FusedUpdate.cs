using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Lamina.Numerics;

namespace Lamina.Optimizers;

/// <summary>The one loop of all optimizers: reads parameters, gradients and averages once, writes parameters and averages once.</summary>
internal static class FusedUpdate
{
    /// <summary>Applies a rule to a block, or to a part of one.</summary>
    /// <param name="rule">The formula, its coefficients computed. By reference to save a copy; it is not changed.</param>
    /// <param name="parameters">Updated in place.</param>
    /// <param name="gradients">As long as <paramref name="parameters"/>.</param>
    /// <param name="first">As long, or anything for a rule that keeps no average.</param>
    /// <param name="second">As long, or anything for a rule that keeps fewer than two.</param>
    [MethodImpl(Kernel.Options)]
    public static void Run<TRule>(
        ref TRule rule, Span<float> parameters, ReadOnlySpan<float> gradients, Span<float> first, Span<float> second)
        where TRule : struct, IUpdateRule
    {
        ref float w = ref MemoryMarshal.GetReference(parameters);
        ref float dw = ref MemoryMarshal.GetReference(gradients);
        ref float v = ref MemoryMarshal.GetReference(first);
        ref float s = ref MemoryMarshal.GetReference(second);
        int i = 0;
        for (; i <= parameters.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            nuint at = (nuint)i;
            Vector<float> moment1 = TRule.Moments > 0 ? Vector.LoadUnsafe(ref v, at) : default;
            Vector<float> moment2 = TRule.Moments > 1 ? Vector.LoadUnsafe(ref s, at) : default;
            rule.Next(Vector.LoadUnsafe(ref w, at), Vector.LoadUnsafe(ref dw, at), ref moment1, ref moment2).StoreUnsafe(ref w, at);
            if (TRule.Moments > 0) moment1.StoreUnsafe(ref v, at);
            if (TRule.Moments > 1) moment2.StoreUnsafe(ref s, at);
        }

        if (i < parameters.Length)
        {
            RunTail(
                ref rule, parameters[i..], gradients[i..],
                TRule.Moments > 0 ? first[i..] : default, TRule.Moments > 1 ? second[i..] : default);
        }
    }

    /// <summary>The numbers that do not fill a vector, padded with zeros to one: the same formula, hence the same bits.</summary>
    [SkipLocalsInit]
    private static void RunTail<TRule>(
        ref TRule rule, Span<float> parameters, ReadOnlySpan<float> gradients, Span<float> first, Span<float> second)
        where TRule : struct, IUpdateRule
    {
        Span<float> lanes = stackalloc float[Vector<float>.Count];
        Vector<float> moment1 = Padded(first, lanes);
        Vector<float> moment2 = Padded(second, lanes);
        Vector<float> w = rule.Next(Padded(parameters, lanes), Padded(gradients, lanes), ref moment1, ref moment2);
        Unpad(w, lanes, parameters);
        Unpad(moment1, lanes, first);
        Unpad(moment2, lanes, second);
    }

    private static Vector<float> Padded(ReadOnlySpan<float> source, Span<float> lanes)
    {
        lanes.Clear();
        source.CopyTo(lanes);
        return new Vector<float>(lanes);
    }

    private static void Unpad(Vector<float> value, Span<float> lanes, Span<float> destination)
    {
        value.CopyTo(lanes);
        lanes[..destination.Length].CopyTo(destination);
    }
}
