using Lamina.Generator.Emission.Gpu.KernelIr;

namespace Lamina.Generator.Emission.Gpu.Values;

/// <summary>
/// Sets the status when a loss or a share of a gradient is not finite, before any parameter is changed by it. A bound far below the
/// greatest number leaves room for the sum of all shares.
/// </summary>
internal static class FiniteCheck
{
    private const double Bound = 1e35;

    public static void Write(KernelScope scope, KernelExpression value)
    {
        KernelArray status = scope.Array(new RangeArgument("Status"), "status", isWritten: true);
        using (scope.Builder.If(new NotExpression(KernelExpression.Call(KernelFunction.Abs, value) < KernelExpression.Number(Bound))))
        {
            scope.Builder.Store(status, 0, KernelExpression.Number(1));
        }
    }
}
