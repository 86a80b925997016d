using ILGPU;
using Lamina.Devices;

namespace Lamina.Generated;

/// <summary>A launch of a kernel.</summary>
internal sealed class IlgpuLaunch : DeviceLaunch
{
    private readonly IlgpuSession session;
    private readonly IlgpuLauncher launcher;

    public IlgpuLaunch(DeviceKernel kernel, IlgpuSession session, IlgpuLauncher launcher)
        : base(kernel)
    {
        this.session = session;
        this.launcher = launcher;
    }

    protected override void Enqueue(ReadOnlySpan<DeviceArgument> arguments, int groups, int columns, int layers) => session.Launch(
        Kernel.Name, launcher, new KernelConfig(new Index3D(groups, columns, layers), new Index3D(IlgpuTiles.GROUP, 1, 1)), arguments);
}
