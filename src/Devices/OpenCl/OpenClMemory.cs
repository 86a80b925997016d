using System.Runtime.InteropServices;

namespace Lamina.Devices;

/// <summary>The buffers of a session: allocates, counts, guards and frees them.</summary>
internal sealed unsafe class OpenClMemory : IDisposable
{
    /// <summary>The content of guards: a signalling NaN, which no arithmetic produces.</summary>
    private const uint Poison = 0x7F8BADF0;

    private readonly HashSet<OpenClBuffer> buffers = [];
    private long taken;

    public OpenClMemory(OpenClSession session) => Session = session;

    /// <summary>The session that owns the memory.</summary>
    public OpenClSession Session { get; }

    private DeviceProperties Properties => Session.Device.Properties;

    private int Guard => Session.Options.Guard;

    /// <summary>Allocates a buffer.</summary>
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
            throw Session.Failure(code, $"Allocating {ByteSize.Text(bytes)} for {purpose}");
        }

        OpenClBuffer buffer = new(this, handle, length, Guard, purpose);
        buffers.Add(buffer);
        taken += bytes;
        if (Guard > 0) FillWithPoison(buffer);
        return buffer;
    }

    /// <summary>A sentence about the allocated memory.</summary>
    public string Describe()
    {
        OpenClBuffer? largest = buffers.MaxBy(buffer => buffer.Bytes);
        string held = largest is null ? "no memory" : $"{ByteSize.Text(taken)} in {buffers.Count} buffers, the largest for {largest}";
        string total = ByteSize.Text(Properties.GlobalMemoryBytes);
        return $"The session has allocated {held}; the device has {total} in total. Use a smaller batch.";
    }

    /// <summary>Throws if a guard has changed.</summary>
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

    /// <summary>Removes a freed buffer.</summary>
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

    /// <summary>
    /// Rejects an allocation that cannot fit. Some drivers allocate more than there is, and then fail or swap during a pass.
    /// </summary>
    private void Refuse(long bytes, long numbers, string purpose)
    {
        string reason = bytes > Properties.LargestBufferBytes || numbers > int.MaxValue
            ? $"its largest buffer is {ByteSize.Text(Properties.LargestBufferBytes)}. Use a smaller batch."
            : Properties.GlobalMemoryBytes > 0 && bytes > Properties.GlobalMemoryBytes - taken ? $"it has not enough memory. {Describe()}"
            : "";
        if (reason.Length == 0) return;
        throw new DeviceException(
            $"No room for {purpose} on {Properties.Name}: {ByteSize.Text(bytes)} are needed, but {reason} "
            + "Parameters on the host are those of the last copy.");
    }

    /// <summary>
    /// Drivers allocate memory at its first use, which would be during a pass. So one element is written here, where the message can still
    /// state the purpose.
    /// </summary>
    private int Claim(BufferHandle handle)
    {
        float zero = 0;
        int code = OpenClNative.EnqueueFill(Session.Uploads, handle, &zero, sizeof(float), 0, sizeof(float), 0, null, null);
        return code == OpenClCodes.Success ? OpenClNative.Finish(Session.Uploads) : code;
    }

    /// <summary>Fills the whole buffer, so that elements which are read before they are written are NaN.</summary>
    private void FillWithPoison(OpenClBuffer buffer)
    {
        uint poison = Poison;
        Session.Check(
            OpenClNative.EnqueueFill(Session.Kernels, buffer.Handle, &poison, sizeof(uint), 0, (nuint)buffer.Bytes, 0, null, null),
            "Filling guards");

        // Uploads in the other queue may write to the buffer from now on.
        Session.Check(OpenClNative.Finish(Session.Kernels), "Filling guards");
    }

    /// <summary>The index in the guard of the changed element nearest to the buffer; -1 if none changed.</summary>
    private int Violation(OpenClBuffer buffer, int offset, float[] guard, bool fromEnd)
    {
        Session.Read(new DeviceRange(buffer, offset, Guard), guard);
        ReadOnlySpan<uint> bits = MemoryMarshal.Cast<float, uint>(guard.AsSpan());
        return fromEnd ? bits.LastIndexOfAnyExcept(Poison) : bits.IndexOfAnyExcept(Poison);
    }
}
