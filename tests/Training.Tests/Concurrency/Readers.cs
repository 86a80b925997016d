using System.Threading;
using Lamina.Training.Tests.HandWritten;

namespace Lamina.Training.Tests.Concurrency;

/// <summary>Threads that repeatedly read the update count of a network, until they are asked to finish.</summary>
internal sealed class Readers : IDisposable
{
    private readonly Thread[] threads;
    private readonly long[] reads;
    private readonly object news = new();
    private readonly Func<int> read;
    private readonly bool isMonotonic;
    private Exception? failure;
    private bool isFinished;

    public Readers(Func<int> read, int count, bool isMonotonic = true)
    {
        this.read = read;
        this.isMonotonic = isMonotonic;
        reads = new long[count];
        threads = [.. Enumerable.Range(0, count).Select(i => new Thread(() => Run(i)))];
        foreach (Thread thread in threads) thread.Start();
        WaitForEach();
    }

    public Readers(Counting network, int count, bool isMonotonic = true)
        : this(() => SaveDuringTrainingTests.Saved(network), count, isMonotonic)
    {
    }

    /// <summary>Waits until every thread has completed one more read, or one has failed.</summary>
    public void WaitForEach()
    {
        lock (news)
        {
            long[] due = [.. reads.Select(count => count + 2)];
            while (failure is null && reads.Zip(due).Any(pair => pair.First < pair.Second)) Monitor.Wait(news);
        }
    }

    /// <summary>Waits for the threads, and throws the failure of one of them.</summary>
    public void Finish()
    {
        Dispose();
        if (failure is not null) throw new InvalidOperationException("A thread that read the network failed.", failure);
    }

    public void Dispose()
    {
        Volatile.Write(ref isFinished, true);
        foreach (Thread thread in threads) thread.Join();
    }

    private void Run(int index)
    {
        int last = 0;
        try
        {
            while (!Volatile.Read(ref isFinished))
            {
                int update = read();
                if (isMonotonic && update < last) throw new InvalidOperationException($"Update {update} came after update {last}.");
                last = update;
                Tell(() => reads[index]++);
            }
        }
        catch (Exception exception)
        {
            Tell(() => failure ??= exception);
        }
    }

    private void Tell(Action change)
    {
        lock (news)
        {
            change();
            Monitor.PulseAll(news);
        }
    }
}
