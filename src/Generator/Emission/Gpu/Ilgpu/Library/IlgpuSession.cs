using ILGPU;
using ILGPU.Runtime;
using Lamina.Devices;

namespace Lamina.Generated;

/// <summary>An accelerator, open for one caller: a stream for kernels, and one for copies beside them.</summary>
internal sealed class IlgpuSession : DeviceSession
{
    /// <summary>A bit pattern that no kernel writes.</summary>
    private const int Poison = 0x7FC0DEAD;

    /// <summary>Elements of a host array from which larger ranges are filled, piece by piece.</summary>
    private const int Piece = 1 << 16;

    private readonly Accelerator accelerator;
    private readonly AcceleratorStream kernels;
    private readonly AcceleratorStream copies;
    private readonly List<IlgpuBuffer> buffers = new();
    private List<LaunchTime> times = new();

    public IlgpuSession(IlgpuDevice device, DeviceOptions? options)
        : base(device, options)
    {
        CheckTiles(Options.Tiles ?? IlgpuTiles.Shape);
        if (device.Properties.LargestGroup < IlgpuTiles.GROUP)
        {
            throw new DeviceException(
                $"{device} runs groups of at most {device.Properties.LargestGroup} threads, and kernels need {IlgpuTiles.GROUP}. "
                + "For ILGPU's CPU accelerator choose a larger device, such as CPUDevice.Nvidia.");
        }

        Tiles = IlgpuTiles.Shape;
        accelerator = device.Accelerator;
        kernels = accelerator.CreateStream();
        copies = accelerator.CreateStream();
    }

    public override IReadOnlyList<LaunchTime> Profile()
    {
        List<LaunchTime> measured = times;
        times = new List<LaunchTime>();
        return measured;
    }

