using Lamina.Kernels;
using Lamina.Parameters;

namespace Lamina.Devices;

/// <summary>
/// The parameters of a network that is trained on a device. They stay there; whoever reads the network's <see cref="ParameterBlock{T}"/>
/// gets them copied back, and what is changed there is copied to the device by <see cref="Refresh"/>. One thread at a time.
/// </summary>
public sealed class DeviceParameters : IParameterSource, IDisposable
{
    private readonly DeviceSession session;
    private readonly ParameterBlock<float> block;
    private readonly DeviceBuffer buffer;

    // What was last copied in either direction: it lands here first, so that a device that fails half-way leaves the block as it was.
    private readonly AlignedBuffer<float> copied;
    private bool isNewer;
    private bool wasRead;

    /// <summary>Copies the parameters to the device, which has them until <see cref="Release"/>.</summary>
    /// <param name="session">Where to.</param>
    /// <param name="block">The network's parameters.</param>
    /// <exception cref="InvalidOperationException">They are being trained on a device already.</exception>
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

    /// <summary>Says that kernels which change the parameters were queued.</summary>
    public void MarkChanged() => isNewer = true;

    /// <summary>Copies to the device what was changed on the host since it was read there, before the next kernels.</summary>
    /// <exception cref="DeviceException">The device failed, now or before.</exception>
    public void Refresh()
    {
        if (IsReleased) throw new DeviceException($"The device no longer has the parameters of {block.Network.Name}: it failed before.");
        if (!wasRead) return;
        wasRead = false;
        if (!block.Present.SequenceEqual(copied.Span)) Upload();
    }

    /// <summary>Copies the parameters back, if the device's are newer.</summary>
    /// <exception cref="DeviceException">The device failed. The host keeps those of the last copy, from now on for good.</exception>
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

    /// <summary>Copies the parameters back and leaves them to the host. Without effect after <see cref="Abandon"/>.</summary>
    /// <exception cref="DeviceException">The device failed; the host keeps those of the last copy.</exception>
    public void Release()
    {
        CopyBack();
        Abandon();
    }

    /// <summary>Leaves the host with the parameters of the last copy, as after a failure of the device.</summary>
    public void Abandon()
    {
        if (!IsReleased) block.Source = null;
    }

    /// <summary>
    /// Gives the memory back; the host keeps the parameters of the last copy unless <see cref="Release"/> was called before.
    /// </summary>
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
