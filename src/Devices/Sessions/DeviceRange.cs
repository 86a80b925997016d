namespace Lamina.Devices;

/// <summary>A part of a buffer, as an argument of kernels.</summary>
/// <param name="Buffer">The buffer.</param>
/// <param name="Offset">Index of its first element in the buffer.</param>
/// <param name="Length">Number of elements.</param>
public readonly record struct DeviceRange(DeviceBuffer Buffer, int Offset, int Length)
{
    /// <summary>A part of the range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part exceeds the range.</exception>
    public DeviceRange Slice(int offset, int length)
    {
        if (offset < 0 || length < 0 || (long)offset + length > Length)
        {
            throw new ArgumentOutOfRangeException(nameof(offset), $"{length} numbers from {offset} on exceed the length {Length}.");
        }

        return new DeviceRange(Buffer, Offset + offset, length);
    }
}
