using System.Numerics;

namespace Lamina.Kernels;

/// <summary>
/// Memory of a thread for one purpose. It is kept, so only the first calls of a size allocate. A kernel that calls another has a different
/// purpose.
/// </summary>
/// <typeparam name="T">The number type.</typeparam>
/// <typeparam name="TPurpose">A type that names the purpose; different purposes never share memory.</typeparam>
internal static class Scratch<T, TPurpose>
    where T : unmanaged
{
    [ThreadStatic]
    private static AlignedBuffer<T>? buffer;

    /// <summary>Memory of the given length, with whatever its last user wrote.</summary>
    public static Span<T> Rent(int length)
    {
        AlignedBuffer<T>? kept = buffer;
        if (kept is null || kept.Length < length)
            buffer = kept = new AlignedBuffer<T>((int)uint.Min(BitOperations.RoundUpToPowerOf2((uint)length), (uint)Array.MaxLength - 64));
        return kept.Span[..length];
    }
}

/// <summary>Purpose: operands of a matrix product in the order in which its kernel reads them.</summary>
internal readonly struct ProductPanels;
