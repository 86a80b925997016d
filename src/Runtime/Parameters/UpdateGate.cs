using System.Threading;

namespace Lamina.Parameters;

/// <summary>
/// Synchronises the updates of a parameter block with code that reads or writes the whole block, and excludes a second training.
/// </summary>
/// <remarks>
/// Updates are frequent, thousands per second, and readers are rare, so the cost is on the readers. An update only writes and reads
/// volatile fields at its beginning and end. A reader registers, makes that visible to all processors with a process-wide barrier (instead
/// of a fence in every update), and waits for the end of the current update. Between updates it runs at once, also during a callback of the
/// training and after the last update. An update that finds readers waits until those that came before it have run.
/// </remarks>
internal sealed class UpdateGate
{
    private readonly object turn = new();
    private bool isUpdating;
    private int updater;
    private bool isTraining;

    // The number of readers that wait or run, and the total numbers that arrived and finished.
    private int readers;
    private long arrived;
    private long served;

    /// <summary>Whether the block is reserved for a training.</summary>
    public bool IsTraining => Volatile.Read(ref isTraining);

    /// <summary>Reserves the block for a training, which <see cref="Training.Dispose"/> ends.</summary>
    /// <exception cref="InvalidOperationException">It is reserved for another training.</exception>
    public Training BeginTraining(NetworkDescription network)
    {
        lock (turn)
        {
            if (isTraining)
            {
                throw new InvalidOperationException(
                    $"{network.Name} is being trained: another Fit of the same network cannot begin before that has ended. Train another "
                    + "instance, with the same parameters after CopyMatching.");
            }

            Volatile.Write(ref isTraining, true);
            return new Training(this);
        }
    }

    /// <summary>Begins an update, which <see cref="Update.Dispose"/> ends.</summary>
    /// <exception cref="InvalidOperationException">Another update is running.</exception>
    public Update Begin()
    {
        if (Volatile.Read(ref isUpdating)) ThrowUpdating();
        updater = Environment.CurrentManagedThreadId;
        Volatile.Write(ref isUpdating, true);
        if (Volatile.Read(ref readers) != 0) LetReadersPass();
        return new Update(this);
    }

    /// <summary>Runs an action on the whole block between two updates, on this thread.</summary>
    public void Between(Action action)
    {
        // Called from within an update, for example by a learning-rate schedule: to wait for its end would be a deadlock.
        if (Volatile.Read(ref isUpdating) && updater == Environment.CurrentManagedThreadId)
        {
            action();
            return;
        }

        lock (turn)
        {
            arrived++;
            Volatile.Write(ref readers, readers + 1);
            try
            {
                Interlocked.MemoryBarrierProcessWide();
                while (Volatile.Read(ref isUpdating)) Monitor.Wait(turn);
                action();
            }
            finally
            {
                served++;
                Volatile.Write(ref readers, readers - 1);
                Monitor.PulseAll(turn);
            }
        }
    }

    /// <summary>Changes the block while no training has it, between two updates.</summary>
    /// <exception cref="InvalidOperationException">The network is being trained; nothing is changed.</exception>
    public void Change(NetworkDescription network, Action action) => Between(() =>
    {
        RequireNoTraining(network, "nothing can be loaded or copied into it");
        action();
    });

    /// <summary>Throws while the block is reserved for a training.</summary>
    /// <param name="network">The network.</param>
    /// <param name="refused">A clause that states what cannot be done before the training has ended.</param>
    /// <exception cref="InvalidOperationException">The network is being trained.</exception>
    public void RequireNoTraining(NetworkDescription network, string refused)
    {
        if (IsTraining) ThrowTraining(network, refused);
    }

    private static void ThrowUpdating() => throw new InvalidOperationException(
        "The parameters are being updated by another training step: one step at a time changes a network.");

    private static void ThrowTraining(NetworkDescription network, string refused) => throw new InvalidOperationException(
        $"{network.Name} is being trained: {refused} before Fit has ended.");

    private void LetReadersPass()
    {
        lock (turn)
        {
            Volatile.Write(ref isUpdating, false);
            Monitor.PulseAll(turn);
            for (long due = arrived; served < due;) Monitor.Wait(turn);
            Volatile.Write(ref isUpdating, true);
        }
    }

    private void End()
    {
        Volatile.Write(ref isUpdating, false);
        if (Volatile.Read(ref readers) == 0) return;
        lock (turn) Monitor.PulseAll(turn);
    }

    /// <summary>The reservation of a block for a training.</summary>
    public readonly struct Training(UpdateGate gate) : IDisposable
    {
        /// <summary>Ends the reservation.</summary>
        public void Dispose() => Volatile.Write(ref gate.isTraining, false);
    }

    /// <summary>A running update.</summary>
    public readonly struct Update(UpdateGate gate) : IDisposable
    {
        /// <summary>Ends it.</summary>
        public void Dispose() => gate.End();
    }
}
