using Lamina.Kernels;

namespace Lamina.Training;

/// <summary>Divides a block of numbers among workers: contiguous ranges, in order, that begin at cache lines.</summary>
internal static class BlockRanges
{
    /// <summary>Numbers up to which dividing a pass costs more than the pass.</summary>
    public const int MinLength = 1 << 14;

    /// <summary>The range of one worker; the last ones may be shorter or empty.</summary>
    public static (int First, int Count) Of(int length, int workers, int worker)
    {
        int lines = (int)(((long)length + Slot.Length - 1) / Slot.Length);
        long first = (long)lines * worker / workers * Slot.Length, end = (long)lines * (worker + 1) / workers * Slot.Length;
        return ((int)Math.Min(first, length), (int)(Math.Min(end, length) - Math.Min(first, length)));
    }
}
