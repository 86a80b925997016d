namespace Lamina.Devices.Tests.Support;

/// <summary>The device that tests run on.</summary>
internal static class TestDevice
{
    /// <summary>How it is opened: with numbers of poison around every buffer.</summary>
    public static readonly DeviceOptions Options = new() { Guard = 64 };

    /// <summary>The first device, or the test is skipped and says why there is none.</summary>
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
