namespace Lamina.Training.Tests;

/// <summary>Measures the allocations of an action on the managed heap, on all threads.</summary>
internal static class Allocations
{
    /// <summary>
    /// The minimum of several runs, because other tests and the runtime's own threads (which recompile hot methods) also allocate, but not
    /// in every run.
    /// </summary>
    public static long Least(Action action)
    {
        long least = long.MaxValue;
        for (int run = 0; run < 40 && least > 0; run++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            action();
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return least;
    }
}
