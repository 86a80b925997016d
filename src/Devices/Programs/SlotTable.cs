
namespace Lamina.Devices;

/// <summary>The tables of update kernels, with one entry per slot of the parameter block; no slot has elements of two tensors.</summary>
internal sealed class SlotTable
{
    /// <summary>Flags of tensors; kernels get their sum.</summary>
    public const int Frozen = 1;

    /// <inheritdoc cref="Frozen"/>
    public const int Decays = 2;

    /// <inheritdoc cref="Frozen"/>
    public const int Statistic = 4;

    public SlotTable(int blockLength)
    {
        int slots = Math.Max(SlotsOf(blockLength), 1);
        L1 = new float[slots];
        L2 = new float[slots];
        Flags = new float[slots];
    }

    /// <summary>λ₁.</summary>
    public float[] L1 { get; }

    /// <summary>λ₂.</summary>
    public float[] L2 { get; }

    public float[] Flags { get; }

    public void Add(TensorPenalty penalty)
    {
        Slots(L1, penalty.Offset, penalty.Length).Fill((float)penalty.L1);
        Slots(L2, penalty.Offset, penalty.Length).Fill((float)penalty.L2);
    }

    public void Add(ParameterDescription tensor, int flag)
    {
        foreach (ref float slot in Slots(Flags, tensor.Offset, tensor.Length)) slot += flag;
    }

    private static Span<float> Slots(float[] table, int offset, int length) =>
        table.AsSpan(offset / MemoryPlan.SlotLength, SlotsOf(length));

    private static int SlotsOf(int length) => (length + MemoryPlan.SlotLength - 1) / MemoryPlan.SlotLength;
}
