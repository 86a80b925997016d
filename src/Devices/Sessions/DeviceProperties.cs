namespace Lamina.Devices;

/// <summary>What a device says of itself, read when it is listed.</summary>
public sealed record DeviceProperties
{
    /// <summary>The device's name, as its driver gives it.</summary>
    public required string Name { get; init; }

    /// <summary>Who made it.</summary>
    public string Vendor { get; init; } = "";

    /// <summary>The driver's version.</summary>
    public string Driver { get; init; } = "";

    /// <summary>What it is.</summary>
    public required DeviceKind Kind { get; init; }

    /// <summary>Units that compute work groups side by side.</summary>
    public int ComputeUnits { get; init; } = 1;

    /// <summary>Bytes of memory that a work group shares; OpenCL 1.2 promises 32 KiB.</summary>
    public long LocalMemoryBytes { get; init; } = 32 * 1024;

    /// <summary>Bytes of its memory.</summary>
    public long GlobalMemoryBytes { get; init; }

    /// <summary>Bytes of the largest buffer.</summary>
    public long LargestBufferBytes { get; init; }

    /// <summary>Most work items of a group.</summary>
    public int LargestGroup { get; init; } = 256;

    /// <summary>Work items that run in step, such as a warp of 32; 1 when the driver does not tell.</summary>
    public int SubGroup { get; init; } = 1;
}
