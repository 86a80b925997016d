using Lamina.Devices;

namespace Lamina.Generated;

/// <summary>The kernels of a program, loaded on an accelerator, which keeps them as long as it lives.</summary>
internal sealed class IlgpuKernels : DeviceKernels
{
    private readonly IlgpuLaunch[] launches;

    public IlgpuKernels(IlgpuLaunch[] launches) => this.launches = launches;

    public override DeviceLaunch this[int kernel] => launches[kernel];

    protected override void Dispose(bool disposing)
    {
    }
}
