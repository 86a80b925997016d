using System.Threading;

namespace Lamina.Parameters;

/// <summary>
/// Keeps the updates of a parameter block and whoever reads or writes the whole block apart, and a training and another one.
/// </summary>
/// <remarks>
/// Updates come by the thousand a second and readers seldom, so readers pay. An update writes and reads a volatile field at its beginning
/// and at its end. A reader asks for its turn, makes every processor see that (a process-wide barrier, in place of a fence in every
/// update), and waits for the end of an update under way. Between updates it has its turn at once, also while a callback of the training
/// runs and after the last update. An update that finds readers waits until those that came before it had their turn.
/// </remarks>
internal sealed class UpdateGate
{
    private readonly object turn = new();
    private bool isUpdating;
    private int updater;
    private bool isTraining;

    // Readers that wait or have their turn; and how many ever came and went.
    private int readers;
    private long arrived;
    private long served;

    /// <summary>Whether a training has the block.</summary>
    public bool IsTraining => Volatile.Read(ref isTraining);

    /// <summary>Takes the block for a training, which <see cref="Training.Dispose"/> ends.</summary>
    /// <exception cref="InvalidOperationException">Another one has it.</exception>
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
    /// <exception cref="InvalidOperationException">Another update is under way.</exception>
    public Update Begin()
    {
        if (Volatile.Read(ref isUpdating)) ThrowUpdating();
        updater = Environment.CurrentManagedThreadId;
        Volatile.Write(ref isUpdating, true);
        if (Volatile.Read(ref readers) != 0) LetReadersPass();
        return new Update(this);
    }

    /// <summary>Does something with the whole block between two updates, on this thread.</summary>
    public void Between(Action action)
    {
        // Called by what an update calls, such as a learning rate: waiting for the end would be forever.
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

    /// <summary>Changes the block between two updates of nobody's training.</summary>
    /// <exception cref="InvalidOperationException">The network is being trained; nothing is changed.</exception>
    public void Change(NetworkDescription network, Action action) => Between(() =>
    {
        RequireNoTraining(network, "nothing can be loaded or copied into it");
        action();
    });

    /// <summary>Throws while a training has the block.</summary>
    /// <param name="network">The network.</param>
    /// <param name="refused">What cannot be done before the training has ended.</param>
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

    /// <summary>A training that has the block.</summary>
    public readonly struct Training(UpdateGate gate) : IDisposable
    {
        /// <summary>Gives the block back.</summary>
        public void Dispose() => Volatile.Write(ref gate.isTraining, false);
    }

    /// <summary>An update under way.</summary>
    public readonly struct Update(UpdateGate gate) : IDisposable
    {
        /// <summary>Ends it.</summary>
        public void Dispose() => gate.End();
    }
}
