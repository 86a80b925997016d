using ILGPU;
using ILGPU.Runtime;
using Lamina.Devices;
using Lamina.Generator.Tests.Emission.Gpu.Printing;

namespace Lamina.Generator.Tests.Emission.Gpu.Ilgpu;

/// <summary>What a launch costs beside ILGPU's own.</summary>
public class IlgpuLaunchTests
{
    [Fact]
    public void A_launch_allocates_what_ILGPU_does_and_nothing_of_its_own()
    {
        using IlgpuProject project = IlgpuProject.Open([("twice", SampleKernels.Map((x, _) => x + x))]);
        DeviceRange buffer = project.Buffer(1, 2);
        using AcceleratorStream stream = project.Accelerator.CreateStream();
        using MemoryBuffer1D<float, Stride1D.Dense> memory = project.Accelerator.Allocate1D<float>(2);
        var arguments = new TwiceArguments(memory.View.BaseView, memory.View.BaseView, 2);
        Action<AcceleratorStream, KernelConfig, TwiceArguments> run = project.Accelerator.LoadKernel<TwiceArguments>(TwiceKernel.Run);

        Assert.Equal(
            AllocatedPerCall(() => run(stream, new KernelConfig(1, project.Session.Tiles.Group), arguments)),
            AllocatedPerCall(() => project[0].With(buffer).With(buffer).With(2).Run(1)));
    }

    /// <summary>Once everything is compiled.</summary>
    private static long AllocatedPerCall(Action call)
    {
        const int Calls = 100;
        for (int i = 0; i < Calls; i++) call();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Calls; i++) call();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
    }
}
