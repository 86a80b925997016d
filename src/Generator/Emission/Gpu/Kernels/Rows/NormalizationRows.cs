using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;
using static Lamina.Generator.Emission.Gpu.KernelIr.KernelExpression;

namespace Lamina.Generator.Emission.Gpu.Kernels.Rows;

/// <summary>Normalisation within examples and its gradient: a row here is the elements that share statistics.</summary>
internal static class NormalizationRows
{
    /// <summary>y = (x − μ)·s with s = 1/√(σ² + ε).</summary>
    public static Func<KernelExpression, KernelExpression> Normalize(OpReading op, RowWork row)
    {
        (Func<KernelExpression, KernelExpression> centered, KernelExpression scale) =
            Statistics(op, row, ((GroupNormalizeOp)op.Op).Geometry, i => op[0].At(row.At(i)));
        return i => centered(i) * scale;
    }

    /// <summary>dx = s·(dy − mean dy − (x − μ)·s²·mean(dy·(x − μ))); without centring the mean of dy stays.</summary>
    public static Func<KernelExpression, KernelExpression> NormalizeGradient(OpReading op, RowWork row)
    {
        GroupNormalizationGeometry geometry = ((GroupNormalizeGradientOp)op.Op).Geometry;
        (Func<KernelExpression, KernelExpression> centered, KernelExpression scale) =
            Statistics(op, row, geometry, i => op[1].At(row.At(i)));
        KernelExpression drop = op.Builder.Name(
            "drop", Mean(row, geometry, "projection", i => op[0].At(row.At(i)) * centered(i)) * (scale * scale));
        KernelExpression? shift = geometry.Normalizer.Center
            ? op.Builder.Name("offset", Mean(row, geometry, "gradients", i => op[0].At(row.At(i))))
            : null;
        return i => ((shift is null ? op[0].At(row.At(i)) : op[0].At(row.At(i)) - shift) - (centered(i) * drop)) * scale;
    }

    /// <summary>
    /// x − μ and s. What rounding has taken from the mean is found in a second sum, since it counts where values lie far from 0.
    /// </summary>
    private static (Func<KernelExpression, KernelExpression> Centered, KernelExpression Scale) Statistics(
        OpReading op, RowWork row, GroupNormalizationGeometry geometry, Func<KernelExpression, KernelExpression> x)
    {
        Func<KernelExpression, KernelExpression> centered = x;
        if (geometry.Normalizer.Center)
        {
            KernelExpression mean = op.Builder.Name("mean", Mean(row, geometry, "elements", x));
            KernelExpression rest = op.Builder.Name("rest", Mean(row, geometry, "rests", i => x(i) - mean));
            centered = i => x(i) - mean - rest;
        }

        KernelExpression variance = Mean(row, geometry, "squares", i => centered(i) * centered(i));
        return (centered, op.Builder.Name("scale", Number(1) / Call(KernelFunction.Sqrt, variance + Number(geometry.Normalizer.Epsilon))));
    }

    private static KernelExpression Mean(
        RowWork row, GroupNormalizationGeometry geometry, string name, Func<KernelExpression, KernelExpression> value) =>
        row.Sum(name, value) * Number(1.0 / (geometry.Positions * geometry.Width));
}
