using Lamina.Devices;

namespace Lamina.Tests.HostDevices;

/// <summary>A program for a <see cref="HostDevice"/>; the last two kernels are those of the update.</summary>
internal abstract class HostProgram : DeviceProgram
{
    private readonly List<DeviceKernel> kernels = [];
    private readonly List<HostKernel> code = [];

    public override string Source => "";

    public override IReadOnlyList<DeviceKernel> Kernels => kernels;

    /// <summary>The code of <see cref="Kernels"/>.</summary>
    public IReadOnlyList<HostKernel> Code => code;

    public override int NormKernel => kernels.Count - 2;

    public override int UpdateKernel => kernels.Count - 1;

    public override int Losses => 1;

    public override IReadOnlyList<LaunchPlan> ForwardPlan => [];

    public override IReadOnlyList<LaunchPlan> EvaluatePlan => [];

    public override IReadOnlyList<LaunchPlan> BackwardPlan => [];

    protected void Add(string name, int arguments, HostKernel kernel)
    {
        kernels.Add(new DeviceKernel(name, arguments));
        code.Add(kernel);
    }

    protected void AddUpdate()
    {
        Add("norm", 11, UpdateKernels.Norm);
        Add("update", 28, UpdateKernels.Update);
    }
}
