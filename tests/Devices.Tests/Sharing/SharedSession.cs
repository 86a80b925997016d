namespace Lamina.Devices.Tests.Sharing;

/// <summary>One network's use of a shared session; disposing it frees its memory.</summary>
internal sealed class SharedSession(SharedDevice device, DeviceSession session, DeviceOptions options) : DeviceSession(device, options)
{
    private readonly List<DeviceBuffer> buffers = [];

    public override IReadOnlyList<LaunchTime> Profile() => session.Profile();

    public override DeviceBuffer Allocate(int length, string purpose)
    {
        DeviceBuffer buffer = session.Allocate(length, purpose);
        buffers.Add(buffer);
        return buffer;
    }

    public override void Write(ReadOnlySpan<float> source, DeviceRange destination) => session.Write(source, destination);

    public override void Read(DeviceRange source, Span<float> destination) => session.Read(source, destination);

    public override DeviceEvent WriteLater(ReadOnlyMemory<float> source, DeviceRange destination) =>
        session.WriteLater(source, destination);

    public override DeviceEvent ReadLater(DeviceRange source, Memory<float> destination) => session.ReadLater(source, destination);

    public override void WaitFor(DeviceEvent copy) => session.WaitFor(copy);

    public override void Fill(DeviceRange range, float value) => session.Fill(range, value);

    public override DeviceKernels Load(KernelProgram program) => device.Load(program);

    public override void Finish() => session.Finish();

    public override void CheckGuards() => session.CheckGuards();

    protected override void Dispose(bool disposing)
    {
        try
        {
            session.Finish();
            foreach (DeviceBuffer buffer in buffers) buffer.Dispose();
        }
        catch (DeviceException)
        {
            device.Forget();
        }
    }
}
