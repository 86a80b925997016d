using System.Runtime.InteropServices;

namespace Lamina.Devices;

/// <summary>The buffers of a session: reserves, counts, guards and gives them back.</summary>
internal sealed unsafe class OpenClMemory : IDisposable
{
    /// <summary>What guards are filled with: a signalling NaN that no arithmetic results in.</summary>
    private const uint Poison = 0x7F8BADF0;

    private readonly HashSet<OpenClBuffer> buffers = [];
    private long taken;

    public OpenClMemory(OpenClSession session) => Session = session;

    /// <summary>Whose memory it is.</summary>
    public OpenClSession Session { get; }

    private DeviceProperties Properties => Session.Device.Properties;

    private int Guard => Session.Options.Guard;

    /// <summary>Reserves a buffer.</summary>
    public OpenClBuffer Allocate(int length, string purpose)
    {
        long numbers = length + (2L * Guard);
        long bytes = numbers * sizeof(float);
        Refuse(bytes, numbers, purpose);
        BufferHandle handle = OpenClNative.CreateBuffer(Session.Context, OpenClConstants.MemReadWrite, (nuint)bytes, 0, out int code);
        if (code == OpenClCodes.Success) code = Claim(handle);
        if (code != OpenClCodes.Success)
        {
            handle.Dispose();
            throw Session.Failure(code, $"Reserving {ByteSize.Text(bytes)} for {purpose}");
        }

        OpenClBuffer buffer = new(this, handle, length, Guard, purpose);
        buffers.Add(buffer);
        taken += bytes;
        if (Guard > 0) FillWithPoison(buffer);
        return buffer;
    }

    /// <summary>A sentence about what is taken.</summary>
    public string Describe()
    {
        OpenClBuffer? largest = buffers.MaxBy(buffer => buffer.Bytes);
        string held = largest is null ? "no memory" : $"{ByteSize.Text(taken)} in {buffers.Count} buffers, the largest for {largest}";
        return $"The session holds {held}; the device has {ByteSize.Text(Properties.GlobalMemoryBytes)} in all. Use a smaller batch.";
    }

    /// <summary>Throws when a guard is not what it was filled with.</summary>
    public void CheckGuards()
    {
        if (Guard == 0) return;
        float[] guard = new float[Guard];
        foreach (OpenClBuffer buffer in buffers)
        {
            int front = Violation(buffer, -Guard, guard, fromEnd: true);
            if (front >= 0) throw Beyond(buffer, Guard - front, "before its first");
            int behind = Violation(buffer, buffer.Length, guard, fromEnd: false);
            if (behind >= 0) throw Beyond(buffer, behind + 1, "behind its last");
        }
    }

    /// <summary>Forgets a buffer that is given back.</summary>
    public void Forget(OpenClBuffer buffer)
    {
        if (buffers.Remove(buffer)) taken -= buffer.Bytes;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (OpenClBuffer buffer in buffers.ToArray()) buffer.Dispose();
    }

    private static DeviceException Beyond(OpenClBuffer buffer, int distance, string where)
    {
        string numbers = distance == 1 ? "1 number" : $"{distance} numbers";
        return new DeviceException($"A kernel wrote beyond {buffer.Purpose}, {buffer.Length} numbers: {numbers} {where}.");
    }

    /// <summary>Refuses what cannot fit. Some drivers hand out more than there is, and fail or swap in the middle of a pass.</summary>
    private void Refuse(long bytes, long numbers, string purpose)
    {
        string reason = bytes > Properties.LargestBufferBytes || numbers > int.MaxValue
            ? $"its largest buffer is {ByteSize.Text(Properties.LargestBufferBytes)}. Use a smaller batch."
            : Properties.GlobalMemoryBytes > 0 && bytes > Properties.GlobalMemoryBytes - taken ? $"it has not enough memory. {Describe()}"
            : "";
        if (reason.Length == 0) return;
        throw new DeviceException(
            $"No room for {purpose} on {Properties.Name}: {ByteSize.Text(bytes)} were asked for, and {reason} "
            + "Parameters on the host are those of the last copy.");
    }

    /// <summary>
    /// Drivers reserve memory at first use, which is in the middle of a pass. So a number is written here, where the message can still say
    /// what the memory is for.
    /// </summary>
    private int Claim(BufferHandle handle)
    {
        float zero = 0;
        int code = OpenClNative.EnqueueFill(Session.Uploads, handle, &zero, sizeof(float), 0, sizeof(float), 0, null, null);
        return code == OpenClCodes.Success ? OpenClNative.Finish(Session.Uploads) : code;
    }

    /// <summary>All of it, so that numbers which are read before they are written show as NaN.</summary>
    private void FillWithPoison(OpenClBuffer buffer)
    {
        uint poison = Poison;
        Session.Check(
            OpenClNative.EnqueueFill(Session.Kernels, buffer.Handle, &poison, sizeof(uint), 0, (nuint)buffer.Bytes, 0, null, null),
            "Filling guards");

        // Uploads may write to the buffer from now on, in another queue.
        Session.Check(OpenClNative.Finish(Session.Kernels), "Filling guards");
    }

    /// <summary>The place in the guard of the number nearest to the buffer that changed; -1 if none did.</summary>
    private int Violation(OpenClBuffer buffer, int offset, float[] guard, bool fromEnd)
    {
        Session.Read(new DeviceRange(buffer, offset, Guard), guard);
        ReadOnlySpan<uint> bits = MemoryMarshal.Cast<float, uint>(guard.AsSpan());
        return fromEnd ? bits.LastIndexOfAnyExcept(Poison) : bits.IndexOfAnyExcept(Poison);
    }
}
