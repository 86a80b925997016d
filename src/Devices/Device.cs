namespace Lamina.Devices;

/// <summary>A device that can run the kernels of networks declared with <c>Targets.OpenCl</c>. Holds nothing open.</summary>
public abstract class Device
{
    /// <summary>Describes a device.</summary>
    protected Device(DeviceProperties properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        Properties = properties;
    }

    /// <summary>
    /// The OpenCL devices of this machine, listed once: GPUs, then accelerators, then processors. Empty without an OpenCL library, a driver
    /// or a device; <see cref="First"/> tells which. Never throws. The environment variable <c>LAMINA_OPENCL</c> names another library than
    /// the usual ones.
    /// </summary>
    public static IReadOnlyList<Device> All => OpenClListing.Machine.Devices;

    /// <summary>What it says of itself.</summary>
    public DeviceProperties Properties { get; }

    /// <summary>The first device of <see cref="All"/>.</summary>
    /// <exception cref="DeviceException">There is none; the message says what is missing.</exception>
    public static Device First() => All.FirstOrDefault()
        ?? throw new DeviceException($"There is no OpenCL device: {OpenClListing.Machine.Remarks}.");

    /// <summary>Opens the device for one caller.</summary>
    /// <param name="options">Profiling and guards; null for neither.</param>
    /// <exception cref="DeviceException">The device could not be opened.</exception>
    public abstract DeviceSession Open(DeviceOptions? options = null);

    /// <inheritdoc/>
    public override string ToString() => $"{Properties.Name} ({Properties.Kind}, {Properties.ComputeUnits} compute units)";
}
