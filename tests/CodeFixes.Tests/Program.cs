using System.Globalization;
using System.Threading;
using Lamina.CodeFixes.Tests.Fuzz;

namespace Lamina.CodeFixes.Tests;

/// <summary>
/// Run as a program with seeds as arguments, the test assembly compiles mutated sources on a small stack, which may end the process.
/// </summary>
internal static class Program
{
    public static void Main(string[] arguments)
    {
        int[] seeds = [.. arguments.Select(argument => int.Parse(argument, CultureInfo.InvariantCulture))];
        var thread = new Thread(() => MutantRun.Run(seeds), MutantRun.StackBytes);
        thread.Start();
        thread.Join();
    }
}
