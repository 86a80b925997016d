using Lamina.Generator.Emission.Gpu.KernelIr;

namespace Lamina.Generator.Emission.Gpu.Kernels.Recurrence;

/// <summary>State r z n a h with a = U_n·h′ + b: n = tanh(gate + r·a) and h = (1 − z)·n + z·h′.</summary>
internal sealed class GruCell : RecurrentCell
{
    public override bool GatesProduct => true;

    public override KernelExpression[] Next(CellStep step)
    {
        KernelExpression r = step.Name("r", Call(KernelFunction.Sigmoid, step.Sum(0)));
        KernelExpression z = step.Name("z", Call(KernelFunction.Sigmoid, step.Sum(1)));
        KernelExpression a = step.Name("a", step.Bias is null ? step.Product(2) : step.Product(2) + step.Bias);
        KernelExpression n = step.Name("n", Call(KernelFunction.Tanh, step.Gate(2) + (r * a)));
        return new[] { r, z, n, a, (Rest(z) * n) + (z * step.Previous(4)) };
    }

    public override CellGradient Back(CellStepBack step)
    {
        KernelExpression r = step.Name("r", step.State(0)), z = step.Name("z", step.State(1)), n = step.Name("n", step.State(2));
        KernelExpression dn = step.Name("dn", step.Dh * Rest(z) * Rest(n * n));
        return new CellGradient(
            new[]
            {
                dn * step.State(3) * (r * Rest(r)),
                step.Dh * (step.Previous(4) - n) * (z * Rest(z)),
                dn,
            },
            step.Dh * z);
    }
}
