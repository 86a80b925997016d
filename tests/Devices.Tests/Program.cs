namespace Lamina.Devices.Tests;

/// <summary>
/// Run as a program, the test assembly prints the number of devices and, if there is none, the reason. <see cref="Sessions.ListingTests"/>
/// starts it with other libraries and drivers, which a process loads only once.
/// </summary>
internal static class Program
{
    public static void Main()
    {
        Console.WriteLine($"{Device.All.Count} devices");
        try
        {
            Console.WriteLine(Device.First());
        }
        catch (DeviceException exception)
        {
            Console.WriteLine(exception.Message);
        }
    }
}
