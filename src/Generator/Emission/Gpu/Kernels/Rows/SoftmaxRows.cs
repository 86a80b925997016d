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

    /// <summary>y = z − ln Σ e^z.</summary>
    public static Func<KernelExpression, KernelExpression> LogSoftmax(OpReading op, RowWork row)
    {
        KernelExpression logSum = LogSum(op, row);
        return i => op[0].At(row.At(i)) - logSum;
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

    /// <summary>The loss of a row: s·ln Σ e^z − Σ y·z, with s the sum of the targets where they are weighted.</summary>
    public static KernelExpression CrossEntropy(OpReading op, RowWork row)
    {
        KernelExpression logSum = LogSum(op, row);
        KernelExpression hits = row.Sum("hits", i => op[1].At(row.At(i)) * op[0].At(row.At(i)));
        return ((SoftmaxCrossEntropyOp)op.Op).IsWeighted
            ? (row.Sum("weights", i => op[1].At(row.At(i))) * logSum) - hits
            : logSum - hits;
    }

    /// <summary>ln Σ e^z, without overflow.</summary>
    private static KernelExpression LogSum(OpReading op, RowWork row)
    {
        KernelExpression greatest = row.Max("greatest", i => op[0].At(row.At(i)));
        KernelExpression sum = row.Sum("sum", i => Exp(op[0].At(row.At(i)) - greatest));
        return op.Builder.Name("logSum", greatest + Call(KernelFunction.Log, sum));
    }

    private static KernelExpression Exp(KernelExpression x) => Call(KernelFunction.Exp, x);
}
