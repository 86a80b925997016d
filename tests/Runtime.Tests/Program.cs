using System.Globalization;
using Lamina.Runtime.Tests.Serialization;

namespace Lamina.Runtime.Tests;

/// <summary>Run as a program, the test assembly saves a network to a path, from a seed in steps, until it is killed.</summary>
internal static class Program
{
    public static void Main(string[] arguments) => SavingProgram.Run(
        arguments[0], int.Parse(arguments[1], CultureInfo.InvariantCulture), int.Parse(arguments[2], CultureInfo.InvariantCulture));
}
