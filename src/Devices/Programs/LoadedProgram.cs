using Lamina.Parameters;

namespace Lamina.Devices;

/// <summary>A network's program on an open device.</summary>
internal sealed class LoadedProgram : IDisposable
{
    /// <summary>Limit of the elements of a block's rows and workspace, beyond which blocks of examples do not grow: 64 MiB.</summary>
    private const int MostNumbers = 1 << 24;

    private LoadedProgram(DeviceSession session, DeviceProgram program)
    {
        Session = session;
        Program = program;
        Kernels = session.Load(program);
    }

    public DeviceSession Session { get; }

    public DeviceProgram Program { get; }

    public DeviceKernels Kernels { get; }

    /// <summary>The program of a network.</summary>
    /// <exception cref="ArgumentException">The network has no program.</exception>
    public static DeviceProgram Require<TNetwork>(TNetwork network, string argument)
        where TNetwork : class, INetwork<TNetwork> => network is IDeviceNetwork device
        ? device.Program
        : throw new ArgumentException(
            $"{TNetwork.Description.Name} has no device code. Declare it with [Network(Targets = Targets.Cpu | Targets.OpenCl)].",
            argument);

    /// <summary>Opens a device and loads a network's program.</summary>
    /// <exception cref="ArgumentException">The network has no program.</exception>
    /// <exception cref="DeviceException">The device could not be opened, or the program does not compile.</exception>
    public static LoadedProgram Open<TNetwork>(TNetwork network, Device device, DeviceOptions? options)
        where TNetwork : class, INetwork<TNetwork>
    {
        DeviceProgram program = Require(network, nameof(device));
        DeviceSession session = device.Open(options);
        try
        {
            return new LoadedProgram(session, program);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Number of examples to compute at a time: enough to keep a device busy, few enough to limit memory.</summary>
    /// <param name="plan">Memory of the pass.</param>
    /// <param name="examples">The largest number of examples.</param>
    public int Block(MemoryPlan plan, int examples)
    {
        const int enough = 4096;
        NetworkDescription network = Program.Network;
        long numbers = (long)plan.ElementsPerExample + network.InputLength + network.TargetLength + network.OutputLength;
        return (int)Math.Clamp(MostNumbers / numbers, 1, Math.Min(enough, examples));
    }

    /// <summary>Copies parameters to the device, for passes that only read them.</summary>
    /// <exception cref="DeviceException">There is not enough memory.</exception>
    public DeviceRange Upload(ParameterBlock<float> parameters)
    {
        float[] numbers = parameters.Snapshot();
        DeviceBuffer buffer = Session.Allocate(Math.Max(numbers.Length, 1), $"the parameters of {Program.Network.Name}");
        DeviceRange range = buffer.Range(0, numbers.Length);
        Session.Write(numbers, range);
        return range;
    }

    public void Dispose()
    {
        Kernels.Dispose();
        Session.Dispose();
    }
}
