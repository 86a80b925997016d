namespace Lamina.Devices;

/// <summary>A device that can run the kernels of networks declared with <c>Targets.OpenCl</c>. It has no open resources.</summary>
public abstract partial class Device
{
    /// <summary>Creates the description of a device.</summary>
    protected Device(DeviceProperties properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        Properties = properties;
    }

    /// <summary>The properties that its driver reports.</summary>
    public DeviceProperties Properties { get; }

    /// <summary>Opens the device for one caller.</summary>
    /// <param name="options">Profiling, guards and tiles; null for the defaults.</param>
    /// <exception cref="DeviceException">The device could not be opened.</exception>
    public abstract DeviceSession Open(DeviceOptions? options = null);

    /// <inheritdoc/>
    public override string ToString() => $"{Properties.Name} ({Properties.Kind}, {Properties.ComputeUnits} compute units)";
}
