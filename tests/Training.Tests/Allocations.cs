namespace Lamina.Training.Tests;

/// <summary>Measures what an action allocates on the managed heap, on all threads.</summary>
internal static class Allocations
{
    /// <summary>
    /// The least of several runs: other tests and the runtime's own threads (which compile hot methods anew) allocate too, the action
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
