using System.Diagnostics;

namespace Lamina.Benchmarks.Generator;

/// <summary>The first runs of the generator in a process, which pay for the just-in-time compiler; only the first is cold.</summary>
internal static class ColdRun
{
    public static void Run()
    {
        // Roslyn itself is warm in an editor and in a build server: it binds the attributes once before.
        var stack = new DenseStack(10);
        stack.Compilation().GetDiagnostics();
        Console.WriteLine(FormattableString.Invariant($"| run of the generator in a process, {stack.Layers} layers | whole driver |"));
        Console.WriteLine("|---|--:|");
        for (int run = 1; run <= 5; run++)
        {
            long start = Stopwatch.GetTimestamp();
            stack.RunDriver();
            Console.WriteLine(FormattableString.Invariant(
                $"| {run} | {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F1} ms |"));
        }
    }
}
