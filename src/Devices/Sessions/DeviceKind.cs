namespace Lamina.Devices;

/// <summary>The kinds of devices.</summary>
public enum DeviceKind
{
    /// <summary>A processor.</summary>
    Cpu,

    /// <summary>A graphics processor.</summary>
    Gpu,

    /// <summary>Another accelerator.</summary>
    Accelerator,
}
