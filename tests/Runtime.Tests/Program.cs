using System.Globalization;
using Lamina.Devices;
using Lamina.Runtime.Tests.Safety;
using Lamina.Runtime.Tests.Serialization;
using Lamina.Tests.Standalone;

namespace Lamina.Runtime.Tests;

/// <summary>
/// Run as a program, the test assembly prints how many devices there are and, if there is none, why. <see cref="Devices.ListingTests"/>
/// starts it with other libraries and drivers, which a process chooses once. With "safety", a seed and a count it calls kernels with
/// hostile arguments, which may end the process; with "save" it saves a network until it is killed; with "tests" it runs the tests.
/// </summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        if (arguments is [StandaloneRun.Command, .. var excluded]) return StandaloneRun.Run(typeof(Program).Assembly, excluded);

        if (arguments is ["safety", { } seed, { } count])
        {
            HostileRun.Run(int.Parse(seed, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture));
            return 0;
        }

        if (arguments is [SavingProgram.Command, { } path, { } first, { } step])
        {
            SavingProgram.Run(path, int.Parse(first, CultureInfo.InvariantCulture), int.Parse(step, CultureInfo.InvariantCulture));
            return 0;
        }

        Console.WriteLine($"{Device.All.Count} devices");
        try
        {
            Console.WriteLine(Device.First());
        }
        catch (DeviceException exception)
        {
            Console.WriteLine(exception.Message);
        }

        return 0;
    }
}
