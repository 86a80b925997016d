namespace Lamina.Devices.Tests.Support;

/// <summary>The device that tests run on.</summary>
internal static class TestDevice
{
    /// <summary>The options of its sessions: guards around every buffer.</summary>
    public static readonly DeviceOptions Options = new() { Guard = 64 };

    /// <summary>The first device; without one, the test is skipped with the reason.</summary>
    public static Device Require()
    {
        string? reason = null;
        try
        {
            return Device.First();
        }
        catch (DeviceException exception)
        {
            reason = exception.Message;
        }

        Skip.If(true, reason);
        throw new InvalidOperationException(reason);
    }
}
