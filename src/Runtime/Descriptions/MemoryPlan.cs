using Lamina.Kernels;
using System.ComponentModel;

namespace Lamina;

/// <summary>
/// The size of the workspace of a method: linear in the number of examples, plus one alignment slot per distinct offset, plus the slots of
/// buffers whose length does not depend on the batch.
/// </summary>
/// <param name="ElementsPerExample">Numbers per example at the peak of the plan.</param>
/// <param name="Slots">Alignment slots of <see cref="SlotLength"/> numbers.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct MemoryPlan(int ElementsPerExample, int Slots)
{
    /// <summary>Numbers to which every buffer is aligned: 64 bytes of single precision.</summary>
    public const int SlotLength = Slot.Length;

    /// <summary>Numbers in 64 MiB of single precision.</summary>
    private const int BlockElements = 1 << 24;

    /// <summary>Length of a workspace for a number of examples.</summary>
    /// <exception cref="OverflowException">The workspace would reach 2³¹ numbers.</exception>
    public int Length(int examples)
    {
        // Below 2⁶³: a product of two numbers below 2³¹, plus rounding and slots.
        long length = Slot.RoundUp((long)ElementsPerExample * examples) + ((long)Slots * SlotLength);
        if (length > int.MaxValue) ThrowTooLong(length, examples);
        return (int)length;
    }

    /// <summary>Number of examples to compute at a time, limited so that a workspace in single precision stays within 64 MiB.</summary>
    /// <param name="most">The upper limit; at least 1.</param>
    public int ExamplesAtATime(int most) => Math.Clamp(BlockElements / Math.Max(ElementsPerExample, 1), 1, most);

    /// <summary>The least multiple of <see cref="SlotLength"/> that is not below <paramref name="elements"/>.</summary>
    public static int AlignUp(int elements) => checked((int)Slot.RoundUp(elements));

    private void ThrowTooLong(long length, int examples) =>
        throw new OverflowException(
            $"A batch of {examples} examples, {ElementsPerExample} numbers each, would need a workspace of {length} numbers; "
            + $"at most {int.MaxValue} are possible. Use a smaller batch.");
}
