using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;
using static Lamina.Generator.Emission.Gpu.KernelIr.KernelExpression;

namespace Lamina.Generator.Emission.Gpu.Kernels.Sums;

/// <summary>The gradient of batch normalisation: a work group sums up its channels and then goes through them again.</summary>
internal static class BatchNormalization
{
    /// <summary>
    /// dx = s·(dx̂ − Σdx̂/rows − (x − μ)·s²·Σ(dx̂·(x − μ))/rows) with s = 1/√(σ² + ε), and s·dx̂ for a single row.
    /// </summary>
    public static void Gradient(OpReading op, ShareWriter shares)
    {
        int channels = op.LengthOf(2), positions = op.Length / channels;
        KernelArray dy = op.Memory(0), x = op.Memory(1);
        var sums = new ChannelSums(op.Builder, channels, op.Scope.Examples * positions);
        KernelExpression mean = sums.OfChannel("mean", () => op.Memory(2)[sums.Channel]);
        KernelExpression variance = sums.OfChannel("variance", () => op.Memory(3)[sums.Channel]);
        KernelExpression epsilon = Number(((BatchNormalizeGradientOp)op.Op).Epsilon);
        KernelExpression slope = op.Builder.Name("slope", Number(1) / Call(KernelFunction.Sqrt, variance + epsilon));
        KernelExpression gradients = sums.Sum("gradients", row => dy[Flat(row)]);
        KernelExpression offset = op.Builder.Name("offset", OfSeveral(gradients * sums.Share * slope));
        KernelExpression projection = sums.Sum("projection", row => dy[Flat(row)] * (x[Flat(row)] - mean));
        KernelExpression drop = op.Builder.Name("drop", OfSeveral(projection * sums.Share * (slope * slope * slope)));
        sums.ForRows(row =>
        {
            KernelExpression flat = op.Builder.Name("flat", Flat(row));
            var place = new Place(
                row / positions, ((row % positions) * channels) + sums.Channel, null, flat, op.Length);
            FusedElement.Write(op.Scope, op.Group, place, (dy[flat] * slope) - offset - ((x[flat] - mean) * drop), total: null);
        });

        // A single element was normalised by running statistics, which do not depend on it.
        KernelExpression OfSeveral(KernelExpression value) => positions > 1 ? value : Select(sums.IsSingle, Number(0), value);

        KernelExpression Flat(KernelExpression row) => (row * channels) + sums.Channel;
    }
}
