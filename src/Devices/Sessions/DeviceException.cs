namespace Lamina.Devices;

/// <summary>
/// An operation of a device failed: there is no driver, not enough memory, a kernel did not compile, or the device was lost. The message
/// names the kernel or buffer. Parameters on the host are those of the last copy.
/// </summary>
public sealed class DeviceException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What failed, where, and what was expected.</param>
    /// <param name="code">The driver's code, or 0.</param>
    /// <param name="innerException">The exception that caused it, if any.</param>
    public DeviceException(string message, int code = 0, Exception? innerException = null)
        : base(message, innerException)
    {
        Code = code;
    }

    /// <summary>The driver's code, or 0.</summary>
    public int Code { get; }
}
