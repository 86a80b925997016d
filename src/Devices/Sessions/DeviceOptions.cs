namespace Lamina.Devices;

/// <summary>How a device is opened.</summary>
public sealed record DeviceOptions
{
    /// <summary>Measures every launch, see <see cref="DeviceSession.Profile"/>; false by default, since measuring costs a little.</summary>
    public bool Profile { get; init; }

    /// <summary>
    /// Numbers of poison in front of and behind every buffer, and every planned buffer on its own; 0 (the default) plans all in one. For
    /// looking for kernels that reach beyond their buffers, see <see cref="DeviceSession.CheckGuards"/>.
    /// </summary>
    public int Guard { get; init; }

    /// <summary>The shape of tiles; null (the default) takes the row of <see cref="TileTable"/> that fits the device.</summary>
    public TileShape? Tiles { get; init; }
}
