namespace Lamina.Devices;

/// <summary>
/// A device could not do what it was asked for: no driver, no memory, a kernel that did not compile, a device that was lost. The message
/// says which kernel or buffer it was about. Parameters on the host are those of the last copy.
/// </summary>
public class DeviceException : Exception
{
    /// <summary>A failure.</summary>
    /// <param name="message">What failed, where, and what was expected.</param>
    /// <param name="code">The driver's code, or 0.</param>
    /// <param name="inner">What caused it, if something did.</param>
    public DeviceException(string message, int code = 0, Exception? inner = null)
        : base(message, inner)
    {
        Code = code;
    }

    /// <summary>The driver's code, or 0.</summary>
    public int Code { get; }
}
