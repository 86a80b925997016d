namespace Lamina.Devices;

/// <summary>What a device is.</summary>
public enum DeviceKind
{
    /// <summary>The processor's own cores.</summary>
    Cpu,

    /// <summary>A graphics processor.</summary>
    Gpu,

    /// <summary>Anything else that computes.</summary>
    Accelerator,
}
