namespace Lamina.Devices;

/// <summary>Options for opening a device.</summary>
public sealed record DeviceOptions
{
    /// <summary>Measures every launch, see <see cref="DeviceSession.Profile"/>; false by default, because it has a small cost.</summary>
    public bool Profile { get; init; }

    /// <summary>
    /// Number of guard elements before and after every buffer, to find kernels that write out of bounds, see
    /// <see cref="DeviceSession.CheckGuards"/>. Planned buffers are then allocated separately; with 0 (the default), they share one
    /// allocation.
    /// </summary>
    public int Guard { get; init; }

    /// <summary>The shape of tiles; null (the default) uses those in the runtime's table for the device.</summary>
    public TileShape? Tiles { get; init; }
}
