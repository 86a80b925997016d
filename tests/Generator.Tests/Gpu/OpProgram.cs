using Lamina.Devices;
using Lamina.Generator.Emission.Gpu.Host;
using Lamina.Generator.Emission.Gpu.Printing;

namespace Lamina.Generator.Tests.Gpu;

/// <summary>Kernels of ops as a program, without a network.</summary>
internal sealed class OpProgram(IReadOnlyList<NamedKernel> kernels) : DeviceProgram
{
    public override NetworkDescription Network { get; } = new()
    {
        Name = "OpNet",
        InputShape = [1],
        OutputShape = [1],
        TargetLength = 1,
        Loss = "MeanSquaredError",
        Task = NetworkTask.Regression,
        Layers = [],
        Parameters = [],
        BlockLength = 16,
        InferencePlan = new MemoryPlan(1, 1),
        EvaluationPlan = new MemoryPlan(1, 1),
        TrainingPlan = new MemoryPlan(1, 1),
    };

    public override string Source { get; } = OpenClSource.Of(kernels);

    public override IReadOnlyList<DeviceKernel> Kernels { get; } =
        kernels.Select(kernel => new DeviceKernel(kernel.Name, kernel.Kernel.Parameters.Count)).ToArray();

    public override int NormKernel => 0;

    public override int UpdateKernel => 0;

    public override int Losses => 0;

    public override IReadOnlyList<LaunchPlan> ForwardPlan => [];

    public override IReadOnlyList<LaunchPlan> EvaluatePlan => [];

    public override IReadOnlyList<LaunchPlan> BackwardPlan => [];

    public override void Forward(DevicePass pass) => throw new NotSupportedException();

    public override void Evaluate(DevicePass pass) => throw new NotSupportedException();

    public override void Backward(DevicePass pass) => throw new NotSupportedException();
}
