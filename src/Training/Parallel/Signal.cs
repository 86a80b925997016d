using System.Threading;

namespace Lamina.Training;

/// <summary>
/// A signal from one thread to another, which spins for it before it sleeps: the passes of a step follow each other within microseconds,
/// and a thread takes longer than that to wake. Signals that are sent before one is received count as one, so the receiver looks at the
/// shared state after each: it sees all that was written before the last of them.
/// </summary>
/// <param name="spins">Turns of about 40 ns before the thread sleeps.</param>
internal sealed class Signal(int spins) : IDisposable
{
    private const int None = 0, Sent = 1, Asleep = 2;

    private readonly SemaphoreSlim sleep = new(0);
    private int state = None;

    /// <summary>Sends it.</summary>
    public void Send()
    {
        if (Interlocked.Exchange(ref state, Sent) == Asleep) sleep.Release();
    }

    /// <summary>Returns once it has been sent.</summary>
    public void Receive()
    {
        for (int turn = 0; turn < spins; turn++)
        {
            if (Volatile.Read(ref state) == Sent) break;
            Thread.SpinWait(1);
        }

        if (Interlocked.CompareExchange(ref state, Asleep, None) == None) sleep.Wait();

        // A full fence: what the receiver reads next is not older than the state. A signal that is sent in between is thus no loss.
        Interlocked.Exchange(ref state, None);
    }

    public void Dispose() => sleep.Dispose();
}
