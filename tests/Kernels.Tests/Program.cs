using System.Globalization;
using Lamina.Kernels.Tests.Safety;

namespace Lamina.Kernels.Tests;

/// <summary>Run as a program with a seed and a count, the test assembly calls kernels with hostile arguments, which may end the process.</summary>
internal static class Program
{
    public static void Main(string[] arguments) =>
        HostileRun.Run(int.Parse(arguments[0], CultureInfo.InvariantCulture), int.Parse(arguments[1], CultureInfo.InvariantCulture));
}
