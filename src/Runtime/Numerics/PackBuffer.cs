using System.Numerics;

namespace Lamina.Numerics;

/// <summary>Scratch memory of a thread for repacked operands; kept, so that only the first products allocate.</summary>
internal static class PackBuffer<T>
    where T : unmanaged
{
    [ThreadStatic]
    private static AlignedBuffer<T>? buffer;

    /// <summary>At least so many numbers, left as the last user wrote them.</summary>
    public static Span<T> Rent(int length)
    {
        AlignedBuffer<T>? kept = buffer;
        if (kept is null || kept.Length < length)
            buffer = kept = new AlignedBuffer<T>((int)BitOperations.RoundUpToPowerOf2((uint)length));
        return kept.Span;
    }
}
