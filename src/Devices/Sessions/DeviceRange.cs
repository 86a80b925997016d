namespace Lamina.Devices;

/// <summary>A part of a buffer, as an argument of kernels.</summary>
/// <param name="Buffer">The buffer.</param>
/// <param name="Offset">Numbers of the buffer before it.</param>
/// <param name="Length">Numbers.</param>
public readonly record struct DeviceRange(DeviceBuffer Buffer, int Offset, int Length)
{
    /// <summary>A part of it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It reaches beyond the range.</exception>
    public DeviceRange Slice(int offset, int length)
    {
        if (offset < 0 || length < 0 || (long)offset + length > Length)
        {
            throw new ArgumentOutOfRangeException(nameof(offset), $"{length} numbers from {offset} on reach beyond {Length}.");
        }

        return new DeviceRange(Buffer, Offset + offset, length);
    }
}
