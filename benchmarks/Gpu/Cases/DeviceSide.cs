using Lamina.Devices;
using Lamina.Optimizers;

namespace Lamina.Benchmarks.Gpu.Cases;

/// <summary>A network on a device, with its batch and all its memory in device memory: a step copies nothing.</summary>
internal sealed class DeviceSide : IDisposable
{
    private readonly DeviceProgram program;
    private readonly Examples examples;
    private readonly DeviceSession session;
    private readonly DeviceKernels kernels;
    private readonly DeviceRange inputs;
    private readonly DeviceRange targets;
    private readonly DeviceRange outputs;
    private readonly DevicePass pass;
    private readonly DeviceUpdate? update;

    public DeviceSide(
        DeviceProgram program, ReadOnlySpan<float> parameters, Examples examples, PassKind kind, Device device, DeviceOptions options)
    {
        this.program = program;
        this.examples = examples;
        NetworkDescription network = program.Network;
        bool trains = kind == PassKind.Training;
        session = device.Open(options);
        try
        {
            kernels = session.Load(program);
            inputs = Copy(examples.Inputs.Span, "inputs");
            targets = Copy(examples.Targets.Span, "targets");
            outputs = session.Allocate(checked(examples.Count * network.OutputLength), "outputs").All;
            pass = new DevicePass(
                session, kernels, program, trains ? network.TrainingPlan : network.InferencePlan, examples.Count,
                Copy(parameters, "parameters"), trains);
            update = trains ? new DeviceUpdate(session, program, new Adam(Rates.Training), frozen: []) : null;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    public TileShape Tiles => session.Tiles;

    /// <summary>Queues steps and waits until all are done.</summary>
    public void Run(int steps)
    {
        for (int step = 0; step < steps; step++)
        {
            pass.Begin(BatchSlice.Whole(examples.Count), inputs, targets, outputs);
            if (update is null)
            {
                program.Forward(pass);
            }
            else
            {
                program.Backward(pass);
                update.Run(pass, Rates.Training);
            }
        }

        session.Finish();
    }

    /// <summary>The launches of a number of steps, measured by the device's clock.</summary>
    public IReadOnlyList<LaunchTime> Profile(int steps)
    {
        session.Profile();
        Run(steps);
        return session.Profile();
    }

    /// <summary>ŷ of the last step.</summary>
    public float[] Outputs()
    {
        float[] numbers = new float[outputs.Length];
        session.Read(outputs, numbers);
        return numbers;
    }

    public void Dispose()
    {
        update?.Dispose();
        pass.Dispose();
        kernels.Dispose();
        session.Dispose();
    }

    private DeviceRange Copy(ReadOnlySpan<float> numbers, string purpose)
    {
        DeviceRange range = session.Allocate(numbers.Length, purpose).All;
        session.Write(numbers, range);
        return range;
    }
}