    public override DeviceBuffer Allocate(int length, string purpose)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        int guard = Options.Guard;
        try
        {
            var buffer = new IlgpuBuffer(accelerator.Allocate1D<float>(length + (2L * guard)), purpose, length, guard, buffers);
            if (guard > 0) Fill(buffer.Whole, BitConverter.Int32BitsToSingle(Poison));
            return buffer;
        }
        catch (Exception exception) when (exception is AcceleratorException or OutOfMemoryException)
        {
            throw new DeviceException($"No memory of {length} elements for {purpose}: {exception.Message}", innerException: exception);
        }
    }

    public override void Write(ReadOnlySpan<float> source, DeviceRange destination) => Copy(source, destination, kernels);

    public override void Read(DeviceRange source, Span<float> destination)
    {
        CheckLengths(source.Length, destination.Length);
        if (destination.IsEmpty) return;
        try
        {
            IlgpuBuffer.View(source).CopyToCPU(kernels, destination);
        }
        catch (AcceleratorException exception)
        {
            throw Failed("Reading", exception);
        }
    }

    public override DeviceEvent WriteLater(ReadOnlyMemory<float> source, DeviceRange destination)
    {
        Copy(source.Span, destination, copies);
        return IlgpuEvent.Done;
    }

    public override DeviceEvent ReadLater(DeviceRange source, Memory<float> destination)
    {
        Read(source, destination.Span);
        return IlgpuEvent.Done;
    }

    public override void WaitFor(DeviceEvent copy)
    {
    }

    public override void Fill(DeviceRange range, float value)
    {
        if (range.Length > 0) Fill(IlgpuBuffer.View(range), value);
    }

    public override TileShape TilesFor(KernelProgram program) => program is IIlgpuProgram ilgpu ? ilgpu.Tiles : Tiles;

    public override DeviceKernels Load(KernelProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        CheckTiles(Tiles);
        if (program is not IIlgpuProgram ilgpu)
        {
            throw new DeviceException($"{program.Network.Name} was compiled in a project that does not reference ILGPU.");
        }

        try
        {
            IlgpuLauncher[] launchers = ilgpu.Load(accelerator);
            var launches = new IlgpuLaunch[launchers.Length];
            for (int i = 0; i < launches.Length; i++) launches[i] = new IlgpuLaunch(program.Kernels[i], this, launchers[i]);
            return new IlgpuKernels(launches);
        }
        catch (Exception exception) when (exception is not DeviceException)
        {
            string message = $"The kernels of {program.Network.Name} were not compiled for {Device}: {exception.Message}";
            throw new DeviceException(message, innerException: exception);
        }
    }

    /// <summary>Queues a kernel; measured, it runs alone.</summary>
    public void Launch(string name, IlgpuLauncher launcher, KernelConfig groups, ReadOnlySpan<DeviceArgument> arguments)
    {
        try
        {
            long queued = Options.Profile ? Now() : 0;
            if (Options.Profile) kernels.Synchronize();
            long started = Options.Profile ? Now() : 0;
            launcher(kernels, groups, arguments);
            if (!Options.Profile) return;
            kernels.Synchronize();
            times.Add(new LaunchTime(name, queued, started, Now()));
        }
        catch (AcceleratorException exception)
        {
            throw Failed("Kernel " + name, exception);
        }
    }

    public override void Finish()
    {
        try
        {
            kernels.Synchronize();
        }
        catch (AcceleratorException exception)
        {
            throw Failed("Waiting for kernels", exception);
        }
    }

    public override void CheckGuards()
    {
        var poison = new float[Options.Guard];
        if (poison.Length == 0) return;
        foreach (IlgpuBuffer buffer in buffers)
        {
            foreach (long start in new[] { 0L, (long)buffer.Start + buffer.Length })
            {
                buffer.Whole.SubView(start, (long)poison.Length).CopyToCPU(kernels, poison.AsSpan());
                if (!Array.TrueForAll(poison, number => BitConverter.SingleToInt32Bits(number) == Poison))
                {
                    throw new DeviceException($"A kernel wrote {(start == 0 ? "before" : "after")} the memory for {buffer.Purpose}.");
                }
            }
        }
    }

    protected override void Dispose(bool disposing)
    {
        while (buffers.Count > 0) buffers[^1].Dispose();
        copies.Dispose();
        kernels.Dispose();
    }

    /// <summary>Copies on a stream and waits for it.</summary>
    private void Copy(ReadOnlySpan<float> source, DeviceRange destination, AcceleratorStream stream)
    {
        CheckLengths(source.Length, destination.Length);
        if (source.IsEmpty) return;
        try
        {
            IlgpuBuffer.View(destination).CopyFromCPU(stream, source);
        }
        catch (AcceleratorException exception)
        {
            throw Failed("Writing", exception);
        }
    }

    private void Fill(ArrayView<float> view, float value)
    {
        try
        {
            if (BitConverter.SingleToInt32Bits(value) == 0)
            {
                view.MemSetToZero(kernels);
                return;
            }

            var elements = new float[Math.Min(view.Length, Piece)];
            Array.Fill(elements, value);
            for (long start = 0; start < view.Length; start += elements.Length)
            {
                int count = (int)Math.Min(elements.Length, view.Length - start);
                view.SubView(start, (long)count).CopyFromCPU(kernels, new ReadOnlySpan<float>(elements, 0, count));
            }
        }
        catch (AcceleratorException exception)
        {
            throw Failed("Filling memory", exception);
        }
    }

    private DeviceException Failed(string what, Exception exception) =>
        new($"{what} failed on {Device}: {exception.Message}", innerException: exception);

    private static void CheckTiles(TileShape wanted)
    {
        if (wanted == IlgpuTiles.Shape) return;
        throw new DeviceException($"Kernels for ILGPU are compiled with {IlgpuTiles.Shape}, and cannot run with {wanted}.");
    }

    private static void CheckLengths(int source, int destination)
    {
        if (source != destination) throw new ArgumentException($"{source} elements cannot be copied to {destination}.");
    }

    private static long Now() => (long)(System.Diagnostics.Stopwatch.GetTimestamp() * (1e9 / System.Diagnostics.Stopwatch.Frequency));
}
