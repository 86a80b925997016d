using Lamina.Generator.Emission.Gpu.KernelIr;
using Lamina.Generator.Emission.Gpu.Values;
using Lamina.Generator.Ir;
using static Lamina.Generator.Emission.Gpu.KernelIr.KernelExpression;

namespace Lamina.Generator.Emission.Gpu.Kernels.Rows;

/// <summary>Softmax, its gradient, and the cross-entropies, over rows.</summary>
internal static class SoftmaxRows
{
    /// <summary>p = e^(z − max)/Σ.</summary>
    public static Func<KernelExpression, KernelExpression> Softmax(OpReading op, RowWork row)
    {
        KernelExpression greatest = row.Max("greatest", i => op[0].At(row.At(i)));
        KernelExpression sum = row.Sum("sum", i => Exp(op[0].At(row.At(i)) - greatest));
        KernelExpression scale = op.Builder.Name("scale", Number(1) / sum);
        return i => Exp(op[0].At(row.At(i)) - greatest) * scale;
    }

    /// <summary>dz = p·(dp − Σ dp·p).</summary>
    public static Func<KernelExpression, KernelExpression> SoftmaxGradient(OpReading op, RowWork row)
    {
        KernelExpression sum = row.Sum("sum", i => op[0].At(row.At(i)) * op[1].At(row.At(i)));
        return i => op[1].At(row.At(i)) * (op[0].At(row.At(i)) - sum);
    }

    /// <summary>y = (z − max) − ln Σ e^(z − max).</summary>
    public static Func<KernelExpression, KernelExpression> LogSoftmax(OpReading op, RowWork row)
    {
        KernelExpression logSum = LogSum(op, row, out KernelExpression greatest);
        return i => op[0].At(row.At(i)) - greatest - logSum;
    }

    /// <summary>dz = dy − e^y·Σ dy.</summary>
    public static Func<KernelExpression, KernelExpression> LogSoftmaxGradient(OpReading op, RowWork row)
    {
        KernelExpression sum = row.Sum("sum", i => op[0].At(row.At(i)));
        return i => op[0].At(row.At(i)) - (Exp(op[1].At(row.At(i))) * sum);
    }

    /// <summary>dz = w·(p·Σy − y).</summary>
    public static Func<KernelExpression, KernelExpression> WeightedCrossEntropyGradient(OpReading op, RowWork row)
    {
        KernelExpression sum = row.Sum("sum", i => op[1].At(row.At(i)));
        return i => op[2].At(row.At(i)) * ((op[0].At(row.At(i)) * sum) - op[1].At(row.At(i)));
    }

    /// <summary>
    /// The loss of a row: ln Σ e^(z − max) + (max − Σ y·z), or s·ln Σ e^(z − max) + Σ y·(max − z) with s the sum of targets that are
    /// weighted. Nothing cancels where the greatest is the only target.
    /// </summary>
    public static KernelExpression CrossEntropy(OpReading op, RowWork row)
    {
        KernelExpression logSum = LogSum(op, row, out KernelExpression greatest);
        if (!((SoftmaxCrossEntropyOp)op.Op).IsWeighted)
        {
            return logSum + (greatest - row.Sum("hits", i => op[1].At(row.At(i)) * op[0].At(row.At(i))));
        }

        KernelExpression misses = row.Sum("misses", i => op[1].At(row.At(i)) * (greatest - op[0].At(row.At(i))));
        return (row.Sum("weights", i => op[1].At(row.At(i))) * logSum) + misses;
    }

    /// <summary>ln Σ e^(z − max) = ln(1 + …) without the 1 of the greatest, which may be far above the others.</summary>
    private static KernelExpression LogSum(OpReading op, RowWork row, out KernelExpression greatest)
    {
        KernelExpression max = row.Max("greatest", i => op[0].At(row.At(i)));
        KernelExpression below = row.Sum(
            "below", i => Select(op[0].At(row.At(i)) < max, Exp(op[0].At(row.At(i)) - max), Number(0)));
        KernelExpression ties = row.Sum("ties", i => Select(op[0].At(row.At(i)) < max, Number(0), Number(1)));
        greatest = max;
        return op.Builder.Name("logSum", Call(KernelFunction.Log1p, ties - Number(1) + below));
    }

    private static KernelExpression Exp(KernelExpression x) => Call(KernelFunction.Exp, x);
}
