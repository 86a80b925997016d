namespace Lamina;

/// <summary>
/// The workspace a pass needs: linear in the number of examples, plus an alignment slot for each distinct offset.
/// </summary>
/// <param name="ElementsPerExample">Numbers per example at the peak of the plan.</param>
/// <param name="Slots">Alignment slots of <see cref="SlotLength"/> numbers.</param>
public readonly record struct MemoryPlan(int ElementsPerExample, int Slots)
{
    /// <summary>Numbers to which every buffer is aligned: 64 bytes of single precision.</summary>
    public const int SlotLength = 16;

    /// <summary>Numbers in a workspace for so many examples.</summary>
    /// <exception cref="OverflowException">The workspace would exceed 2³¹ numbers.</exception>
    public int Length(int examples) => checked(AlignUp(ElementsPerExample * examples) + (Slots * SlotLength));

    /// <summary>The least multiple of <see cref="SlotLength"/> that is not below <paramref name="elements"/>.</summary>
    public static int AlignUp(int elements) => checked(elements + SlotLength - 1) & -SlotLength;
}
