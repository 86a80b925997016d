using System.Runtime.ExceptionServices;
using System.Threading;

namespace Lamina.Training;

/// <summary>
/// Threads that run one job together. Between jobs they spin for a while and then sleep. The caller is worker 0; a run allocates nothing.
/// </summary>
internal sealed class WorkerTeam : IDisposable
{
    /// <summary>Turns of about 40 ns: longer than what a step does between its jobs.</summary>
    private const int Spins = 1000;

    private readonly Thread[] threads;
    private readonly Signal[] starts;
    private readonly Signal finished;
    private readonly Exception?[] failures;
    private Action<int>? work;
    private int running;
    private bool stopping;

    /// <summary>Starts the threads.</summary>
    /// <param name="workers">Workers, the caller included; at least 1.</param>
    public WorkerTeam(int workers)
    {
        failures = new Exception?[workers];
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

    /// <summary>Runs the work on workers 0 … <paramref name="workers"/> − 1 and returns when all have finished.</summary>
    /// <remarks>If workers throw, all workers still finish, and the exception of the one with the lowest number is rethrown.</remarks>
    public void Run(Action<int> job, int workers)
    {
        work = job;
        running = workers - 1;
        for (int i = 0; i < workers - 1; i++) starts[i].Send();
        Attempt(0);
        if (workers > 1) finished.Receive();
        for (int i = 0; i < workers; i++)
        {
            if (failures[i] is not { } failure) continue;
            Array.Clear(failures);
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    /// <summary>Ends the threads; no run may be under way.</summary>
    public void Dispose()
    {
        if (stopping) return;
        stopping = true;
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
            if (stopping) return;
            Attempt(worker);
            if (Interlocked.Decrement(ref running) == 0) finished.Send();
        }
    }

    private void Attempt(int worker)
    {
        try
        {
            work!(worker);
        }
        catch (Exception exception)
        {
            // Kept for the caller: an exception that leaves a thread ends the process.
            failures[worker] = exception;
        }
    }
}
