using Lamina.Numerics;

namespace Lamina;

/// <summary>The scratch memory of one caller of a network's passes; not to be used by two threads at a time.</summary>
/// <typeparam name="T">The number type.</typeparam>
public sealed class Workspace<T>
    where T : unmanaged
{
    private readonly AlignedBuffer<T> buffer;

    /// <summary>Reserves memory for a plan.</summary>
    /// <param name="plan">The pass to be run; a larger plan serves a smaller one too.</param>
    /// <param name="capacity">The most examples of one call; at least 1.</param>
    public Workspace(MemoryPlan plan, int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        Capacity = capacity;
        buffer = new AlignedBuffer<T>(plan.Length(capacity));
    }

    /// <summary>The most examples of one call.</summary>
    public int Capacity { get; }

    /// <summary>Throws unless the workspace can hold a plan for so many examples.</summary>
    /// <exception cref="ArgumentException">It cannot.</exception>
    public void Require(MemoryPlan plan, int examples)
    {
        if (plan.Length(examples) > buffer.Length)
        {
            throw new ArgumentException(
                $"The workspace holds {buffer.Length} numbers; this pass needs {plan.Length(examples)} for {examples} examples.");
        }
    }

    /// <summary>One planned buffer.</summary>
    /// <param name="offset">Planned place, in numbers per example.</param>
    /// <param name="slot">Planned alignment slots below it.</param>
    /// <param name="width">Numbers per example.</param>
    /// <param name="examples">Rows.</param>
    /// <returns>(examples, width), its start aligned to 64 bytes.</returns>
    public Span<T> Buffer(int offset, int slot, int width, int examples) =>
        buffer.Span.Slice(MemoryPlan.AlignUp(offset * examples) + (slot * MemoryPlan.SlotLength), width * examples);
}
