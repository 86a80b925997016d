using System.Diagnostics;

namespace Lamina.Benchmarks.Generator;

/// <summary>The first runs of the generator in a process, which include just-in-time compilation; only the first is cold.</summary>
internal static class ColdRun
{
    public static void Run()
    {
        // In an editor and in a build server, Roslyn itself is warm, so it first binds the attributes once.
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
