using Lamina.Kernels;

namespace Lamina.Parameters;

/// <summary>
/// All parameters of a network in one aligned block, so that an optimizer is one pass over flat memory. Gaps between tensors stay 0.
/// </summary>
/// <typeparam name="T">The number type.</typeparam>
public sealed class ParameterBlock<T>
    where T : unmanaged
{
    private readonly AlignedBuffer<T> buffer;

    /// <summary>A block of zeros for a network.</summary>
    public ParameterBlock(NetworkDescription network)
    {
        ArgumentNullException.ThrowIfNull(network);
        Network = network;
        buffer = new AlignedBuffer<T>(network.BlockLength);
    }

    /// <summary>The network whose parameters these are.</summary>
    public NetworkDescription Network { get; }

    /// <summary>
    /// The whole block, alignment gaps included. While a network is trained on a device its newer parameters are copied back first; a span
    /// that was taken before does not follow. If the device fails, its <c>Lamina.Devices.DeviceException</c> is thrown, and the
    /// parameters here stay those of the last copy.
    /// </summary>
    public Span<T> Span
    {
        get
        {
            if (Source is not null) Follow();
            return buffer.Span;
        }
    }

    /// <summary>Who may have newer parameters; null when nobody does.</summary>
    internal IParameterSource? Source { get; set; }

    /// <summary>Keeps updates and those who need the block as a whole apart.</summary>
    internal UpdateGate Gate { get; } = new();

    /// <summary>What lies here, though a source may have newer.</summary>
    internal Span<T> Present => buffer.Span;

    /// <summary>One tensor by name.</summary>
    /// <param name="name">For example <c>dense1.weight</c>.</param>
    /// <exception cref="KeyNotFoundException">The network has no such tensor.</exception>
    public Span<T> this[string name]
    {
        get
        {
            foreach (ParameterDescription parameter in Network.Parameters)
            {
                if (parameter.Name == name) return Span.Slice(parameter.Offset, parameter.Length);
            }

            throw new KeyNotFoundException(
                $"{Network.Name} has no parameter '{name}'; it has {string.Join(", ", Network.Parameters.Select(p => p.Name))}.");
        }
    }

    /// <summary>Takes the block for a training, until what is returned is disposed.</summary>
    /// <exception cref="InvalidOperationException">It is being trained already.</exception>
    internal UpdateGate.Training BeginTraining()
    {
        RequireOnHost();
        return Gate.BeginTraining(Network);
    }

    /// <summary>Throws while a device has newer parameters.</summary>
    /// <exception cref="InvalidOperationException">They are being trained there.</exception>
    internal void RequireOnHost()
    {
        if (Source is not null)
            throw new InvalidOperationException($"The parameters of {Network.Name} are being trained on a device; end that first.");
    }

    /// <summary>A copy of the whole block as it is between two updates; fails as <see cref="Span"/> does.</summary>
    internal T[] Snapshot()
    {
        var copy = new T[buffer.Length];
        Gate.Between(() =>
        {
            CopyBack();
            buffer.Span.CopyTo(copy);
        });
        return copy;
    }

    /// <summary>Copies newer parameters back, when no update is under way.</summary>
    private void Follow() => Gate.Between(CopyBack);

    private void CopyBack() => Source?.CopyBack();
}
