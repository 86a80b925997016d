using Lamina.Benchmarks.Gpu.Timing;
using Lamina.Devices;

namespace Lamina.Benchmarks.Gpu.Cases;

/// <inheritdoc cref="ICase"/>
internal sealed class GpuCase<TNetwork>(string network, PassKind pass, int batch, Func<ulong, TNetwork> create) : ICase
    where TNetwork : class, IDeviceNetwork<TNetwork>
{
    private static readonly DeviceProgram Program = TNetwork.DeviceProgram;

    public string Network => network;

    public PassKind Pass => pass;

    public int Batch => batch;

    private IReadOnlyList<LaunchPlan> Plan => pass == PassKind.Training ? Program.BackwardPlan : Program.ForwardPlan;

    public Measurement Measure(Device device, GpuOptions options)
    {
        TileShape? tiles = options.Autotune ? DeviceTuning.Autotune<TNetwork>(device, batch) : null;
        Examples examples = Examples.Draw(TNetwork.Description, batch);
        using HostSide<TNetwork> host = new(create(1), examples, pass);
        using DeviceSide queued = Open(device, examples, new DeviceOptions { Tiles = tiles });
        using DeviceSide profiled = Open(device, examples, new DeviceOptions { Tiles = tiles, Profile = true });

        // After two steps, the outputs of a training depend on one update.
        int compared = pass == PassKind.Training ? 2 : 1;
        host.Run(compared);
        queued.Run(compared);
        profiled.Run(compared);
        Agreement.Require(queued.Outputs(), host.Outputs, batch);

        Rounds rounds = new(options.RoundTime);
        Series wall = rounds.Add(queued.Run);
        Series kernels = rounds.Add(profiled.Run, steps => 1e-9 * profiled.Profile(steps).Sum(launch => (double)launch.Duration));
        Series processor = rounds.Add(host.Run);
        rounds.Run();
        return new Measurement(
            profiled.Profile(1).Count, wall.Median, kernels.Median, processor.Median,
            Plan.Sum(launch => ((double)launch.BytesPerExample * batch) + launch.Bytes),
            Plan.Sum(launch => ((double)launch.OperationsPerExample * batch) + launch.Operations),
            queued.Tiles);
    }

    private DeviceSide Open(Device device, Examples examples, DeviceOptions options) =>
        new(Program, create(1).Parameters.Span, examples, pass, device, options);
}
