namespace Lamina.Devices;

/// <summary>Memory of a device, in numbers of 32 bits. Belongs to the session that made it and ends with it at the latest.</summary>
public abstract class DeviceBuffer : IDisposable
{
    /// <summary>Memory of so many numbers.</summary>
    /// <param name="length">Numbers that its user may touch.</param>
    /// <param name="start">Where they begin: behind a guard, if there is one.</param>
    protected DeviceBuffer(int length, int start)
    {
        Length = length;
        Start = start;
    }

    /// <summary>Numbers.</summary>
    public int Length { get; }

    /// <summary>Numbers of guard in front of the first.</summary>
    public int Start { get; }

    /// <summary>All of it, as an argument of kernels.</summary>
    public DeviceRange All => new(this, 0, Length);

    /// <summary>A part of it, as an argument of kernels.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It reaches beyond the buffer.</exception>
    public DeviceRange Range(int offset, int length) => All.Slice(offset, length);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives the memory back.</summary>
    protected abstract void Dispose(bool disposing);
}
