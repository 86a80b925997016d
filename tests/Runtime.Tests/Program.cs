using System.Globalization;
using Lamina.Runtime.Tests.Serialization;
using Lamina.Tests.Standalone;

namespace Lamina.Runtime.Tests;

/// <summary>
/// Run as a program, the test assembly saves a network to a path, from a seed in steps, until it is killed. With "tests", it runs the
/// tests.
/// </summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        if (arguments is [StandaloneRun.Command, .. var excluded]) return StandaloneRun.Run(typeof(Program).Assembly, excluded);
        SavingProgram.Run(
            arguments[0], int.Parse(arguments[1], CultureInfo.InvariantCulture), int.Parse(arguments[2], CultureInfo.InvariantCulture));
        return 0;
    }
}
