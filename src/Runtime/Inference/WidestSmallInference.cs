using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lamina.Kernels;

/// <summary>Calls the method of a small network with the widest lanes of this machine, and gives it memory on the stack.</summary>
/// <typeparam name="TMethods">The methods of a network.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WidestSmallInference<TMethods>
    where TMethods : struct, ISmallInferenceMethods
{
    /// <summary>Numbers of memory that suffice for most small networks.</summary>
    private const int Few = 256;

    /// <summary>Numbers of memory that suffice for all.</summary>
    private const int Most = 1024;

    /// <summary>Writes ŷ of one example.</summary>
    /// <param name="weights">The first of the packed weights.</param>
    /// <param name="input">The example; its length is checked by the caller.</param>
    /// <param name="output">ŷ; its length is checked by the caller.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void InferUnsafe(ref readonly float weights, ReadOnlySpan<float> input, Span<float> output)
    {
        ref float first = ref Unsafe.AsRef(in weights);
        ref float x = ref MemoryMarshal.GetReference(input);
        ref float y = ref MemoryMarshal.GetReference(output);
        if (TMethods.MemoryLength == 0) Infer(ref first, ref x, ref y, ref y);
        else if (TMethods.MemoryLength <= Few) WithFew(ref first, ref x, ref y);
        else WithMost(ref first, ref x, ref y);
    }

    [SkipLocalsInit]
    private static void WithFew(ref float weights, ref float input, ref float output)
    {
        Span<float> memory = stackalloc float[Few];
        Infer(ref weights, ref input, ref output, ref MemoryMarshal.GetReference(memory));
    }

    [SkipLocalsInit]
    private static void WithMost(ref float weights, ref float input, ref float output)
    {
        Span<float> memory = stackalloc float[Most];
        Infer(ref weights, ref input, ref output, ref MemoryMarshal.GetReference(memory));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Infer(ref float weights, ref float input, ref float output, ref float memory)
    {
        if (Vector512.IsHardwareAccelerated)
            TMethods.InferOne<float, Lanes512<float>>(ref weights, ref input, ref output, ref memory);
        else if (Vector256.IsHardwareAccelerated)
            TMethods.InferOne<float, Lanes256<float>>(ref weights, ref input, ref output, ref memory);
        else if (Vector128.IsHardwareAccelerated)
            TMethods.InferOne<float, Lanes128<float>>(ref weights, ref input, ref output, ref memory);
        else
            TMethods.InferOne<float, Scalar<float>>(ref weights, ref input, ref output, ref memory);
    }
}
