using Lamina.Kernels;
using Lamina.Parameters;

namespace Lamina.Devices;

/// <summary>
/// The parameters of a network that is trained on a device. They stay there. Reading the network's <see cref="ParameterBlock{T}"/> copies
/// them back, and <see cref="Refresh"/> copies changes of the block to the device. Only one thread at a time may use this.
/// </summary>
internal sealed class DeviceParameters : IParameterSource, IDisposable
{
    private readonly DeviceSession session;
    private readonly ParameterBlock<float> block;
    private readonly DeviceBuffer buffer;

    // The last copy in either direction. Results arrive here first, so that a failing device leaves the block unchanged.
    private readonly AlignedBuffer<float> copied;
    private bool isNewer;
    private bool wasRead;

    /// <summary>Copies the parameters to the device, where they stay until <see cref="Release"/>.</summary>
    /// <param name="session">The session of the device.</param>
    /// <param name="block">The network's parameters.</param>
    /// <exception cref="InvalidOperationException">They are already being trained on a device.</exception>
    /// <exception cref="DeviceException">There is not enough memory, or the device failed.</exception>
    public DeviceParameters(DeviceSession session, ParameterBlock<float> block)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(block);
        block.RequireOnHost();

        this.session = session;
        this.block = block;
        copied = new AlignedBuffer<float>(block.Present.Length);
        buffer = session.Allocate(Math.Max(copied.Length, 1), $"the parameters of {block.Network.Name}");
        Upload();
        block.Source = this;
    }

    /// <summary>The block, on the device.</summary>
    public DeviceRange Range => buffer.Range(0, copied.Length);

    private bool IsReleased => block.Source != this;

    /// <summary>Records that kernels which change the parameters have been queued.</summary>
    public void MarkChanged() => isNewer = true;

    /// <summary>Copies changes made on the host since the parameters were read to the device, before the next kernels.</summary>
    /// <exception cref="DeviceException">The device failed, now or before.</exception>
    public void Refresh()
    {
        if (IsReleased) throw new DeviceException($"The device no longer has the parameters of {block.Network.Name}: it failed before.");
        if (!wasRead) return;
        wasRead = false;
        if (!block.Present.SequenceEqual(copied.Span)) Upload();
    }

    /// <summary>Copies the parameters back, if the device's are newer.</summary>
    /// <exception cref="DeviceException">The device failed. The host keeps those of the last copy, and later calls do nothing.</exception>
    public void CopyBack()
    {
        if (IsReleased) return;
        wasRead = true;
        if (!isNewer) return;
        try
        {
            session.Read(Range, copied.Span);
        }
        catch (DeviceException)
        {
            Abandon();
            throw;
        }

        copied.Span.CopyTo(block.Present);
        isNewer = false;
    }

    /// <summary>Copies the parameters back and returns them to the host. No effect after <see cref="Abandon"/>.</summary>
    /// <exception cref="DeviceException">The device failed; the host keeps those of the last copy.</exception>
    public void Release()
    {
        CopyBack();
        Abandon();
    }

    /// <summary>Returns the parameters to the host as of the last copy, as after a failure of the device.</summary>
    public void Abandon()
    {
        if (!IsReleased) block.Source = null;
    }

    /// <summary>Frees the memory; the host keeps the parameters of the last copy unless <see cref="Release"/> was called before.</summary>
    public void Dispose()
    {
        Abandon();
        buffer.Dispose();
    }

    private void Upload()
    {
        block.Present.CopyTo(copied.Span);
        session.Write(copied.Span, Range);
        isNewer = false;
    }
}
