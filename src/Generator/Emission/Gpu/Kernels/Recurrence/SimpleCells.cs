using Lamina.Generator.Emission.Gpu.KernelIr;
using static Lamina.Generator.Emission.Gpu.KernelIr.KernelExpression;

namespace Lamina.Generator.Emission.Gpu.Kernels.Recurrence;

/// <summary>h = tanh(gate + U·h′).</summary>
internal sealed class TanhCell : RecurrentCell
{
    public override KernelExpression[] Next(CellStep step) => new[] { Call(KernelFunction.Tanh, step.Sum(0)) };

    public override CellGradient Back(CellStepBack step)
    {
        KernelExpression h = step.Name("h", step.State(0));
        return new CellGradient(new[] { step.Dh * Rest(h * h) }, Number(0));
    }
}

/// <summary>h = max(gate + U·h′, 0).</summary>
internal sealed class ReluCell : RecurrentCell
{
    public override KernelExpression[] Next(CellStep step) => new[] { KernelExpression.Call(KernelFunction.Max, step.Sum(0), Number(0)) };

    public override CellGradient Back(CellStepBack step) =>
        new(new[] { Select(step.State(0) > Number(0), step.Dh, Number(0)) }, Number(0));
}
