using System.ComponentModel;

namespace Lamina.Devices;

/// <summary>The kinds of arguments of kernels.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum DeviceArgumentKind
{
    /// <summary>A range of a buffer.</summary>
    Range,

    /// <summary>An integer.</summary>
    Whole,

    /// <summary>A number in single precision.</summary>
    Real,
}
