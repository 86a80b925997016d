using Lamina.Devices;

namespace Lamina.Tests.HostDevices;

/// <summary>
/// A device in host memory whose kernels are delegates. It runs everything as late as the contract of <see cref="DeviceSession"/> allows,
/// or copies as early as it allows, so that code which relies on more than the contract fails in tests.
/// </summary>
internal sealed class HostDevice() : Device(new DeviceProperties { Name = "host", Kind = DeviceKind.Accelerator, ComputeUnits = 2 })
{
    /// <summary>Whether copies run at the earliest allowed moment; false for the latest.</summary>
    public bool CopiesEarly { get; init; }

    /// <summary>Number of elements of its memory.</summary>
    public long Memory { get; init; } = long.MaxValue;

    /// <summary>Number of launches after which the device is lost.</summary>
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
