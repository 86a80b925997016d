using System.Runtime.ExceptionServices;
using System.Threading;

namespace Lamina.Training;

/// <summary>
/// Threads that run the parts of one job together. Between jobs they spin for a while and then sleep. A run allocates nothing.
/// </summary>
/// <remarks>
/// The caller is worker 0. When its own part is done, it also runs those that no thread has begun: a thread that the system does not
/// schedule, because another process keeps its processor busy, would hold up each of the short passes of a step. Results do not depend on
/// who runs a part.
/// </remarks>
internal sealed class WorkerTeam : IDisposable
{
    /// <summary>Turns of about 40 ns: longer than what a step does between its jobs.</summary>
    private const int Spins = 1000;

    private readonly Thread[] threads;
    private readonly Signal[] starts;
    private readonly Signal finished;
    private readonly Exception?[] failures;

    /// <summary>Per part, whether it can be begun. It is taken by an exchange, so by one thread.</summary>
    private readonly int[] waiting;

    private Action<int>? work;
    private int running;
    private bool stopping;

    /// <summary>Starts the threads.</summary>
    /// <param name="workers">Workers, the caller included; at least 1.</param>
    public WorkerTeam(int workers)
    {
        failures = new Exception?[workers];
        waiting = new int[workers];
        threads = new Thread[workers - 1];
        starts = new Signal[workers - 1];

        // Without a processor for each, a spinning thread would keep another from its work.
        int spins = workers <= Environment.ProcessorCount ? Spins : 0;
        finished = new Signal(spins);
        for (int i = 0; i < threads.Length; i++)
        {
            int worker = i + 1;
            starts[i] = new Signal(spins);
            threads[i] = new Thread(() => Serve(worker)) { IsBackground = true, Name = $"Lamina worker {worker}" };
            threads[i].Start();
        }
    }

    /// <summary>Workers, the caller included.</summary>
    public int Workers => failures.Length;

    /// <summary>Runs parts 0 … <paramref name="parts"/> − 1 of a job, one per worker, and returns when all have finished.</summary>
    /// <remarks>If parts throw, all others still finish, and the exception of the one with the lowest number is rethrown.</remarks>
    public void Run(Action<int> job, int parts)
    {
        // A thread that wakes late from the job before may begin a part as soon as that waits, so the rest is written first.
        work = job;
        running = parts - 1;
        for (int part = 1; part < parts; part++)
        {
            Volatile.Write(ref waiting[part], 1);
            starts[part - 1].Send();
        }

        Attempt(0);
        int own = 0;
        for (int part = parts - 1; part > 0; part--)
        {
            if (!TryBegin(part)) continue;
            Attempt(part);
            own++;
        }

        // Whoever ends the last part knows that all have finished: a thread then sends the signal, the caller does not need it.
        if (parts > 1 && (own == 0 || Interlocked.Add(ref running, -own) > 0)) finished.Receive();
        for (int part = 0; part < parts; part++)
        {
            if (failures[part] is not { } failure) continue;
            Array.Clear(failures);
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    /// <summary>Ends the threads; no run may be under way.</summary>
    public void Dispose()
    {
        if (stopping) return;
        Volatile.Write(ref stopping, true);
        foreach (Signal start in starts) start.Send();
        foreach (Thread thread in threads) thread.Join();
        foreach (Signal start in starts) start.Dispose();
        finished.Dispose();
    }

    private void Serve(int worker)
    {
        while (true)
        {
            starts[worker - 1].Receive();
            if (Volatile.Read(ref stopping)) return;
            if (!TryBegin(worker)) continue;
            Attempt(worker);
            if (Interlocked.Decrement(ref running) == 0) finished.Send();
        }
    }

    private bool TryBegin(int part) => Interlocked.Exchange(ref waiting[part], 0) == 1;

    private void Attempt(int part)
    {
        try
        {
            work!(part);
        }
        catch (Exception exception)
        {
            // Kept for the caller: an exception that leaves a thread ends the process.
            failures[part] = exception;
        }
    }
}
