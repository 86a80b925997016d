namespace Lamina.Devices;

/// <summary>Device memory, in numbers of 32 bits. It belongs to the session that allocated it and ends with that at the latest.</summary>
public abstract class DeviceBuffer : IDisposable
{
    /// <summary>Creates the description of the memory.</summary>
    /// <param name="length">Number of usable elements.</param>
    /// <param name="start">Offset of the first one: after a guard, if there is one.</param>
    protected DeviceBuffer(int length, int start)
    {
        Length = length;
        Start = start;
    }

    /// <summary>Number of elements.</summary>
    public int Length { get; }

    /// <summary>Number of guard elements before the first.</summary>
    public int Start { get; }

    /// <summary>The whole buffer, as an argument of kernels.</summary>
    public DeviceRange All => new(this, 0, Length);

    /// <summary>A part of the buffer, as an argument of kernels.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range exceeds the buffer.</exception>
    public DeviceRange Range(int offset, int length) => All.Slice(offset, length);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees the memory.</summary>
    protected abstract void Dispose(bool disposing);
}
