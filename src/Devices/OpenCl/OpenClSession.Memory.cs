using System.Buffers;

namespace Lamina.Devices;

/// <summary>Memory and copies of a session.</summary>
internal sealed unsafe partial class OpenClSession
{
    /// <inheritdoc/>
    public override DeviceBuffer Allocate(int length, string purpose)
    {
        ThrowIfDisposed();
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        return memory.Allocate(length, purpose);
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<float> source, DeviceRange destination)
    {
        OpenClBuffer buffer = Own(destination, source.Length);
        if (source.IsEmpty) return;
        int code;
        fixed (float* first = source)
        {
            code = OpenClNative.EnqueueWrite(
                kernels, buffer.Handle, 1, buffer.ByteOffset(destination), Bytes(destination), first, 0, null, null);
        }

        if (code != OpenClCodes.Success) throw Failure(code, $"Writing {source.Length} numbers to {buffer.Purpose}");
    }

    /// <inheritdoc/>
    public override void Read(DeviceRange source, Span<float> destination)
    {
        OpenClBuffer buffer = Own(source, destination.Length);
        if (destination.IsEmpty) return;
        int code;
        fixed (float* first = destination)
        {
            code = OpenClNative.EnqueueRead(kernels, buffer.Handle, 1, buffer.ByteOffset(source), Bytes(source), first, 0, null, null);
        }

        if (code != OpenClCodes.Success) throw Failure(code, $"Reading {destination.Length} numbers of {buffer.Purpose}");
    }

    /// <inheritdoc/>
    public override DeviceEvent WriteLater(ReadOnlyMemory<float> source, DeviceRange destination)
    {
        OpenClBuffer buffer = Own(destination, source.Length);
        if (source.IsEmpty) return OpenClCopies.Empty(this);

        // Kernels that run concurrently with the copy must not wait on the host for the next flush.
        Check(OpenClNative.Flush(kernels), "Starting the kernels");
        MemoryHandle pin = source.Pin();
        nint done;
        int code = OpenClNative.EnqueueWrite(
            uploads, buffer.Handle, 0, buffer.ByteOffset(destination), Bytes(destination), pin.Pointer, 0, null, &done);
        return Begun(code, uploads, done, pin, buffer);
    }

    /// <inheritdoc/>
    public override DeviceEvent ReadLater(DeviceRange source, Memory<float> destination)
    {
        OpenClBuffer buffer = Own(source, destination.Length);
        if (destination.IsEmpty) return OpenClCopies.Empty(this);

        // In the queue of the kernels: in the other one, a copy that waits for kernels would delay the uploads after it.
        MemoryHandle pin = destination.Pin();
        nint done;
        int code = OpenClNative.EnqueueRead(
            kernels, buffer.Handle, 0, buffer.ByteOffset(source), Bytes(source), pin.Pointer, 0, null, &done);
        return Begun(code, kernels, done, pin, buffer);
    }

    /// <inheritdoc/>
    public override void WaitFor(DeviceEvent copy)
    {
        ThrowIfDisposed();
        if (copy is not OpenClCopy own || own.Session != this)
        {
            throw new ArgumentException("The copy belongs to another session.", nameof(copy));
        }

        if (own.IsOver()) return;
        nint done = own.Handle.DangerousGetHandle();
        Check(OpenClNative.EnqueueBarrier(kernels, 1, &done, null), "Waiting for a copy");
        GC.KeepAlive(own);
    }

    /// <inheritdoc/>
    public override void Fill(DeviceRange range, float value)
    {
        OpenClBuffer buffer = Own(range, range.Length);
        if (range.Length == 0) return;
        int code = OpenClNative.EnqueueFill(
            kernels, buffer.Handle, &value, sizeof(float), buffer.ByteOffset(range), Bytes(range), 0, null, null);
        if (code != OpenClCodes.Success) throw Failure(code, $"Filling {range.Length} numbers of {buffer.Purpose}");
    }

    /// <inheritdoc/>
    public override void CheckGuards()
    {
        ThrowIfDisposed();
        memory.CheckGuards();
    }

    /// <summary>The buffer of a range, after checking that it belongs to this session and has not been freed.</summary>
    public OpenClBuffer Own(DeviceRange range)
    {
        if (range.Buffer is not OpenClBuffer buffer || buffer.Session != this) ThrowForeign(range);
        OpenClBuffer own = (OpenClBuffer)range.Buffer;
        ObjectDisposedException.ThrowIf(own.Handle.IsClosed, own);
        return own;
    }

    private static void ThrowForeign(DeviceRange range) => throw new ArgumentException(
        range.Buffer is null ? "The range has no buffer." : "The range belongs to a buffer of another session.", nameof(range));

    private static nuint Bytes(DeviceRange range) => (nuint)range.Length * sizeof(float);

    private OpenClBuffer Own(DeviceRange range, int length)
    {
        ThrowIfDisposed();
        OpenClBuffer buffer = Own(range);
        if (range.Length == length) return buffer;
        throw new ArgumentException(
            $"{length} numbers on the host and {range.Length} of {buffer.Purpose} on the device: the lengths differ.");
    }

    private OpenClCopy Begun(int code, QueueHandle queue, nint done, MemoryHandle pin, OpenClBuffer buffer)
    {
        if (code != OpenClCodes.Success)
        {
            pin.Dispose();
            throw Failure(code, $"Copying {buffer.Purpose}");
        }

        OpenClCopy copy = new(this, new EventHandle(done), pin, buffer.Purpose);
        copies.Add(copy);
        Check(OpenClNative.Flush(queue), "Starting a copy");
        return copy;
    }
}
