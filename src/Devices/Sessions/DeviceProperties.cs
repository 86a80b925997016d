namespace Lamina.Devices;

/// <summary>The properties of a device, read when it is listed.</summary>
public sealed record DeviceProperties
{
    /// <summary>The device's name, as reported by its driver.</summary>
    public required string Name { get; init; }

    /// <summary>The vendor.</summary>
    public string Vendor { get; init; } = "";

    /// <summary>The driver's version.</summary>
    public string Driver { get; init; } = "";

    /// <summary>The kind of the device.</summary>
    public required DeviceKind Kind { get; init; }

    /// <summary>Number of compute units, which run work groups in parallel.</summary>
    public int ComputeUnits { get; init; } = 1;

    /// <summary>Bytes of local memory of a work group; OpenCL 1.2 guarantees 32 KiB.</summary>
    public long LocalMemoryBytes { get; init; } = 32 * 1024;

    /// <summary>Bytes of global memory.</summary>
    public long GlobalMemoryBytes { get; init; }

    /// <summary>Largest size of a buffer, in bytes.</summary>
    public long LargestBufferBytes { get; init; }

    /// <summary>The largest number of work items of a group.</summary>
    public int LargestGroup { get; init; } = 256;

    /// <summary>Number of work items that run in lockstep, such as a warp of 32; 1 if the driver does not report it.</summary>
    public int SubGroup { get; init; } = 1;
}
