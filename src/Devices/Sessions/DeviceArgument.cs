using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Lamina.Devices;

/// <summary>An argument of a kernel: a range of a buffer, an integer, or a number in single precision.</summary>
[StructLayout(LayoutKind.Auto)]
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DeviceArgument
{
    private DeviceArgument(DeviceArgumentKind kind, DeviceRange range, int bits)
    {
        Kind = kind;
        Range = range;
        Bits = bits;
    }

    /// <summary>The kind of the argument.</summary>
    public DeviceArgumentKind Kind { get; }

    /// <summary>The range, of a <see cref="DeviceArgumentKind.Range"/>.</summary>
    public DeviceRange Range { get; }

    /// <summary>The 32 bits of a number.</summary>
    public int Bits { get; }

    /// <summary>The number of a <see cref="DeviceArgumentKind.Real"/>.</summary>
    public float Real => BitConverter.Int32BitsToSingle(Bits);

    /// <summary>A range; kernels get the buffer and then the offset of the range's first element in it.</summary>
    public static DeviceArgument Of(DeviceRange range) => new(DeviceArgumentKind.Range, range, 0);

    /// <summary>An integer.</summary>
    public static DeviceArgument Of(int value) => new(DeviceArgumentKind.Whole, default, value);

    /// <summary>A number in single precision.</summary>
    public static DeviceArgument Of(float value) => new(DeviceArgumentKind.Real, default, BitConverter.SingleToInt32Bits(value));
}
