namespace Lamina.Devices.Tests;

/// <summary>
/// Run as a program, the test assembly prints how many devices there are and, if there is none, why. <see cref="Sessions.ListingTests"/>
/// starts it with other libraries and drivers, which a process chooses once.
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
