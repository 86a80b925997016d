using Lamina.Devices;

namespace Lamina.Generator.Tests.Gpu;

/// <summary>The device that tests run on.</summary>
internal static class TestDevice
{
    /// <summary>Opens the first device with poison around every buffer; skips the test and says why where there is none.</summary>
    public static DeviceSession Open(TileShape tiles)
    {
        string reason;
        try
        {
            return Device.First().Open(new DeviceOptions { Guard = 64, Tiles = tiles });
        }
        catch (DeviceException exception)
        {
            reason = exception.Message;
        }

        Skip.If(true, reason);
        throw new InvalidOperationException(reason);
    }
}
