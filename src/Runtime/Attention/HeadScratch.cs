using System.Numerics;
using Lamina.Numerics;

namespace Lamina.Attention;

/// <summary>Scratch memory of a thread for the blocks of one head; kept, and apart from that of the products which work on them.</summary>
internal static class HeadScratch<T>
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
