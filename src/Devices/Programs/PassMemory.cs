namespace Lamina.Devices;

/// <summary>
/// The buffers of a <see cref="DevicePass"/>: one for all planned values or, with guards, one for each planned offset, so that a guard
/// follows its last element directly.
/// </summary>
internal sealed class PassMemory(DeviceSession session, DeviceProgram program, MemoryPlan plan, int capacity) : IDisposable
{
    private readonly Dictionary<(int Offset, int Slot), DeviceBuffer> guarded = [];
    private readonly List<DeviceBuffer> owned = [];
    private DeviceRange workspace;

    private bool IsGuarded => session.Options.Guard > 0;

    /// <summary>Allocates the memory of the planned buffers.</summary>
    public void ReservePlan()
    {
        int length = plan.Length(capacity);
        if (!IsGuarded && length > 0) workspace = Own(length, "the workspace");
    }

    /// <summary>Memory for status, penalty and losses, all 0.</summary>
    public DeviceRange Results(int length)
    {
        DeviceRange results = Own(length, "losses");
        session.Fill(results, 0);
        return results;
    }

    /// <summary>The program's constants; null without any.</summary>
    public DeviceRange? Constants()
    {
        if (program.Constants.Count == 0) return null;
        DeviceRange constants = Own(program.Constants.Count, "constants");
        session.Write(program.Constants.ToArray(), constants);
        return constants;
    }

    /// <summary>Memory of whole-network kernels for a number of examples at a time; null if they need none.</summary>
    public DeviceRange? Arena(long examples) =>
        program.IsArenaLocal ? null : Own(checked((int)(examples * program.ArenaLength)), "the arena");

    /// <summary>Memory for the shares of the gradient.</summary>
    public DeviceRange Gradients(int shares)
    {
        DeviceRange gradients = Own(checked(shares * Math.Max(program.Network.BlockLength, 1)), "gradients");

        // Gaps between tensors, and tensors without gradient, are never written and must be 0.
        session.Fill(gradients, 0);
        return gradients;
    }

    /// <summary>A planned buffer of (examples, width).</summary>
    public DeviceRange Buffer(int offset, int slot, int width, int examples) => IsGuarded
        ? Guarded(offset, slot, checked(width * examples), checked(width * capacity))
        : Place(offset, slot, width * examples, examples);

    /// <summary>A planned buffer of fixed length, in the plan for a number of examples.</summary>
    public DeviceRange Fixed(int elementsPerExample, int slot, int length, int examples) => IsGuarded
        ? Guarded(elementsPerExample, slot, length, length)
        : Place(elementsPerExample, slot, length, examples);

    public void Dispose()
    {
        foreach (DeviceBuffer buffer in owned) buffer.Dispose();
        owned.Clear();
        guarded.Clear();
    }

    private DeviceRange Place(int offset, int slot, int length, int examples) =>
        workspace.Slice(MemoryPlan.AlignUp(offset * examples) + (slot * MemoryPlan.SlotLength), length);

    private DeviceRange Guarded(int offset, int slot, int length, int most)
    {
        if (!guarded.TryGetValue((offset, slot), out DeviceBuffer? buffer) || buffer.Length < length)
        {
            // Values that share an offset have disjoint lifetimes, but may differ in width.
            buffer = session.Allocate(most, $"the buffer at {offset}, {slot}");
            owned.Add(buffer);
            guarded[(offset, slot)] = buffer;
        }

        return buffer.Range(0, length);
    }

    private DeviceRange Own(int length, string purpose)
    {
        DeviceBuffer buffer = session.Allocate(length, $"{purpose} of {program.Network.Name}");
        owned.Add(buffer);
        return buffer.All;
    }
}
