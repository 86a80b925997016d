using Lamina.Devices;

namespace Lamina.Samples.Tests;

/// <summary>What tests need that show a device.</summary>
internal static class AnyDevice
{
    /// <summary>Skips the test where there is no device, and says what is missing.</summary>
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
