using Lamina.Devices;

namespace Lamina.Tests.HostDevices;

/// <summary>
/// A session of a <see cref="HostDevice"/>. Kernels run only when a caller must wait for them. According to
/// <see cref="HostDevice.CopiesEarly"/>, asynchronous copies run when they are started (reads: at their position in the queue), or only
/// when a caller waits for them.
/// </summary>
internal sealed class HostSession(HostDevice device, DeviceOptions? options) : DeviceSession(device, options)
{
    private readonly List<HostCommand> queue = [];
    private readonly Stack<HostCommand> idle = [];
    private readonly List<HostEvent> events = [];
    private readonly List<HostBuffer> buffers = [];
    private readonly List<LaunchTime> profile = [];
    private long launches;
    private long numbers;
    private long clock;
    public bool IsClosed { get; private set; }

    public int Uploads { get; private set; }

    public int Reads { get; private set; }

    public int GuardChecks { get; private set; }

    public IReadOnlyList<HostBuffer> Buffers => buffers;

    public override IReadOnlyList<LaunchTime> Profile()
    {
        RunQueue();
        LaunchTime[] times = [.. profile];
        profile.Clear();
        return times;
    }

    public override DeviceBuffer Allocate(int length, string purpose)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        RequireAlive();
        numbers += length;
        if (numbers > device.Memory) throw new DeviceException($"There is no memory for {purpose}, {length} numbers.");
        var buffer = new HostBuffer(length, Options.Guard, purpose);
        buffers.Add(buffer);
        return buffer;
    }

    public override void Write(ReadOnlySpan<float> source, DeviceRange destination)
    {
        RunQueue();
        Uploads++;
        source.CopyTo(HostBuffer.Numbers(destination));
    }

    public override void Read(DeviceRange source, Span<float> destination)
    {
        RunQueue();
        Reads++;
        HostBuffer.Numbers(source).CopyTo(destination);
    }

    public override DeviceEvent WriteLater(ReadOnlyMemory<float> source, DeviceRange destination)
    {
        RequireAlive();
        HostEvent copy = NewEvent();
        copy.BeginWrite(source, destination);
        if (device.CopiesEarly) copy.Run();
        return copy;
    }

    public override DeviceEvent ReadLater(DeviceRange source, Memory<float> destination)
    {
        RequireAlive();
        HostEvent copy = NewEvent();
        copy.BeginRead(source, destination);
        if (device.CopiesEarly) WaitFor(copy);
        return copy;
    }

    public override void WaitFor(DeviceEvent copy)
    {
        var waited = (HostEvent)copy;
        waited.Queued++;
        Enqueue().Event = waited;
    }

    public override void Fill(DeviceRange range, float value)
    {
        HostCommand command = Enqueue();
        (command.Range, command.Value) = (range, value);
    }

    public override DeviceKernels Load(KernelProgram program) => new HostKernels(this, (HostProgram)program);

    public override void Finish() => RunQueue();

    public override void CheckGuards()
    {
        RunQueue();
        GuardChecks++;
        foreach (HostBuffer buffer in buffers)
        {
            if (!buffer.IsIntact) throw new DeviceException($"A kernel has written beyond {buffer.Purpose}.");
        }
    }

    public void Enqueue(HostKernel kernel, string name, ReadOnlySpan<DeviceArgument> arguments, int groups)
    {
        RequireAlive();
        HostCommand command = Enqueue();
        (command.Kernel, command.Groups) = (kernel, groups);
        arguments.CopyTo(command.Arguments);
        if (Options.Profile) profile.Add(new LaunchTime(name, clock++, clock++, clock++));
    }

    public void RequireAlive()
    {
        if (launches > device.LostAfter) throw new DeviceException("The device was lost.", -5);
        ObjectDisposedException.ThrowIf(IsClosed, this);
    }

    public void RunQueue()
    {
        RequireAlive();
        foreach (HostCommand command in queue) Run(command);
        queue.Clear();
    }

    protected override void Dispose(bool disposing)
    {
        IsClosed = true;
        foreach (HostBuffer buffer in buffers) buffer.Dispose();
    }

    private void Run(HostCommand command)
    {
        if (command.Event is { } copy)
        {
            copy.Run();
            copy.Queued--;
        }
        else if (command.Kernel is { } kernel)
        {
            launches++;
            RequireAlive();
            RequireMemory(command.Arguments);
            kernel(new HostArguments(command.Arguments, command.Groups));
        }
        else
        {
            HostBuffer.Numbers(command.Range).Fill(command.Value);
        }

        (command.Event, command.Kernel, command.Range) = (null, null, default);
        idle.Push(command);
    }

    private static void RequireMemory(DeviceArgument[] arguments)
    {
        foreach (DeviceArgument argument in arguments)
        {
            if (argument.Range.Buffer is HostBuffer { IsDisposed: true } buffer)
            {
                throw new InvalidOperationException($"A kernel uses {buffer.Purpose}, which was freed.");
            }
        }
    }

    private HostCommand Enqueue()
    {
        HostCommand command = idle.Count > 0 ? idle.Pop() : new HostCommand();
        Array.Clear(command.Arguments);
        queue.Add(command);
        return command;
    }

    private HostEvent NewEvent()
    {
        foreach (HostEvent copy in events)
        {
            if (copy.IsIdle) return copy;
        }

        var another = new HostEvent(this);
        events.Add(another);
        return another;
    }
}
