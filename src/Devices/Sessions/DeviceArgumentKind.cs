namespace Lamina.Devices;

/// <summary>The kinds of arguments of kernels.</summary>
public enum DeviceArgumentKind
{
    /// <summary>A part of a buffer.</summary>
    Range,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number of single precision.</summary>
    Real,
}
