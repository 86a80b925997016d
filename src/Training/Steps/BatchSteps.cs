using Lamina.Devices;
using Lamina.Optimizers;

namespace Lamina.Training;

/// <summary>Creates the steps of a training, on the processor or on a device.</summary>
internal static class BatchSteps
{
    /// <summary>Steps on the device of the options, or on the processor if there is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A batch is too large for an array.</exception>
    public static IBatchStep Create<TNetwork>(TNetwork network, Optimizer optimizer, TrainingOptions options)
        where TNetwork : class, INetwork<TNetwork>
    {
        NetworkDescription description = TNetwork.Description;
        int width = Math.Max(description.InputLength, Math.Max(description.OutputLength, description.TargetLength));
        Setting.AtMost(Array.MaxLength / Math.Max(width, 1), options.BatchSize, nameof(options.BatchSize));
        return options.Device is { } device
            ? new DeviceStep<TNetwork>(network, optimizer, options, device)
            : new HostStep<TNetwork>(network, optimizer, options);
    }

    /// <summary>Throws unless the network and the optimizer support the options.</summary>
    /// <exception cref="ArgumentException">A frozen layer does not exist, or a device cannot run the network or the optimizer.</exception>
    public static void Require<TNetwork>(TNetwork network, Optimizer optimizer, TrainingOptions options)
        where TNetwork : class, INetwork<TNetwork>
    {
        FrozenTensors.Find(TNetwork.Description, options.Frozen);
        if (options.Device is null) return;
        LoadedProgram.Require(network, nameof(options));
        DeviceUpdate.RequireRule(optimizer, TNetwork.Description);
    }
}
