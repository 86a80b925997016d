using Lamina.Devices;

namespace Lamina.Tests;

/// <summary>The OpenCL device that tests run on.</summary>
internal static class TestDevice
{
    /// <summary>Options that place every buffer between guards.</summary>
    public static readonly DeviceOptions Options = new() { Guard = 64 };

    /// <summary>The first device. Skips the test, with the reason, if there is none.</summary>
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

    /// <summary>A session of the first device with <see cref="Options"/> and a shape of tiles.</summary>
    public static DeviceSession Open(TileShape tiles) => Require().Open(Options with { Tiles = tiles });
}
