using System.ComponentModel;

namespace Lamina.Kernels;

/// <summary>What the sum of a window is divided by.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum WindowDivisor
{
    /// <summary>Nothing: the plain sum.</summary>
    None,

    /// <summary>kernelHeight·kernelWidth: padding counts as zeros.</summary>
    Area,

    /// <summary>The number of the window's places inside the image: padding does not count.</summary>
    Inside,
}
