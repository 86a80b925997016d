namespace Lamina.Training;

/// <summary>Splits the rows of a batch over workers: contiguous, in order, sizes that differ by at most one.</summary>
internal static class BatchSplit
{
    /// <summary>Number of workers that have at least one row.</summary>
    public static int Active(int examples, int workers) => Math.Min(examples, workers);

    /// <summary>The largest number of rows of a worker.</summary>
    public static int Largest(int examples, int workers) => ((examples - 1) / workers) + 1;

    /// <summary>The rows of one worker.</summary>
    public static (int First, int Count) Rows(int examples, int workers, int worker)
    {
        int count = examples / workers;
        int longer = examples % workers;
        return ((worker * count) + Math.Min(worker, longer), count + (worker < longer ? 1 : 0));
    }
}
