using Lamina.Devices;

namespace Lamina.Generator.Tests.Gpu;

/// <summary>The device that tests run on.</summary>
internal static class TestDevice
{
    /// <summary>Small enough for several tiles of everything.</summary>
    public static readonly TileShape Tiles = new(Rows: 8, Columns: 8, Depth: 4, ItemRows: 2, ItemColumns: 2, Examples: 4);

    /// <summary>Opens the first device with poison around every buffer; skips the test and says why where there is none.</summary>
    public static DeviceSession Open(TileShape? tiles = null)
    {
        string reason;
        try
        {
            return Device.First().Open(new DeviceOptions { Guard = 64, Tiles = tiles ?? Tiles });
        }
        catch (DeviceException exception)
        {
            reason = exception.Message;
        }

        Skip.If(true, reason);
        throw new InvalidOperationException(reason);
    }
}
