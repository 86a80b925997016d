namespace Lamina.Devices;

/// <summary>
/// Chooses the shape of tiles by measurement. The choice is cached on disk per device, driver, kernels of the network and batch size, so it
/// is measured only once.
/// </summary>
public static class DeviceTuning
{
    /// <summary>Measures the training pass of a network with every shape that fits the device, and returns the fastest shape.</summary>
    /// <param name="device">The device. To train with the result, set <see cref="DeviceOptions.Tiles"/> to it.</param>
    /// <param name="batch">Batch size; at least 1.</param>
    /// <param name="cacheFolder">Folder of the cache; null for <c>Lamina</c> in the user's folder of local application data.</param>
    /// <param name="measureAgain">True to measure even if there is a cached choice.</param>
    /// <typeparam name="TNetwork">A network declared with <c>Targets.OpenCl</c>.</typeparam>
    /// <exception cref="DeviceException">The network runs with none of the shapes; the message is that of the first shape.</exception>
    public static TileShape Autotune<TNetwork>(Device device, int batch, string? cacheFolder = null, bool measureAgain = false)
        where TNetwork : class, IDeviceNetwork<TNetwork> => Autotune(device, TNetwork.DeviceProgram, batch, cacheFolder, measureAgain);

    /// <summary>Measures the training pass of a program with every shape that fits the device, and returns the fastest shape.</summary>
    /// <param name="device">The device.</param>
    /// <param name="program">The kernels.</param>
    /// <param name="batch">Batch size; at least 1.</param>
    /// <param name="cacheFolder">Folder of the cache; null for <c>Lamina</c> in the user's folder of local application data.</param>
    /// <param name="measureAgain">True to measure even if there is a cached choice.</param>
    /// <exception cref="DeviceException">The program runs with none of the shapes; the message is that of the first shape.</exception>
    public static TileShape Autotune(Device device, DeviceProgram program, int batch, string? cacheFolder = null, bool measureAgain = false)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(program);
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        IReadOnlyList<TileShape> candidates = TileTable.Candidates(device.Properties);
        TuningCache cache = new(cacheFolder, device.Properties, program, batch);
        if (!measureAgain && cache.Read() is { } kept && candidates.Contains(kept)) return kept;
        TileShape best = TuningRun.Fastest(device, program, batch, candidates);
        cache.Write(best);
        return best;
    }
}
