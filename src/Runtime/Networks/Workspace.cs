using System.ComponentModel;
using Lamina.Kernels;

namespace Lamina;

/// <summary>The scratch memory of one caller of a network's methods. Only one thread at a time may use it.</summary>
/// <typeparam name="T">The number type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Workspace<T>
    where T : unmanaged
{
    private readonly AlignedBuffer<T> buffer;

    /// <summary>Allocates memory for a plan.</summary>
    /// <param name="plan">The plan of the method to run; a workspace for a larger plan also suits a smaller one.</param>
    /// <param name="capacity">The largest number of examples of one call; at least 1.</param>
    public Workspace(MemoryPlan plan, int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        Capacity = capacity;
        buffer = new AlignedBuffer<T>(plan.Length(capacity));
    }

    /// <summary>The largest number of examples of one call.</summary>
    public int Capacity { get; }

    /// <summary>Throws unless the workspace is large enough for a plan and a number of examples.</summary>
    /// <exception cref="ArgumentException">The workspace is too small.</exception>
    /// <exception cref="OverflowException">A workspace would be too long for one array.</exception>
    public void Require(MemoryPlan plan, int examples) => Require(plan, examples, "this pass");

    /// <summary>Throws unless the workspace is large enough for a plan and a number of examples.</summary>
    /// <param name="plan">The plan of the method.</param>
    /// <param name="examples">Rows.</param>
    /// <param name="network">Network and method for the message, for example <c>DigitNet.Forward</c>.</param>
    /// <exception cref="ArgumentException">The workspace is too small.</exception>
    /// <exception cref="OverflowException">A workspace would be too long for one array.</exception>
    public void Require(MemoryPlan plan, int examples, string network)
    {
        if (plan.Length(examples) > buffer.Length) ThrowTooSmall(plan, examples, network);
    }

    /// <summary>One planned buffer.</summary>
    /// <param name="offset">Planned offset, in numbers per example.</param>
    /// <param name="slot">Number of planned alignment slots below it.</param>
    /// <param name="width">Numbers per example.</param>
    /// <param name="examples">Rows.</param>
    /// <returns>(examples, width), its start aligned to 64 bytes.</returns>
    public Span<T> Buffer(int offset, int slot, int width, int examples) =>
        new WorkspaceSpan<T>(buffer.Span).Buffer(offset, slot, width, examples);

    /// <summary>
    /// One planned buffer whose length does not depend on the batch, such as the means of the channels over it. Such buffers are in slots
    /// after all buffers that grow with the batch.
    /// </summary>
    /// <param name="elementsPerExample">The whole plan's <see cref="MemoryPlan.ElementsPerExample"/>.</param>
    /// <param name="slot">Number of planned alignment slots below it, including those of the growing buffers.</param>
    /// <param name="length">Numbers; ⌈length / 16⌉ of the plan's <see cref="MemoryPlan.Slots"/> belong to it.</param>
    /// <param name="examples">Rows of the batch.</param>
    /// <returns>(length), its start aligned to 64 bytes.</returns>
    public Span<T> Fixed(int elementsPerExample, int slot, int length, int examples) =>
        new WorkspaceSpan<T>(buffer.Span).Fixed(elementsPerExample, slot, length, examples);

    private void ThrowTooSmall(MemoryPlan plan, int examples, string network) =>
        throw new ArgumentException(
            $"The workspace has {buffer.Length} numbers; {network} needs {plan.Length(examples)} for {examples} "
            + $"{(examples == 1 ? "example" : "examples")}.");
}
