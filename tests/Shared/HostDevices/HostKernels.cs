using Lamina.Devices;

namespace Lamina.Tests.HostDevices;

/// <summary>A <see cref="HostProgram"/> in a session.</summary>
internal sealed class HostKernels(HostSession session, HostProgram program) : DeviceKernels
{
    private readonly Launch[] launches = [.. program.Kernels.Select((kernel, place) => new Launch(session, kernel, program.Code[place]))];

    public override DeviceLaunch this[int kernel] => launches[kernel];

    protected override void Dispose(bool disposing)
    {
        // Managed memory.
    }

    private sealed class Launch(HostSession session, DeviceKernel kernel, HostKernel code) : DeviceLaunch(kernel)
    {
        protected override void Enqueue(ReadOnlySpan<DeviceArgument> arguments, int groups, int columns, int layers) =>
            session.Enqueue(code, Kernel.Name, arguments, groups * columns * layers);
    }
}
