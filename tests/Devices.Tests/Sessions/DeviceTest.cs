namespace Lamina.Devices.Tests.Sessions;

/// <summary>Tests on the first OpenCL device: one at a time, because they share its memory; skipped if there is none.</summary>
[Collection("OpenCL")]
public abstract class DeviceTest
{
    protected static readonly TileShape SmallTiles = new(Rows: 8, Columns: 8, Depth: 4, ItemRows: 2, ItemColumns: 2, Examples: 4);

    /// <summary>The device; without one, the test is skipped with the reason.</summary>
    protected static Device AnyDevice()
    {
        string reason = "";
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

    /// <summary>An open device with groups of 16.</summary>
    protected static DeviceSession Open(int guard = 0, bool profile = false) =>
        AnyDevice().Open(new DeviceOptions { Guard = guard, Profile = profile, Tiles = SmallTiles });

    /// <summary>0, 1, 2, …</summary>
    protected static float[] Count(int length) => Enumerable.Range(0, length).Select(number => (float)number).ToArray();

    /// <summary>The content of a range.</summary>
    protected static float[] Read(DeviceSession session, DeviceRange range)
    {
        float[] numbers = new float[range.Length];
        session.Read(range, numbers);
        return numbers;
    }

    /// <summary>A buffer with numbers.</summary>
    protected static DeviceBuffer Written(DeviceSession session, float[] numbers, string purpose = "numbers")
    {
        DeviceBuffer buffer = session.Allocate(numbers.Length, purpose);
        session.Write(numbers, buffer.All);
        return buffer;
    }
}
