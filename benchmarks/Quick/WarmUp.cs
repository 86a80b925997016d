using System.Diagnostics;
using System.Runtime;
using System.Threading;

namespace Lamina.Benchmarks.Quick;

/// <summary>Calls work until the just-in-time compiler has optimised all of it.</summary>
internal static class WarmUp
{
    private const int MostTurns = 12;

    // The runtime counts calls only after 100 ms without newly called methods; on one processor, it waits for a second
    // (TC_CallCountingDelayMs and TC_DelaySingleProcMultiplier). After 30 counted calls, it recompiles a method with optimisations.
    private const int CallsInTurn = 40;
    private static readonly TimeSpan CountingDelay = TimeSpan.FromSeconds(Environment.ProcessorCount == 1 ? 1 : 0.1);

    // Enough calls of slow work, whose time is in loops: methods with loops are optimised at their first call.
    private static readonly TimeSpan LongestTurn = TimeSpan.FromMilliseconds(600);

    /// <summary>Calls all work in turns until nothing more is compiled. All work shares the pauses between the turns.</summary>
    public static void Run(IReadOnlyCollection<Action> works)
    {
        int quietTurns = 0;
        for (int turn = 0; turn < MostTurns && quietTurns < 2; turn++)
        {
            long compiled = JitInfo.GetCompiledMethodCount();
            foreach (Action work in works) Call(work);
            Thread.Sleep(1.5 * CountingDelay);
            quietTurns = JitInfo.GetCompiledMethodCount() == compiled ? quietTurns + 1 : 0;
        }
    }

    private static void Call(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        for (int calls = 0; calls < CallsInTurn && Stopwatch.GetElapsedTime(start) < LongestTurn; calls++) work();
    }
}
