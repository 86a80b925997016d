namespace Lamina.Devices;

/// <summary>A device of an OpenCL driver. The driver owns it, so there is nothing to release.</summary>
internal sealed class OpenClDevice : Device
{
    public OpenClDevice(nint platform, nint id, DeviceProperties properties)
        : base(properties)
    {
        Platform = platform;
        Id = id;
    }

    /// <summary>The <c>cl_platform_id</c>.</summary>
    public nint Platform { get; }

    /// <summary>The <c>cl_device_id</c>.</summary>
    public nint Id { get; }

    /// <inheritdoc/>
    public override DeviceSession Open(DeviceOptions? options = null) => new OpenClSession(this, options);
}
