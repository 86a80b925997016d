using Lamina.Devices;

namespace Lamina.Tests.HostDevices;

/// <summary>
/// A device in the memory of the process, whose kernels are delegates. It does as little as late as the contract of
/// <see cref="DeviceSession"/> allows, or copies as early, so that what relies on more than the contract fails here.
/// </summary>
internal sealed class HostDevice() : Device(new DeviceProperties { Name = "host", Kind = DeviceKind.Accelerator, ComputeUnits = 2 })
{
    /// <summary>Copies to the device at the first moment that is allowed, and from it; false for the last.</summary>
    public bool CopiesEarly { get; init; }

    /// <summary>Numbers of its memory.</summary>
    public long Memory { get; init; } = long.MaxValue;

    /// <summary>Launches after which the device is lost.</summary>
    public long LostAfter { get; set; } = long.MaxValue;

    /// <summary>The sessions that were opened.</summary>
    public List<HostSession> Sessions { get; } = [];

    public override DeviceSession Open(DeviceOptions? options = null)
    {
        var session = new HostSession(this, options);
        Sessions.Add(session);
        return session;
    }
}
