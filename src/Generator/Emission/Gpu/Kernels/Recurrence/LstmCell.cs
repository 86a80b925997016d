using Lamina.Generator.Emission.Gpu.KernelIr;
using static Lamina.Generator.Emission.Gpu.KernelIr.KernelExpression;

namespace Lamina.Generator.Emission.Gpu.Kernels.Recurrence;

/// <summary>State i f g o c h: c = f·c′ + i·g and h = o·tanh c.</summary>
internal sealed class LstmCell : RecurrentCell
{
    public override int Carried => 2;

    public override KernelExpression[] Next(CellStep step)
    {
        KernelExpression i = step.Name("i", Call(KernelFunction.Sigmoid, step.Sum(0)));
        KernelExpression f = step.Name("f", Call(KernelFunction.Sigmoid, step.Sum(1)));
        KernelExpression g = step.Name("g", Call(KernelFunction.Tanh, step.Sum(2)));
        KernelExpression o = step.Name("o", Call(KernelFunction.Sigmoid, step.Sum(3)));
        KernelExpression c = step.Name("c", (f * step.Previous(4)) + (i * g));
        return new[] { i, f, g, o, c, o * Call(KernelFunction.Tanh, c) };
    }

    public override CellGradient Back(CellStepBack step)
    {
        KernelExpression i = step.Name("i", step.State(0)), f = step.Name("f", step.State(1));
        KernelExpression g = step.Name("g", step.State(2)), o = step.Name("o", step.State(3));
        KernelExpression squashed = step.Name("squashed", Call(KernelFunction.Tanh, step.State(4)));
        KernelExpression dc = step.Name("dc", step.Dc + (step.Dh * o * Rest(squashed * squashed)));
        return new CellGradient(
            new[]
            {
                dc * g * (i * Rest(i)),
                dc * step.Previous(4) * (f * Rest(f)),
                dc * i * Rest(g * g),
                step.Dh * squashed * (o * Rest(o)),
            },
            Number(0),
            dc * f);
    }
}
