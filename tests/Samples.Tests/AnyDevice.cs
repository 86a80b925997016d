using Lamina.Devices;

namespace Lamina.Samples.Tests;

/// <summary>Support for tests that need a device.</summary>
internal static class AnyDevice
{
    /// <summary>Skips the test if there is no device, with the missing part as the reason.</summary>
    public static void Require()
    {
        string missing = "";
        try
        {
            Device.First();
        }
        catch (DeviceException none)
        {
            missing = none.Message;
        }

        Skip.If(missing.Length > 0, missing);
    }
}
