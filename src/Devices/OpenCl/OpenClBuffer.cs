namespace Lamina.Devices;

/// <summary>Memory of a session.</summary>
internal sealed class OpenClBuffer : DeviceBuffer
{
    private readonly OpenClMemory memory;

    public OpenClBuffer(OpenClMemory memory, BufferHandle handle, int length, int guard, string purpose)
        : base(length, guard)
    {
        this.memory = memory;
        Handle = handle;
        Purpose = purpose;
    }

    /// <summary>The <c>cl_mem</c>.</summary>
    public BufferHandle Handle { get; }

    /// <summary>The purpose, for messages.</summary>
    public string Purpose { get; }

    /// <summary>The session that owns it.</summary>
    public OpenClSession Session => memory.Session;

    /// <summary>Bytes, including guards.</summary>
    public long Bytes => (Length + (2L * Start)) * sizeof(float);

    /// <summary>Byte offset of the first element of a range.</summary>
    public nuint ByteOffset(DeviceRange range) => (nuint)(Start + range.Offset) * sizeof(float);

    /// <inheritdoc/>
    public override string ToString() => $"{Purpose} ({ByteSize.Text(Bytes)})";

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (Handle.IsClosed) return;
        memory.Forget(this);
        Handle.Dispose();
    }
}
