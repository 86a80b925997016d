using System.Numerics;
using System.Runtime.InteropServices;

namespace Lamina.Training;

/// <summary>Passes over a gradient block or a part of one.</summary>
internal static class GradientSum
{
    /// <summary>total += part.</summary>
    public static void Add(Span<float> total, ReadOnlySpan<float> part)
    {
        Span<Vector<float>> sums = MemoryMarshal.Cast<float, Vector<float>>(total);
        ReadOnlySpan<Vector<float>> terms = MemoryMarshal.Cast<float, Vector<float>>(part[..total.Length]);
        for (int i = 0; i < sums.Length; i++) sums[i] += terms[i];
        for (int i = sums.Length * Vector<float>.Count; i < total.Length; i++) total[i] += part[i];
    }

    /// <summary>total −= part.</summary>
    public static void Subtract(Span<float> total, ReadOnlySpan<float> part)
    {
        Span<Vector<float>> rests = MemoryMarshal.Cast<float, Vector<float>>(total);
        ReadOnlySpan<Vector<float>> terms = MemoryMarshal.Cast<float, Vector<float>>(part[..total.Length]);
        for (int i = 0; i < rests.Length; i++) rests[i] -= terms[i];
        for (int i = rests.Length * Vector<float>.Count; i < total.Length; i++) total[i] -= part[i];
    }
}
