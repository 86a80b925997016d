namespace Lamina.Tests;

/// <summary>Measures what an action allocates on its thread.</summary>
internal static class ThreadAllocations
{
    /// <summary>
    /// The minimum of several runs: a collection that another test starts charges this thread with the rest of its block, at random, and
    /// the first run may initialise types.
    /// </summary>
    public static long Least(Action action)
    {
        long least = long.MaxValue;
        for (int run = 0; run < 8 && least > 0; run++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
