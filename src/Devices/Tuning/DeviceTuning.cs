namespace Lamina.Devices;

/// <summary>
/// Chooses the shape of tiles by measuring. The choice is kept on disk, for the device, its driver, the network's kernels and the size of
/// the batch, and measured once only.
/// </summary>
public static class DeviceTuning
{
    /// <summary>Measures the training pass of a network with every shape that fits the device, and tells the fastest.</summary>
    /// <param name="device">Where; open the session that trains with <see cref="DeviceOptions.Tiles"/> set to the result.</param>
    /// <param name="batch">Examples of a batch; at least 1.</param>
    /// <param name="cacheFolder">Where choices are kept; null for <c>Lamina</c> in the user's folder of local application data.</param>
    /// <param name="again">True to measure although there is a choice.</param>
    /// <typeparam name="TNetwork">A network declared with <c>Targets.OpenCl</c>.</typeparam>
    /// <exception cref="DeviceException">The network runs with none of the shapes; the message is of the first.</exception>
    public static TileShape Autotune<TNetwork>(Device device, int batch, string? cacheFolder = null, bool again = false)
        where TNetwork : class, IDeviceNetwork<TNetwork> => Autotune(device, TNetwork.DeviceProgram, batch, cacheFolder, again);

    /// <summary>Measures the training pass of a program with every shape that fits the device, and tells the fastest.</summary>
    /// <param name="device">Where.</param>
    /// <param name="program">The kernels.</param>
    /// <param name="batch">Examples of a batch; at least 1.</param>
    /// <param name="cacheFolder">Where choices are kept; null for <c>Lamina</c> in the user's folder of local application data.</param>
    /// <param name="again">True to measure although there is a choice.</param>
    /// <exception cref="DeviceException">The program runs with none of the shapes; the message is of the first.</exception>
    public static TileShape Autotune(Device device, DeviceProgram program, int batch, string? cacheFolder = null, bool again = false)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(program);
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        IReadOnlyList<TileShape> candidates = TileTable.Candidates(device.Properties);
        TuningCache cache = new(cacheFolder, device.Properties, program, batch);
        if (!again && cache.Read() is { } kept && candidates.Contains(kept)) return kept;
        TileShape best = TuningRun.Fastest(device, program, batch, candidates);
        cache.Write(best);
        return best;
    }
}
