using Lamina.Kernels;

namespace Lamina.Parameters;

/// <summary>
/// All parameters of a network in one aligned block, so that an optimizer makes one pass over flat memory. Gaps between tensors stay 0.
/// </summary>
/// <typeparam name="T">The number type.</typeparam>
public sealed class ParameterBlock<T>
    where T : unmanaged
{
    private readonly AlignedBuffer<T> buffer;

    /// <summary>Creates a block of zeros for a network.</summary>
    public ParameterBlock(NetworkDescription network)
    {
        ArgumentNullException.ThrowIfNull(network);
        Network = network;
        buffer = new AlignedBuffer<T>(network.BlockLength);
    }

    /// <summary>The network to which the parameters belong.</summary>
    public NetworkDescription Network { get; }

    /// <summary>
    /// The whole block, including alignment gaps. While a network is trained on a device, this first copies newer parameters back; earlier
    /// spans may be overwritten by that. If the device fails, this throws <c>Lamina.Devices.DeviceException</c>, and the block keeps the
    /// parameters of the last copy.
    /// </summary>
    public Span<T> Span
    {
        get
        {
            if (Source is not null) CopyBackBetweenUpdates();
            return buffer.Span;
        }
    }

    /// <summary>The source of newer parameters; null if there is none.</summary>
    internal IParameterSource? Source { get; set; }

    /// <summary>Separates updates from code that needs a consistent state of the whole block.</summary>
    internal UpdateGate Gate { get; } = new();

    /// <summary>The block in host memory, even if a source has newer values.</summary>
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

    /// <summary>
    /// A copy of the whole block. While the network is trained, also on another thread, it is taken between two updates. Throws as
    /// <see cref="Span"/> does.
    /// </summary>
    public T[] Snapshot()
    {
        var copy = new T[buffer.Length];
        Gate.Between(() =>
        {
            CopyBack();
            buffer.Span.CopyTo(copy);
        });
        return copy;
    }

    /// <summary>Reserves the block for a training, until the result is disposed.</summary>
    /// <exception cref="InvalidOperationException">It is being trained already.</exception>
    internal UpdateGate.Training BeginTraining()
    {
        RequireOnHost();
        return Gate.BeginTraining(Network);
    }

    /// <summary>Throws while the parameters are on a device.</summary>
    /// <exception cref="InvalidOperationException">The network is being trained on a device.</exception>
    internal void RequireOnHost()
    {
        if (Source is not null)
            throw new InvalidOperationException($"The parameters of {Network.Name} are being trained on a device; end that first.");
    }

    /// <summary>Copies newer parameters back, outside of an update.</summary>
    private void CopyBackBetweenUpdates() => Gate.Between(CopyBack);

    private void CopyBack() => Source?.CopyBack();
}
