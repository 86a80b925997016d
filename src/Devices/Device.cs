namespace Lamina.Devices;

/// <summary>A device that can run the kernels of networks declared with <c>Targets.OpenCl</c>. It has no open resources.</summary>
public abstract class Device
{
    /// <summary>Creates the description of a device.</summary>
    protected Device(DeviceProperties properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        Properties = properties;
    }

    /// <summary>
    /// The OpenCL devices of this machine, listed once: GPUs, then accelerators, then processors. Empty without an OpenCL library, a driver
    /// or a device; the exception of <see cref="First"/> states which is missing. Never throws. The environment variable
    /// <c>LAMINA_OPENCL</c> overrides the name of the library.
    /// </summary>
    public static IReadOnlyList<Device> All => OpenClListing.Machine.Devices;

    /// <summary>The properties that its driver reports.</summary>
    public DeviceProperties Properties { get; }

    /// <summary>The first device of <see cref="All"/>.</summary>
    /// <exception cref="DeviceException">There is no device; the message states what is missing.</exception>
    public static Device First() => All.FirstOrDefault()
        ?? throw new DeviceException($"There is no OpenCL device: {OpenClListing.Machine.Remarks}.");

    /// <summary>Opens the device for one caller.</summary>
    /// <param name="options">Profiling, guards and tiles; null for the defaults.</param>
    /// <exception cref="DeviceException">The device could not be opened.</exception>
    public abstract DeviceSession Open(DeviceOptions? options = null);

    /// <inheritdoc/>
    public override string ToString() => $"{Properties.Name} ({Properties.Kind}, {Properties.ComputeUnits} compute units)";
}
