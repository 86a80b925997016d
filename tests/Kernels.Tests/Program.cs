using System.Globalization;
using Lamina.Kernels.Tests.Safety;
using Lamina.Tests.Standalone;

namespace Lamina.Kernels.Tests;

/// <summary>
/// Run as a program with a seed and a count, the test assembly calls kernels with hostile arguments, which may end the process. With
/// "tests", it runs the tests.
/// </summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        if (arguments is [StandaloneRun.Command, .. var excluded]) return StandaloneRun.Run(typeof(Program).Assembly, excluded);
        HostileRun.Run(int.Parse(arguments[0], CultureInfo.InvariantCulture), int.Parse(arguments[1], CultureInfo.InvariantCulture));
        return 0;
    }
}
