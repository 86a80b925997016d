namespace Lamina.Devices;

/// <summary>A device that can run the kernels of networks declared with <c>Targets.OpenCl</c>. Holds nothing open.</summary>
public abstract partial class Device
{
    /// <summary>Describes a device.</summary>
    protected Device(DeviceProperties properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        Properties = properties;
    }

    /// <summary>What it says of itself.</summary>
    public DeviceProperties Properties { get; }

    /// <summary>Opens the device for one caller.</summary>
    /// <param name="options">Profiling and guards; null for neither.</param>
    /// <exception cref="DeviceException">The device could not be opened.</exception>
    public abstract DeviceSession Open(DeviceOptions? options = null);

    /// <inheritdoc/>
    public override string ToString() => $"{Properties.Name} ({Properties.Kind}, {Properties.ComputeUnits} compute units)";
}
