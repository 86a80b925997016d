namespace Lamina.Kernels;

/// <summary>Buffers begin at multiples of a slot, which is a cache line of single precision.</summary>
internal static class Slot
{
    /// <summary>Elements of a slot: 64 bytes of single precision.</summary>
    public const int Length = 16;

    /// <summary>The next multiple of a slot.</summary>
    public static long RoundUp(long length) => (length + Length - 1) & -Length;
}
